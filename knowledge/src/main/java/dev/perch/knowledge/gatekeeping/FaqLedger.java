package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.FaqId;
import java.util.List;
import java.util.Objects;
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
    record Events(List<FaqEvent> events) implements Decision {}

    record No(Outcome why) implements Decision {}
  }

  Outcome change(FaqId id, String operation, Function<Entry, Decision> decide) {
    Entry entry = Entry.named(id);
    for (int tried = 0; tried < TRIES; tried++) {
      FaqStory story = stories.read(id).orElse(null);
      entry = story == null ? Entry.named(id) : story.entry();
      if (story != null && story.has(operation)) {
        return new Outcome.Done(entry, null);
      }
      switch (decide.apply(entry)) {
        case Decision.No(Outcome why) -> {
          return story == null ? new Outcome.Missing() : why;
        }
        case Decision.Events(var events) -> {
          Optional<Entry> after = stories.append(id, story, operation, events).map(FaqStory::entry);
          if (after.isPresent()) {
            boolean holds = Objects.equals(entry.next(), after.get().next());
            return new Outcome.Done(after.get(), holds ? null : entry.next());
          }
        }
      }
    }
    return new Outcome.Moved(entry);
  }
}
