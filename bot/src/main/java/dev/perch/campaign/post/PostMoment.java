package dev.perch.campaign.post;

import java.time.Instant;
import java.util.Optional;

/**
 * When time has something to do with a post, and in which line it stands until then. Each handle
 * has a line of its own: one that may not post for a while keeps no other waiting.
 *
 * @param line see {@link #ofHandle}, {@link #LOOKS} and {@link #CRISIS}
 */
public record PostMoment(String line, Instant at) {
  /** Posts whose outcome is to be looked for. */
  public static final String LOOKS = "look";

  /** Posts that wait for the end of a crisis. */
  public static final String CRISIS = "crisis";

  /** Posts of a handle that wait for their hour. */
  public static String ofHandle(String handle) {
    return "handle:" + handle;
  }

  /** The next moment; nothing for one that waits for people, or for nothing more. */
  static Optional<PostMoment> next(Post post) {
    return switch (post) {
      case Post.Planned planned -> {
        Instant hour = planned.facts().goesOut();
        Instant pause = planned.notBefore();
        yield Optional.of(
            new PostMoment(ofHandle(planned.facts().handle()), pause.isAfter(hour) ? pause : hour));
      }
      case Post.Withheld held when held.why() == HoldReason.CRISIS ->
          Optional.of(new PostMoment(CRISIS, held.since()));
      case Post.Sending sending -> Optional.of(new PostMoment(LOOKS, sending.attempt().nextLook()));
      case Post.Withheld _, Post.Parked _, Post.Out _, Post.CalledOff _ -> Optional.empty();
    };
  }
}
