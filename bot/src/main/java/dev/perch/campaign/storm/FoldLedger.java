package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldStories.Append;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way every act changes a fold: read the story, decide, append; overtaken, do it again, three
 * times in all.
 */
final class FoldLedger {
  private static final int TRIES = 3;

  private final FoldStories stories;
  private final StormRules rules;

  FoldLedger(FoldStories stories, StormRules rules) {
    this.stories = stories;
    this.rules = rules;
  }

  /** What an act makes of a fold: an event, or a no. */
  sealed interface Decision {
    /**
     * It goes on.
     *
     * @param turns when it is the turn of a ticket that comes out, where it has one
     */
    record Event(FoldEvent event, FoldWords words, Map<TicketId, Instant> turns)
        implements Decision {
      Event(FoldEvent event) {
        this(event, FoldWords.NONE, Map.of());
      }
    }

    record No(FoldKept why) implements Decision {}
  }

  FoldKept change(FoldId id, String operation, Function<FoldStory, Decision> decide) {
    for (int tried = 0; tried < TRIES; tried++) {
      FoldStory story = stories.read(id).orElse(null);
      if (story == null) {
        return new FoldKept.Missing();
      }
      if (story.has(operation)) {
        return new FoldKept.Done(story);
      }
      switch (decide.apply(story)) {
        case Decision.No(FoldKept why) -> {
          return why;
        }
        case Decision.Event event -> {
          Optional<FoldStory> after = append(id, story, operation, event);
          if (after.isPresent()) {
            return new FoldKept.Done(after.get());
          }
        }
      }
    }
    return new FoldKept.Overtaken();
  }

  /** The same, on a fold that is not over. */
  FoldKept active(FoldId id, String operation, Function<Fold.Active, Decision> decide) {
    return change(
        id,
        operation,
        story ->
            story.fold() instanceof Fold.Active active
                ? decide.apply(active)
                : new Decision.No(new FoldKept.Over()));
  }

  /** Begins a story, or finds that it was begun before. */
  void form(FoldId id, FoldEvent.Formed formed, String salt) {
    append(
        id,
        null,
        "form:" + id,
        new Decision.Event(formed, new FoldWords(salt, Map.of()), Map.of()));
  }

  private Optional<FoldStory> append(
      FoldId id, @Nullable FoldStory seen, String operation, Decision.Event decided) {
    List<FoldEvent> told = seen == null ? List.of() : seen.events();
    Fold after = Fold.replay(Stream.concat(told.stream(), Stream.of(decided.event())).toList());
    FoldConsequences consequences =
        FoldConsequences.of(seen == null ? null : seen.fold(), after, decided.turns(), rules);
    return stories.append(
        new Append(id, seen, operation, List.of(decided.event()), decided.words(), consequences));
  }
}
