package dev.perch.campaign.post;

import dev.perch.campaign.post.PostStories.Append;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way every act changes a post: read the story, decide, append; overtaken, do it again, three
 * times in all.
 */
final class PostLedger {
  private static final int TRIES = 3;
  private static final int NAMESAKES = 2_000;

  private final PostStories stories;

  PostLedger(PostStories stories) {
    this.stories = stories;
  }

  /** What an act makes of a post: an event, or a no. */
  sealed interface Decision {
    record Event(PostEvent event, PostWords words) implements Decision {}

    record No(PostKept why) implements Decision {}

    static Decision of(PostEvent event) {
      return new Event(event, PostWords.NONE);
    }
  }

  PostKept change(PostId id, String operation, Function<PostStory, Decision> decide) {
    for (int tried = 0; tried < TRIES; tried++) {
      PostStory story = stories.read(id).orElse(null);
      if (story == null) {
        return new PostKept.Missing();
      }
      if (story.has(operation)) {
        return new PostKept.Done(story);
      }
      switch (decide.apply(story)) {
        case Decision.No(PostKept why) -> {
          return why;
        }
        case Decision.Event(PostEvent event, PostWords words) -> {
          Optional<PostStory> after = append(id, story, operation, event, words);
          if (after.isPresent()) {
            return new PostKept.Done(after.get());
          }
        }
      }
    }
    return new PostKept.Overtaken();
  }

  /** Begins a story under the first name that is free, or finds the one that it began before. */
  PostKept open(String text, String operation, PostEvent.Scheduled scheduled, PostWords words) {
    for (int nth = 1; nth <= NAMESAKES; nth++) {
      Optional<PostStory> begun =
          append(PostId.ofText(text, nth), null, operation, scheduled, words);
      if (begun.isPresent()) {
        return new PostKept.Done(begun.get());
      }
    }
    return new PostKept.Overtaken();
  }

  private Optional<PostStory> append(
      PostId id, @Nullable PostStory seen, String operation, PostEvent event, PostWords words) {
    List<PostEvent> told = seen == null ? List.of() : seen.events();
    Post after = Post.replay(Stream.concat(told.stream(), Stream.of(event)).toList());
    return stories.append(new Append(id, seen, operation, event, words, after));
  }
}
