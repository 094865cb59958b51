package dev.perch.campaign.post;

import dev.perch.campaign.post.Post.Attempt;
import dev.perch.campaign.post.Post.Changeable;
import dev.perch.campaign.post.Post.Endable;
import dev.perch.campaign.post.Post.Parked;
import dev.perch.campaign.post.Post.Planned;
import dev.perch.campaign.post.Post.Sending;
import dev.perch.campaign.post.Post.Withheld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads where a post stands out of what happened to it. */
final class PostReplay {
  /** X's limit is a quarter of an hour's; a third of that is soon enough, and asks little. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private PostReplay() {}

  static Post of(List<PostEvent> story) {
    if (story.isEmpty() || !(story.getFirst() instanceof PostEvent.Scheduled scheduled)) {
      throw new IllegalStateException("a post's story begins with Scheduled");
    }
    Post post = planned(PostFacts.scheduled(scheduled));
    for (int index = 1; index < story.size(); index++) {
      post = next(post, post.facts().ofLength(index + 1), story.get(index));
    }
    return post;
  }

  private static Post next(Post post, PostFacts facts, PostEvent event) {
    return switch (event) {
      case PostEvent.Edited edited when post instanceof Changeable -> planned(facts.edited(edited));
      case PostEvent.Moved moved when post instanceof Changeable ->
          planned(facts.at(moved.goesOut()));
      case PostEvent.SignedOff signed when post instanceof Changeable ->
          agreed(post, facts.agreed(signed.role(), signed.by()));
      case PostEvent.Held held when post instanceof Planned || post instanceof Withheld ->
          new Withheld(facts, facts.length() - 1, held.why(), held.at(), held.beside());
      case PostEvent.Released released when post instanceof Withheld ->
          planned(facts.clearedAt(released.at()));
      case PostEvent.Released released when post instanceof Parked parked ->
          planned(facts.doubting(parked.attempt().after()).clearedAt(released.at()));
      case PostEvent.SendingStarted started when post instanceof Planned ->
          new Sending(facts, attempt(facts, started));
      case PostEvent.Posted posted when post instanceof Sending ->
          new Post.Out(facts, posted.tweet(), posted.at());
      case PostEvent.Refused refused when post instanceof Sending -> refused(facts, refused);
      case PostEvent.OutcomeUnknown unknown when post instanceof Sending sending ->
          looking(sending, facts, unknown.at(), 0);
      case PostEvent.LookedInVain vain when post instanceof Sending sending ->
          looking(sending, facts, vain.at(), sending.attempt().looks() + 1);
      case PostEvent.Parked parked when post instanceof Sending sending ->
          new Parked(facts, sending.attempt(), parked.at());
      case PostEvent.FoundByHand found when post instanceof Parked ->
          new Post.Out(facts, found.tweet(), found.at());
      case PostEvent.Cancelled cancelled when post instanceof Endable ->
          new Post.CalledOff(facts, cancelled.by(), cancelled.at());
      default ->
          throw new IllegalStateException(
              "event %d, %s, cannot happen to a post that is %s"
                  .formatted(
                      facts.length() - 1,
                      event.getClass().getSimpleName(),
                      post.getClass().getSimpleName()));
    };
  }

  private static Planned planned(PostFacts facts) {
    return new Planned(facts, Instant.EPOCH);
  }

  private static Post agreed(Post post, PostFacts facts) {
    return post instanceof Withheld held
        ? new Withheld(facts, held.index(), held.why(), held.since(), held.beside())
        : planned(facts);
  }

  private static Attempt attempt(PostFacts facts, PostEvent.SendingStarted started) {
    return new Attempt(
        facts.length() - 1,
        started.hash(),
        started.deadline(),
        started.after(),
        0,
        started.deadline());
  }

  private static Sending looking(Sending sending, PostFacts facts, Instant at, int inVain) {
    return new Sending(facts, sending.attempt().lookingAt(at.plus(Attempt.BETWEEN_LOOKS), inVain));
  }

  /** Nothing was posted: it comes round again by itself, or a person has to do something first. */
  private static Post refused(PostFacts facts, PostEvent.Refused refused) {
    return switch (refused.why()) {
      case TOO_MANY, UNREACHABLE -> new Planned(facts, refused.at().plus(PAUSE));
      case NOT_AUTHORIZED -> held(facts, HoldReason.KEYS, refused.at());
      case OUT_OF_CREDITS -> held(facts, HoldReason.CREDITS, refused.at());
      case TOO_LATE -> held(facts, HoldReason.LATE, refused.at());
      case GUARDED, LINK_DEAD -> held(facts, HoldReason.GUARDED, refused.at());
      case NOT_ALLOWED,
          TWEET_GONE,
          TEXT_REFUSED,
          EDITED,
          NOT_AS_APPROVED,
          PICTURE_GONE,
          PICTURE_REFUSED,
          PICTURE_UNREAD,
          WROTE_AGAIN,
          NOT_AGREED,
          OLD_WORDS ->
          held(facts, HoldReason.REFUSED, refused.at());
    };
  }

  private static Withheld held(PostFacts facts, HoldReason why, Instant at) {
    return new Withheld(facts, facts.length() - 1, why, at, List.of());
  }
}
