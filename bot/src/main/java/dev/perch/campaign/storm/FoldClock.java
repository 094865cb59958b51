package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.desk.Unavailable;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What time does to folds: a claim runs out, a deputy is called for a sign-off, and what nobody
 * waits in any more is over. A moment may come round twice, or on two replicas: the story decides.
 */
public final class FoldClock {
  private static final int AT_ONCE = 100;

  private final FoldStories stories;
  private final FoldLedger ledger;
  private final StormRules rules;
  private final InstantSource clock;

  public FoldClock(FoldStories stories, StormRules rules, InstantSource clock) {
    this.stories = stories;
    this.ledger = new FoldLedger(stories, rules);
    this.rules = rules;
    this.clock = clock;
  }

  /** Does what is due. */
  public void once() {
    Instant now = clock.instant();
    for (FoldId id : stories.due(now, AT_ONCE)) {
      FoldKept kept =
          ledger.change(id, "clock:" + now.toEpochMilli(), story -> decide(story.fold(), now));
      if (kept instanceof FoldKept.Overtaken) {
        throw new Unavailable("fold " + id + " is busy; it is tried again");
      }
    }
  }

  private Decision decide(Fold fold, Instant now) {
    return switch (fold) {
      case Fold.Active active when isOver(active, now) -> new Decision.Event(active.finish(now));
      case Fold.Held held when !active(held, now) -> new Decision.Event(held.lapse(now));
      case Fold.Free free -> deputy(free, now);
      default -> new Decision.No(new FoldKept.Over());
    };
  }

  /** While somebody is at work on it, that somebody sees to it. */
  private Decision deputy(Fold.Free fold, Instant now) {
    return fold.facts()
        .longestWithoutDeputy()
        .filter(place -> !now.isBefore(place.signing().since().plus(rules.deputy().after())))
        .flatMap(place -> place.turn().map(role -> fold.callDeputy(place.approval(), role, now)))
        .<Decision>map(Decision.Event::new)
        .orElseGet(() -> new Decision.No(new FoldKept.NothingToSign()));
  }

  private boolean isOver(Fold.Active fold, Instant now) {
    return fold.facts().settled() && !now.isBefore(fold.facts().grew().plus(rules.stays()));
  }

  /** Its owner was there since: then the moment was set anew, and this one is not it. */
  private boolean active(Fold.Held held, Instant now) {
    return held.facts().settled() || now.isBefore(held.since().plus(rules.lease()));
  }
}
