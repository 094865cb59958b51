package dev.perch.campaign.post;

import dev.perch.campaign.post.PostWords.Said;
import java.time.Instant;

/** What a person asks of scheduled posts. */
public sealed interface PostAction {
  /** This shall go out, as that handle, then. */
  record Schedule(String handle, Said said, Instant goesOut) implements PostAction {}

  /** What is asked of a post that is there. */
  sealed interface Change extends PostAction {
    PostId id();
  }

  /**
   * It shall say this instead.
   *
   * @param seen the version that they saw: edited meanwhile, it is not written over
   */
  record Edit(PostId id, int seen, Said said, Instant goesOut) implements Change {}

  /**
   * It shall go out at another hour.
   *
   * @param seen how long its story was when they saw it
   */
  record Move(PostId id, int seen, Instant goesOut) implements Change {}

  /**
   * Held, it shall wait for its own hour again.
   *
   * @param seen how long its story was when they saw it
   */
  record Keep(PostId id, int seen) implements Change {}

  /** They agree to these words. */
  record SignOff(PostId id, int version) implements Change {}

  /**
   * It shall go out, whatever the hour is like.
   *
   * @param seen how long its story was when they saw it
   */
  record PostNow(PostId id, int seen) implements Change {}

  /** It shall not go out. */
  record Cancel(PostId id) implements Change {}

  /** The parked one stands on X, there. */
  record ItIsThere(PostId id, String tweet) implements Change {}

  /** The parked one does not: it shall go out after all. */
  record SendAgain(PostId id, int seen) implements Change {}
}
