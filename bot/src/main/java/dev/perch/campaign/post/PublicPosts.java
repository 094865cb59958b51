package dev.perch.campaign.post;

import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.Unavailable;
import java.util.List;
import java.util.Optional;

/** Puts posts that answer nobody on a handle's timeline, and finds them again. */
public interface PublicPosts {
  /**
   * The newest of the timeline: what is posted from now on has a greater id.
   *
   * @throws Unavailable if it could not be read
   */
  Newest newest(String handle);

  /** What stands newest on a timeline. */
  sealed interface Newest {
    /** That id; {@code 0} on a timeline with nothing on it. */
    record Id(String id) implements Newest {}

    /** X does not take the handle's keys. */
    record KeysRefused() implements Newest {}

    /** What is paid for is used up. */
    record OutOfCredits() implements Newest {}
  }

  /**
   * Posts as that handle: first the pictures, which nobody sees by themselves, then one request,
   * never repeated. Does not throw for what X answers or fails to.
   */
  Outcome post(String handle, String text, List<Picture> pictures);

  /** A picture with what it shows. */
  final class Picture {
    private final byte[] bytes;
    private final String alt;

    public Picture(byte[] bytes, String alt) {
      this.bytes = bytes.clone();
      this.alt = alt;
    }

    public byte[] bytes() {
      return bytes.clone();
    }

    public String alt() {
      return alt;
    }
  }

  /**
   * Looks on the handle's own timeline for a post with that text, newer than that id.
   *
   * @throws Unavailable if the timeline could not be read
   */
  Optional<String> find(String handle, String text, String after);
}
