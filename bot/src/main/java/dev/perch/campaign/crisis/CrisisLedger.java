package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.CrisisStories.Append;
import dev.perch.campaign.crisis.CrisisStories.Appended;
import dev.perch.campaign.crisis.CrisisStories.Force;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way every act changes a crisis: read the story, decide, append; overtaken, do it again, three
 * times in all.
 */
final class CrisisLedger {
  private static final int TRIES = 3;
  private static final int NAMESAKES = 100;

  private final CrisisStories stories;

  CrisisLedger(CrisisStories stories) {
    this.stories = stories;
  }

  /** What an act makes of a crisis: an event, or a no. */
  sealed interface Decision {
    record Event(CrisisEvent event, CrisisWords words, Force force) implements Decision {}

    record No(CrisisKept why) implements Decision {}
  }

  CrisisKept change(CrisisId id, String operation, Function<CrisisStory, Decision> decide) {
    for (int tried = 0; tried < TRIES; tried++) {
      CrisisStory story = stories.read(id).orElse(null);
      if (story == null) {
        return new CrisisKept.Missing();
      }
      if (story.has(operation)) {
        return new CrisisKept.Done(story);
      }
      switch (decide.apply(story)) {
        case Decision.No(CrisisKept why) -> {
          return why;
        }
        case Decision.Event(CrisisEvent event, CrisisWords words, Force force) -> {
          Optional<CrisisKept> kept =
              kept(stories.append(new Append(id, story, operation, event, words, force)));
          if (kept.isPresent()) {
            return kept.get();
          }
        }
      }
    }
    return new CrisisKept.Overtaken();
  }

  /** Begins a story under the first name that is free, or finds the one that it began before. */
  CrisisKept open(String title, String operation, Decision.Event first) {
    for (int nth = 1; nth <= NAMESAKES; nth++) {
      Append append =
          new Append(
              CrisisId.ofTitle(title, nth),
              null,
              operation,
              first.event(),
              first.words(),
              first.force());
      Optional<CrisisKept> kept = kept(stories.append(append));
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    return new CrisisKept.Overtaken();
  }

  private Optional<CrisisKept> kept(Appended appended) {
    return switch (appended) {
      case Appended.Done(CrisisStory story) -> Optional.of(new CrisisKept.Done(story));
      case Appended.Overtaken _ -> Optional.empty();
      case Appended.Another _ -> Optional.of(new CrisisKept.Another(Optional.empty()));
    };
  }
}
