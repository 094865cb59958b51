package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import dev.perch.guard.Finding;
import dev.perch.guard.LinkPolicy;
import dev.perch.guard.PhoneNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of links, before something is said with them. */
public final class LinkWatch {
  private final LinkPolicy policy;
  private final Chronicle<LinkEvent> story;
  private volatile Known known = new Known(Map.of(), 0, null);

  public LinkWatch(LinkPolicy policy, Chronicle<LinkEvent> story) {
    this.policy = policy;
    this.story = story;
  }

  /**
   * What the story tells.
   *
   * @param dead by address, as they died
   * @param links how many were looked at the last time
   * @param looked when that was; null if never
   */
  public record Known(Map<String, LinkEvent.Died> dead, int links, @Nullable Instant looked) {
    public Known {
      dead = Map.copyOf(dead);
    }
  }

  /** Takes up what was found, here or on another replica. */
  public Known once() {
    Map<String, LinkEvent.Died> dead = new LinkedHashMap<>();
    int links = 0;
    Instant looked = null;
    for (LinkEvent event : story.read()) {
      switch (event) {
        case LinkEvent.Died died -> dead.put(died.url(), died);
        case LinkEvent.Revived revived -> dead.remove(revived.url());
        case LinkEvent.Looked all -> {
          links = all.links();
          looked = all.at();
        }
      }
    }
    known = new Known(dead, links, looked);
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
