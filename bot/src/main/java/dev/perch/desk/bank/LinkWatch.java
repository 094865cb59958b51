package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import dev.perch.guard.Finding;
import dev.perch.guard.LinkPolicy;
import dev.perch.guard.PhoneNumbers;
import dev.perch.knowledge.FaqId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of links, before something is said with them. */
public final class LinkWatch {
  private final LinkPolicy policy;
  private final Chronicle<LinkEvent> story;
  private volatile Known known = new Known(Map.of(), Map.of(), Set.of(), 0, null);

  public LinkWatch(LinkPolicy policy, Chronicle<LinkEvent> story) {
    this.policy = policy;
    this.story = story;
  }

  /**
   * What the story tells.
   *
   * @param dead by address, as they died
   * @param silent by address, those that have not answered for some nights on end
   * @param undialled phone numbers that nobody can dial, as their owners were told
   * @param links how many were looked at the last time
   * @param looked when that was; null if never
   */
  public record Known(
      Map<String, LinkEvent.Died> dead,
      Map<String, Silence> silent,
      Set<Undialled> undialled,
      int links,
      @Nullable Instant looked) {
    public Known {
      dead = Map.copyOf(dead);
      silent = Map.copyOf(silent);
      undialled = Set.copyOf(undialled);
    }

    /** What that story tells, from its beginning. */
    static Known of(List<LinkEvent> story) {
      Map<String, LinkEvent.Died> dead = new LinkedHashMap<>();
      Map<String, Silence> silent = new LinkedHashMap<>();
      Set<Undialled> undialled = new HashSet<>();
      int links = 0;
      Instant looked = null;
      for (LinkEvent event : story) {
        switch (event) {
          case LinkEvent.Died died -> {
            dead.put(died.url(), died);
            silent.remove(died.url());
          }
          case LinkEvent.Revived revived -> {
            dead.remove(revived.url());
            silent.remove(revived.url());
          }
          case LinkEvent.Silent still ->
              silent.compute(still.url(), (_, before) -> Silence.after(before, still));
          case LinkEvent.Undialled wrong ->
              undialled.add(new Undialled(wrong.faq(), wrong.number()));
          case LinkEvent.Dialled right ->
              undialled.remove(new Undialled(right.faq(), right.number()));
          case LinkEvent.Looked all -> {
            links = all.links();
            looked = all.at();
          }
        }
      }
      return new Known(dead, silent, undialled, links, looked);
    }
  }

  /** A phone number in an entry's answers that cannot be dialled. */
  record Undialled(FaqId faq, String number) {}

  /**
   * A page that has not answered as it should since it did the last time.
   *
   * @param nights from 1
   * @param why the last night's reason
   */
  public record Silence(int nights, String why, LocalDate last) {
    /** So many are no accident any more: whoever owns the entry is told. */
    public static final int LONG = 3;

    static Silence after(@Nullable Silence before, LinkEvent.Silent event) {
      LocalDate day = event.at().atOffset(ZoneOffset.UTC).toLocalDate();
      boolean another = before == null || before.last().isBefore(day);
      int nights = before == null ? 0 : before.nights();
      return new Silence(nights + (another ? 1 : 0), event.why(), day);
    }

    public boolean isLong() {
      return nights >= LONG;
    }

    /** As a sentence about that link goes on. */
    public String told() {
      return "has not answered for %d nights: the last time %s".formatted(nights, why);
    }
  }

  /** Takes up what was found, here or on another replica. */
  public Known once() {
    known = Known.of(story.read());
    return known;
  }

  /** What was known when last taken up. */
  public Known known() {
    return known;
  }

  /** Why that link may not stand in what we say, in words; nothing if it may. */
  public Optional<String> refused(String link) {
    Optional<String> off = policy.refused(link);
    LinkEvent.Died died = known.dead().get(link);
    return off.isEmpty() && died != null
        ? Optional.of("%s leads nowhere: when Perch looked, %s.".formatted(link, died.why()))
        : off;
  }

  /** What is wrong with a link of the bank, in words: also what keeps no reply in. */
  public Optional<String> doubtful(String link) {
    Silence silence = known.silent().get(link);
    return refused(link)
        .or(() ->
            silence != null && silence.isLong()
                ? Optional.of(link + " " + silence.told() + ". Replies with it are still sent.")
                : Optional.empty());
  }

  /** What stands against sending this text for its links and numbers. */
  public List<Finding> check(String text) {
    List<Finding> findings = new ArrayList<>();
    for (String link : LinkPolicy.linksIn(text)) {
      refused(link)
          .ifPresent(words ->
              findings.add(
                  Finding.block(
                      Finding.Kind.LINK,
                      0,
                      text.length(),
                      words,
                      "Take it out, or give another.")));
    }
    PhoneNumbers.wrong(text)
        .ifPresent(words ->
            findings.add(
                Finding.block(
                    Finding.Kind.UNDIALLED,
                    0,
                    text.length(),
                    words,
                    "Write one that people can dial.")));
    return findings;
  }
}
