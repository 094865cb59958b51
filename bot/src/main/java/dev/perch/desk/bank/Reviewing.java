package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.StoryBank;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose entries have to be looked over: an owner is asked a week before an entry expires, and again
 * once it has, each once. Days are UTC's, as everywhere in the bank.
 */
public final class Reviewing {
  /** So many days before the last one the owner is asked ahead. */
  public static final int DAYS_AHEAD = 7;

  /** A bank of which a hundred entries expired long ago asks about them within a week. */
  private static final int MOST_A_DAY = 20;

  private final StoryBank bank;
  private final Chronicle<FaqAskEvent> story;
  private final InstantSource clock;

  public Reviewing(StoryBank bank, Chronicle<FaqAskEvent> story, InstantSource clock) {
    this.bank = bank;
    this.story = story;
    this.clock = clock;
  }

  /**
   * A question to an owner.
   *
   * @param until the last day for which the entry is right, as it stands
   * @param expired whether that day has passed: then the entry is silent
   */
  public record Question(FaqId faq, LocalDate until, boolean expired) {
    /** Names it. */
    public String mark() {
      return faq + " " + until + (expired ? " expired" : "");
    }
  }

  /** One that is to be asked, about that entry. */
  public record Due(Question question, Entry entry, String owner) {}

  /** One that was asked, and where it stands. */
  public record Asked(Question question, String channel, String ts) {}

  /** Why a question waits for no answer any more. */
  public enum End {
    /** Somebody gave it another day, or none. */
    LOOKED_OVER,
    RETIRED,
    /** It has expired meanwhile, and is asked about anew. */
    EXPIRED
  }

  /** What the story tells. */
  private record Told(Set<Question> ever, Map<Question, Asked> open, int lately) {}

  /** What is to be asked now, what expired longest ago first; at most twenty within a day. */
  public List<Due> due() {
    LocalDate today = today();
    Told told = told();
    return bank.entries().stream()
        .flatMap(entry -> due(entry, today).stream())
        .filter(due -> !told.ever.contains(due.question))
        .sorted(Comparator.comparing(due -> due.question.until))
        .limit(Math.max(0, MOST_A_DAY - told.lately))
        .toList();
  }

  private static Optional<Due> due(Entry entry, LocalDate today) {
    return entry
        .faq()
        .flatMap(faq ->
            Optional.ofNullable(faq.reviewBy())
                .filter(Predicate.not(today.plusDays(DAYS_AHEAD)::isBefore))
                .map(until -> question(faq, until, today))
                .map(question -> new Due(question, entry, faq.owner())));
  }

  private static Question question(Faq faq, LocalDate until, LocalDate today) {
    return new Question(faq.id(), until, until.isBefore(today));
  }

  /** It stands there. */
  public void asked(Question question, String channel, String ts) {
    story.tell(
        "asked " + question.mark(),
        new FaqAskEvent.OwnerAsked(
            question.faq, question.until, question.expired, channel, ts, clock.instant()));
  }

  /** Questions that still stand and need no answer any more, each with why. */
  public Map<Asked, End> over() {
    Map<Asked, End> over = new LinkedHashMap<>();
    told().open.forEach((question, asked) -> end(question).ifPresent(end -> over.put(asked, end)));
    return over;
  }

  private Optional<End> end(Question question) {
    Optional<Entry> entry = bank.entry(question.faq);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Optional<Faq> faq = entry.get().faq();
    if (faq.isEmpty()) {
      return Optional.of(End.RETIRED);
    }
    if (!question.until.equals(faq.get().reviewBy())) {
      return Optional.of(End.LOOKED_OVER);
    }
    return !question.expired && question.until.isBefore(today())
        ? Optional.of(End.EXPIRED)
        : Optional.empty();
  }

  /** Its message says so. */
  public void closed(Question question) {
    story.tell(
        "answered " + question.mark(),
        new FaqAskEvent.OwnerAnswered(
            question.faq, question.until, question.expired, clock.instant()));
  }

  private Told told() {
    Instant lately = clock.instant().minus(Duration.ofDays(1));
    Set<Question> ever = new HashSet<>();
    Map<Question, Asked> open = new LinkedHashMap<>();
    int recent = 0;
    for (FaqAskEvent event : story.read()) {
      switch (event) {
        case FaqAskEvent.OwnerAsked(
                var faq,
                var until,
                var expired,
                var channel,
                var ts,
                var at) -> {
          Question question = new Question(faq, until, expired);
          ever.add(question);
          open.put(question, new Asked(question, channel, ts));
          recent += at.isAfter(lately) ? 1 : 0;
        }
        case FaqAskEvent.OwnerAnswered(var faq, var until, var expired, _) ->
            open.remove(new Question(faq, until, expired));
        case FaqAskEvent.SpareTold _ -> {}
      }
    }
    return new Told(ever, open, recent);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
