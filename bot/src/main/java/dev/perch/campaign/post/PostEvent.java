package dev.perch.campaign.post;

import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a scheduled post. Kept for ever: components may be added, none renamed
 * or removed. People are ids of Slack's; what they wrote stands apart.
 */
public sealed interface PostEvent {
  /** When Perch recorded it. */
  Instant at();

  /**
   * It shall go out.
   *
   * @param by who wrote it
   * @param handle as which, without the {@code @}
   * @param goesOut when
   * @param pictures how many
   * @param signOff the roles that must agree first
   * @param hash of text and pictures, salted
   */
  record Scheduled(
      Instant at,
      String by,
      String handle,
      Instant goesOut,
      int pictures,
      List<String> signOff,
      String hash)
      implements PostEvent {
    public Scheduled {
      signOff = List.copyOf(signOff);
    }
  }

  /**
   * It says something else now: whoever agreed did not agree to this.
   *
   * @param signOff the roles that must agree to what it says now; null in stories of before rules
   *     asked by the words: then the same as to what it said before
   */
  record Edited(
      Instant at,
      String by,
      Instant goesOut,
      int pictures,
      String hash,
      @Nullable List<String> signOff)
      implements PostEvent {
    public Edited {
      signOff = signOff == null ? null : List.copyOf(signOff);
    }
  }

  /** It goes out at another hour. */
  record Moved(Instant at, String by, Instant goesOut) implements PostEvent {}

  /**
   * Somebody agreed for a role.
   *
   * @param version the event whose words they saw
   */
  record SignedOff(Instant at, String by, String role, int version) implements PostEvent {}

  /**
   * It does not go out by itself: somebody decides.
   *
   * @param beside the tickets that it would stand beside; may be none
   */
  record Held(Instant at, HoldReason why, List<TicketId> beside) implements PostEvent {
    public Held {
      beside = List.copyOf(beside);
    }
  }

  /** Somebody decided that it goes out now. */
  record Released(Instant at, String by) implements PostEvent {}

  /**
   * X is about to be asked; from here on it may stand there.
   *
   * @param deadline the request is not made any more then
   * @param after the newest id on the handle's timeline before; this one's is greater
   */
  record SendingStarted(Instant at, String hash, Instant deadline, String after)
      implements PostEvent {}

  /** It stands on X. */
  record Posted(Instant at, String tweet) implements PostEvent {}

  /** It does not stand on X, for certain. */
  record Refused(Instant at, SendRefusal why) implements PostEvent {}

  /** It may stand there or not. {@code why}: a short code without X's words. */
  record OutcomeUnknown(Instant at, String why) implements PostEvent {}

  /** It was not on our timeline, where it would stand. */
  record LookedInVain(Instant at) implements PostEvent {}

  /** It was not there the second time either: a person decides. */
  record Parked(Instant at) implements PostEvent {}

  /** Somebody found it on X. */
  record FoundByHand(Instant at, String by, String tweet) implements PostEvent {}

  /** It does not go out. */
  record Cancelled(Instant at, String by) implements PostEvent {}
}
