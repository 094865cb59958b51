package dev.perch.campaign.post;

import dev.perch.campaign.post.PostEvent.Cancelled;
import dev.perch.campaign.post.PostEvent.Edited;
import dev.perch.campaign.post.PostEvent.FoundByHand;
import dev.perch.campaign.post.PostEvent.Held;
import dev.perch.campaign.post.PostEvent.LookedInVain;
import dev.perch.campaign.post.PostEvent.Moved;
import dev.perch.campaign.post.PostEvent.OutcomeUnknown;
import dev.perch.campaign.post.PostEvent.Posted;
import dev.perch.campaign.post.PostEvent.Refused;
import dev.perch.campaign.post.PostEvent.Released;
import dev.perch.campaign.post.PostEvent.SendingStarted;
import dev.perch.campaign.post.PostEvent.SignedOff;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where a scheduled post stands. What may happen to it is a method of the states in which it may.
 */
public sealed interface Post {
  PostFacts facts();

  /** X has not been asked: it may still be changed. */
  sealed interface Changeable extends Post {
    default Edited edit(
        String who, Instant goesOut, int pictures, String hash, List<String> signOff, Instant now) {
      return new Edited(now, who, goesOut, pictures, hash, signOff);
    }

    default Moved move(String who, Instant goesOut, Instant now) {
      return new Moved(now, who, goesOut);
    }

    default SignedOff signOff(String who, String role, Instant now) {
      return new SignedOff(now, who, role, facts().version());
    }
  }

  /** It may be called off. */
  sealed interface Endable extends Post {
    default Cancelled cancel(String who, Instant now) {
      return new Cancelled(now, who);
    }
  }

  /**
   * It waits for its hour.
   *
   * @param notBefore X asked for a pause until then; the beginning of time where it did not
   */
  record Planned(PostFacts facts, Instant notBefore) implements Changeable, Endable {
    Held hold(HoldReason why, List<TicketId> beside, Instant now) {
      return new Held(now, why, beside);
    }

    SendingStarted start(String after, Instant deadline, Instant now) {
      return new SendingStarted(now, facts.hash(), deadline, after);
    }
  }

  /**
   * It waits for a person.
   *
   * @param index the event that held it
   */
  record Withheld(PostFacts facts, int index, HoldReason why, Instant since, List<TicketId> beside)
      implements Changeable, Endable {
    public Withheld {
      beside = List.copyOf(beside);
    }

    Released release(String who, Instant now) {
      return new Released(now, who);
    }

    /** The crisis is over: now somebody decides. */
    Held comeBack(Instant now) {
      return new Held(now, HoldReason.AFTER_CRISIS, beside);
    }
  }

  /** X was asked; the outcome is not known yet. */
  record Sending(PostFacts facts, Attempt attempt) implements Post {
    Posted posted(String tweet, Instant now) {
      return new Posted(now, tweet);
    }

    Refused refused(SendRefusal why, Instant now) {
      return new Refused(now, why);
    }

    OutcomeUnknown unknown(String why, Instant now) {
      return new OutcomeUnknown(now, why);
    }

    LookedInVain lookedInVain(Instant now) {
      return new LookedInVain(now);
    }

    PostEvent.Parked park(Instant now) {
      return new PostEvent.Parked(now);
    }
  }

  /** Unknown after looking: a person decides. */
  record Parked(PostFacts facts, Attempt attempt, Instant since) implements Endable {
    Released release(String who, Instant now) {
      return new Released(now, who);
    }

    FoundByHand itIsThere(String who, String tweet, Instant now) {
      return new FoundByHand(now, who, tweet);
    }
  }

  /** It stands on X. */
  record Out(PostFacts facts, String tweet, Instant at) implements Post {}

  /** It does not go out. */
  record CalledOff(PostFacts facts, String by, Instant at) implements Post {}

  /**
   * A request to X.
   *
   * @param number the index of its {@code SendingStarted}
   * @param after the newest id on the timeline before
   * @param looks how often it was looked for in vain
   * @param nextLook when it is looked for next
   */
  record Attempt(
      int number, String hash, Instant deadline, String after, int looks, Instant nextLook) {
    /** A post that X takes shows on the timeline within a minute. */
    static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    Attempt lookingAt(Instant when, int inVain) {
      return new Attempt(number, hash, deadline, after, inVain, when);
    }
  }

  /**
   * The post after the whole story.
   *
   * @throws IllegalStateException if the story tells what cannot have happened
   */
  static Post replay(List<PostEvent> story) {
    return PostReplay.of(story);
  }
}
