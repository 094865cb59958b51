package dev.perch.campaign.post;

import dev.perch.campaign.crisis.CrisisWatch;
import dev.perch.campaign.post.LastHour.Standing;
import dev.perch.campaign.post.PostLedger.Decision;
import dev.perch.campaign.post.PublicPosts.Newest;
import dev.perch.desk.Turns;
import dev.perch.desk.TweetPace;
import dev.perch.desk.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What time does to scheduled posts. A moment may come round twice, or on two replicas: the story
 * decides.
 */
public final class PostClock {
  private static final int AT_ONCE = 100;
  private static final Duration TURN = Duration.ofSeconds(10);

  /** From the event to X's answer, pictures included. */
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);

  /**
   * A thousand posts for one minute take X two and a half hours; what is later than that was not
   * paced, Perch was away, and a good morning at night is asked about.
   */
  private static final Duration LATE = Duration.ofHours(3);

  private final PostStories stories;
  private final PostLedger ledger;
  private final PostSending sending;
  private final PublicPosts posts;
  private final Surroundings surroundings;
  private final CrisisWatch crisis;
  private final TweetPace pace;
  private final List<String> handles;
  private final Turns turns;
  private final InstantSource clock;

  /**
   * The clock of a desk.
   *
   * @param handles of the desk, without the {@code @}
   */
  public PostClock(
      PostStories stories,
      PostSending sending,
      PublicPosts posts,
      Surroundings surroundings,
      CrisisWatch crisis,
      TweetPace pace,
      List<String> handles,
      Turns turns,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new PostLedger(stories);
    this.sending = sending;
    this.posts = posts;
    this.surroundings = surroundings;
    this.crisis = crisis;
    this.pace = pace;
    this.handles = List.copyOf(handles);
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * Does what is due; one that fails keeps none of the others waiting and comes round again.
   *
   * @throws RuntimeException the first failure, after all have had their turn
   */
  public void once() {
    Instant now = clock.instant();
    if (!turns.take("posts", now, now.plus(TURN))) {
      return;
    }
    Failures failures = new Failures();
    // What was begun before a crash goes first.
    stories.unsent(AT_ONCE).forEach(one -> failures.guard(one, sending::send));
    if (crisis.inForce().isEmpty()) {
      stories
          .due(PostMoment.CRISIS, now, AT_ONCE)
          .forEach(id -> failures.guard(id, post -> comeBack(post, now)));
    }
    for (String handle : handles) {
      int free = Math.min(AT_ONCE, pace.free(handle, now));
      if (free > 0) {
        stories
            .due(PostMoment.ofHandle(handle), now, free)
            .forEach(id -> failures.guard(id, post -> release(post, now)));
      }
    }
    stories.due(PostMoment.LOOKS, now, AT_ONCE).forEach(id -> failures.guard(id, sending::look));
    failures.tell();
  }

  private static final class Failures {
    private Optional<RuntimeException> first = Optional.empty();

    <T> void guard(T one, Consumer<T> work) {
      try {
        work.accept(one);
      } catch (RuntimeException e) {
        first = first.or(() -> Optional.of(e));
      }
    }

    void tell() {
      first.ifPresent(failure -> {
        throw failure;
      });
    }
  }

  private void comeBack(PostId id, Instant now) {
    change(
        id,
        "crisis-over",
        story ->
            story.post() instanceof Post.Withheld held && held.why() == HoldReason.CRISIS
                ? Decision.of(held.comeBack(now))
                : new Decision.No(new PostKept.Over(story.post())));
  }

  private void release(PostId id, Instant now) {
    PostKept kept = change(id, "clock", story -> released(story, now));
    if (kept instanceof PostKept.Done(PostStory story)
        && story.post() instanceof Post.Sending started) {
      pace.began(started.facts().handle(), now);
      sending.send(new PostStories.Attempted(id, started.attempt().number()));
    }
  }

  /** The same step of the same story has the same name, on whatever replica. */
  private PostKept change(PostId id, String step, Function<PostStory, Decision> decide) {
    int length = stories.read(id).map(PostStory::length).orElse(0);
    PostKept kept = ledger.change(id, step + ":" + length, decide);
    if (kept instanceof PostKept.Overtaken) {
      throw new Unavailable("post " + id + " is busy; it is tried again");
    }
    return kept;
  }

  /** Between the moment that was looked up and now somebody may have edited or cancelled it. */
  private Decision released(PostStory story, Instant now) {
    if (!(story.post() instanceof Post.Planned planned) || isEarly(planned, now)) {
      return new Decision.No(new PostKept.Over(story.post()));
    }
    PostFacts facts = planned.facts();
    if (!facts.missing().isEmpty()) {
      return held(planned, HoldReason.NOT_SIGNED_OFF, now);
    }
    if (now.isAfter(facts.goesOut().plus(LATE))) {
      return held(planned, HoldReason.LATE, now);
    }
    if (!facts.cleared() && crisis.inForce().isPresent()) {
      return held(planned, HoldReason.CRISIS, now);
    }
    Optional<Standing> standing = facts.cleared() ? Optional.empty() : standing(story, facts, now);
    return standing
        .map(against -> beside(planned, against, now))
        .orElseGet(() -> started(planned, now));
  }

  private static boolean isEarly(Post.Planned planned, Instant now) {
    return PostMoment.next(planned).filter(moment -> moment.at().isAfter(now)).isPresent();
  }

  private static Decision held(Post.Planned planned, HoldReason why, Instant now) {
    return Decision.of(planned.hold(why, List.of(), now));
  }

  private Optional<Standing> standing(PostStory story, PostFacts facts, Instant now) {
    String text = stories.words(story.id()).of(facts).text();
    return surroundings.of(facts.handle(), now).against(text);
  }

  private static Decision beside(Post.Planned planned, Standing against, Instant now) {
    return new Decision.Event(
        planned.hold(against.why(), against.beside().stream().map(Complaint::ticket).toList(), now),
        PostWords.met(planned.facts().length(), against.words()));
  }

  private Decision started(Post.Planned planned, Instant now) {
    return switch (posts.newest(planned.facts().handle())) {
      case Newest.Id(String id) -> Decision.of(planned.start(id, now.plus(ANSWERED_WITHIN), now));
      case Newest.KeysRefused _ -> held(planned, HoldReason.KEYS, now);
      case Newest.OutOfCredits _ -> held(planned, HoldReason.CREDITS, now);
    };
  }
}
