package dev.perch.campaign.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the stories of scheduled posts are kept. {@link #append} is the one gate: no post changes
 * in any other way.
 */
public interface PostStories {
  /** The story of a post, if there is one. */
  Optional<PostStory> read(PostId id);

  /** Its words; {@link PostWords#NONE} where there are none (any more). */
  PostWords words(PostId id);

  /** Posts that are neither out nor called off, by their hour, the earliest first. */
  List<PostId> open(int most);

  /** All posts, by their hour, the latest first. */
  List<PostId> latest(int most);

  /** Posts of a {@linkplain PostMoment line} whose moment has come, the longest due first. */
  List<PostId> due(String line, Instant now, int most);

  /** Attempts that nobody has begun, the oldest first. */
  List<Attempted> unsent(int most);

  /** Takes one out. True for exactly one caller, ever: only that one may go to X with it. */
  boolean take(Attempted attempt);

  /** A post to be sent: its story, and the index of its {@code SendingStarted}. */
  record Attempted(PostId id, int number) {}

  /**
   * Appends an event, its words and what follows from them, or nothing; the card is behind then.
   * Told again, an operation that is in the story is answered as done.
   *
   * @return the story with it; nothing if it went on without the caller, who reads it and decides
   *     again
   */
  Optional<PostStory> append(Append append);

  /**
   * One change.
   *
   * @param seen the story as the caller read it; null for a post that is new
   * @param operation names the act: the same act told twice has the same name
   * @param words what is new of them
   * @param after where the post stands then
   */
  record Append(
      PostId id,
      @Nullable PostStory seen,
      String operation,
      PostEvent event,
      PostWords words,
      Post after) {
    /** How many events there were before. */
    public int told() {
      return seen == null ? 0 : seen.length();
    }

    /** When time has something to do with it; nothing for never again. */
    public Optional<PostMoment> next() {
      return PostMoment.next(after);
    }

    /** Whether it is neither out nor called off then. */
    public boolean open() {
      return !(after instanceof Post.Out || after instanceof Post.CalledOff);
    }
  }
}
