package dev.perch.desk.bank;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import java.util.Optional;

/**
 * What was planned for an entry will not happen.
 *
 * @param next what was planned
 * @param by who did what ended it
 */
public record Unplanned(FaqId faq, Entry.Next next, Why why, String by) {
  /** What ended it. */
  public enum Why {
    /** Somebody called it off; a proposal that it came from waits for a decision again. */
    CALLED_OFF,
    /** Other words became official before. */
    PUBLISHED,
    /** Something else was planned. */
    REPLANNED,
    RETIRED
  }

  static Why why(FaqAction action) {
    return switch (action) {
      case FaqAction.Unschedule _ -> Why.CALLED_OFF;
      case FaqAction.Schedule _ -> Why.REPLANNED;
      case FaqAction.Retire _ -> Why.RETIRED;
      default -> Why.PUBLISHED;
    };
  }

  /** Whoever counts on it and has to be told: nobody where it was their own doing, or Perch's. */
  public Optional<String> counting() {
    return Optional.of(next.author())
        .filter(author -> !author.equals(by) && !author.equals(Gatekeeping.PERCH));
  }
}
