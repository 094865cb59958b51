package dev.perch.campaign;

import dev.perch.campaign.LaunchStories.Append;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way every act changes a launch: read the story, decide, append; overtaken, do it again, three
 * times in all.
 */
final class LaunchLedger {
  private static final int TRIES = 3;
  private static final int NAMESAKES = 100;

  private final LaunchStories stories;

  LaunchLedger(LaunchStories stories) {
    this.stories = stories;
  }

  /** What an act makes of a launch: an event, or a no. */
  sealed interface Decision {
    record Event(LaunchEvent event, LaunchWords words) implements Decision {}

    record No(LaunchKept why) implements Decision {}
  }

  LaunchKept change(LaunchId id, String operation, Function<LaunchStory, Decision> decide) {
    for (int tried = 0; tried < TRIES; tried++) {
      LaunchStory story = stories.read(id).orElse(null);
      if (story == null) {
        return new LaunchKept.Missing();
      }
      if (story.has(operation)) {
        return new LaunchKept.Done(story);
      }
      switch (decide.apply(story)) {
        case Decision.No(LaunchKept why) -> {
          return why;
        }
        case Decision.Event(LaunchEvent event, LaunchWords words) -> {
          Optional<LaunchStory> after = append(id, story, operation, event, words);
          if (after.isPresent()) {
            return new LaunchKept.Done(after.get());
          }
        }
      }
    }
    return new LaunchKept.Overtaken();
  }

  /** Begins a story under the first name that is free, or finds the one that it began before. */
  LaunchKept open(String title, String operation, LaunchEvent.Planned planned, LaunchWords words) {
    for (int nth = 1; nth <= NAMESAKES; nth++) {
      Optional<LaunchStory> begun =
          append(LaunchId.ofTitle(title, nth), null, operation, planned, words);
      if (begun.isPresent()) {
        return new LaunchKept.Done(begun.get());
      }
    }
    return new LaunchKept.Overtaken();
  }

  private Optional<LaunchStory> append(
      LaunchId id,
      @Nullable LaunchStory seen,
      String operation,
      LaunchEvent event,
      LaunchWords words) {
    List<LaunchEvent> told = seen == null ? List.of() : seen.events();
    Launch after = Launch.replay(Stream.concat(told.stream(), Stream.of(event)).toList());
    return stories.append(
        new Append(
            id,
            seen,
            operation,
            List.of(event),
            words,
            after.facts().goesLive(),
            LaunchTimes.next(after)));
  }
}
