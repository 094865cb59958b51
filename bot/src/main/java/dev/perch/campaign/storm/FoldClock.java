package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.desk.Unavailable;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What time does to folds: a claim runs out, and what nobody waits in any more is over. A moment
 * may come round twice, or on two replicas: the story decides.
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
      default -> new Decision.No(new FoldKept.Over());
    };
  }

  private boolean isOver(Fold.Active fold, Instant now) {
    return fold.facts().settled() && !now.isBefore(fold.facts().grew().plus(rules.stays()));
  }

  /** Its owner was there since: then the moment was set anew, and this one is not it. */
  private boolean active(Fold.Held held, Instant now) {
    return held.facts().settled() || now.isBefore(held.since().plus(rules.lease()));
  }
}
