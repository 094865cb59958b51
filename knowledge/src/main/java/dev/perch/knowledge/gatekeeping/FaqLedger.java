package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.FaqId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way every act changes an entry: read the story, decide, append; overtaken, do it again, three
 * times in all.
 */
final class FaqLedger {
  private static final int TRIES = 3;

  private final FaqStories stories;

  FaqLedger(FaqStories stories) {
    this.stories = stories;
  }

  /** What an act makes of an entry: an event, or a no. */
  sealed interface Decision {
    record Event(FaqEvent event) implements Decision {}

    record No(Outcome why) implements Decision {}
  }

  Outcome change(FaqId id, String operation, Function<Entry, Decision> decide) {
    Entry entry = Entry.named(id);
    for (int tried = 0; tried < TRIES; tried++) {
      FaqStory story = stories.read(id).orElse(null);
      entry = story == null ? Entry.named(id) : story.entry();
      if (story != null && story.has(operation)) {
        return new Outcome.Done(entry);
      }
      switch (decide.apply(entry)) {
        case Decision.No(Outcome why) -> {
          return story == null ? new Outcome.Missing() : why;
        }
        case Decision.Event(FaqEvent event) -> {
          Optional<FaqStory> after = stories.append(id, story, operation, List.of(event));
          if (after.isPresent()) {
            return new Outcome.Done(after.get().entry());
          }
        }
      }
    }
    return new Outcome.Moved(entry);
  }
}
