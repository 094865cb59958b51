package dev.perch.campaign.storm;

import dev.perch.desk.Consequences;
import dev.perch.desk.Stories;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/**
 * Stories of tickets some of which are folded: a fold is one piece of work, so of its tickets only
 * the one that stands for it has a turn in the queue.
 */
public final class FoldedStories implements Stories {
  private final Stories stories;
  private final FoldStories folds;

  public FoldedStories(Stories stories, FoldStories folds) {
    this.stories = stories;
    this.folds = folds;
  }

  @Override
  public Optional<Story> read(TicketId ticket) {
    return stories.read(ticket);
  }

  @Override
  public Words words(TicketId ticket) {
    return stories.words(ticket);
  }

  @Override
  public Appended append(Append append) {
    Consequences then = append.consequences();
    return stories.append(
        append.seen() == null || then.turn().isEmpty() || standsInQueue(append.ticket())
            ? append
            : new Append(
                append.ticket(),
                append.seen(),
                append.operation(),
                append.events(),
                append.words(),
                then.with(then.timers(), then.kept(), Optional.empty())));
  }

  private boolean standsInQueue(TicketId ticket) {
    FoldStories.Held held = folds.holding(List.of(ticket)).get(ticket);
    return held == null || held.head();
  }
}
