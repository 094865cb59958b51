package dev.perch.campaign.post;

import dev.perch.campaign.post.Post.Attempt;
import dev.perch.campaign.post.Post.Sending;
import dev.perch.campaign.post.PostLedger.Decision;
import dev.perch.campaign.post.PostStories.Attempted;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.campaign.post.PublicPosts.Picture;
import dev.perch.desk.Alarms;
import dev.perch.desk.CreditsGone;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.Unavailable;
import dev.perch.guard.Finding;
import dev.perch.ticket.SendRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Puts posts to X, each at most once, whatever crashes: as {@code desk.Replying} does with replies.
 */
public final class PostSending {
  /** A request that begins later than this before its deadline would not be answered in time. */
  private static final Duration REQUEST_TAKES = Duration.ofSeconds(12);

  private static final int LOOKS = 2;

  /** Nothing stays unknown for ten minutes without an alarm. */
  private static final Duration IN_DOUBT_QUIETLY = Duration.ofMinutes(7);

  private final PostStories stories;
  private final PostLedger ledger;
  private final PublicPosts posts;
  private final Pictures pictures;
  private final BiFunction<String, String, List<Finding>> forbidden;
  private final Alarms alarms;
  private final InstantSource clock;

  /**
   * The way to X.
   *
   * @param forbidden what stands against saying a text at all, by handle and text
   */
  public PostSending(
      PostStories stories,
      PublicPosts posts,
      Pictures pictures,
      BiFunction<String, String, List<Finding>> forbidden,
      Alarms alarms,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new PostLedger(stories);
    this.posts = posts;
    this.pictures = pictures;
    this.forbidden = forbidden;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Sends one, if it is still to be sent. */
  void send(Attempted attempted) {
    if (!stories.take(attempted)) {
      return;
    }
    Optional<PostStory> story = stories.read(attempted.id());
    if (story.isPresent()
        && story.get().post() instanceof Sending sending
        && sending.attempt().number() == attempted.number()) {
      record(attempted.id(), sending.attempt(), outcome(attempted.id(), sending));
    }
  }

  private Outcome outcome(PostId id, Sending sending) {
    PostFacts facts = sending.facts();
    PostWords words = stories.words(id);
    Said said = words.of(facts);
    if (!said.hash(words.salt()).equals(sending.attempt().hash())) {
      alarms.raise(
          new Alarms.Alarm(
              "post-words:" + id,
              "The words kept of the post `%s` of @%s are not those that were scheduled, so it was not sent. Somebody changed or removed them in Redis: find out who."
                  .formatted(id, facts.handle())));
      return new Outcome.Refused(SendRefusal.NOT_AS_APPROVED);
    }
    if (!forbidden.apply(facts.handle(), said.text()).isEmpty()) {
      return new Outcome.Refused(SendRefusal.GUARDED);
    }
    try {
      return ask(facts, sending.attempt(), said);
    } catch (Unavailable beforeAnythingWasPosted) {
      return new Outcome.Refused(SendRefusal.UNREACHABLE);
    }
  }

  private Outcome ask(PostFacts facts, Attempt attempt, Said said) {
    if (!facts.doubted().isEmpty()) {
      Optional<String> found = posts.find(facts.handle(), said.text(), facts.doubted());
      if (found.isPresent()) {
        return new Outcome.Posted(found.get());
      }
    }
    List<Picture> ready = new ArrayList<>();
    for (PostPicture picture : said.pictures()) {
      Optional<byte[]> bytes = pictures.bytes(picture);
      if (bytes.isEmpty()) {
        return new Outcome.Refused(SendRefusal.TEXT_REFUSED);
      }
      ready.add(new Picture(bytes.get(), picture.alt()));
    }
    return clock.instant().isAfter(attempt.deadline().minus(REQUEST_TAKES))
        ? new Outcome.Refused(SendRefusal.TOO_LATE)
        : posts.post(facts.handle(), said.text(), ready);
  }

  private void record(PostId id, Attempt attempt, Outcome outcome) {
    Instant now = clock.instant();
    change(
        id,
        attempt,
        "outcome",
        sending ->
            switch (outcome) {
              case Outcome.Posted posted -> sending.posted(posted.tweet(), now);
              case Outcome.Refused refused -> refused(sending, refused.why(), now);
              case Outcome.Unknown unknown -> sending.unknown(unknown.why(), now);
            });
  }

  private PostEvent refused(Sending sending, SendRefusal why, Instant now) {
    if (why == SendRefusal.OUT_OF_CREDITS) {
      alarms.raise(CreditsGone.alarm(sending.facts().handle()));
    }
    return sending.refused(why, now);
  }

  /**
   * Looks whether a post of unknown outcome is there. Called when its moment comes; harmless at any
   * other time.
   *
   * @throws Unavailable if the timeline could not be read: look again later
   */
  void look(PostId id) {
    Optional<PostStory> story = stories.read(id);
    if (story.isEmpty() || !(story.get().post() instanceof Sending sending)) {
      return;
    }
    Attempt attempt = sending.attempt();
    Instant now = clock.instant();
    if (stories.take(new Attempted(id, attempt.number()))) {
      change(id, attempt, "outcome", still -> still.refused(SendRefusal.TOO_LATE, now));
      return;
    }
    Optional<String> found = find(id, sending, now);
    if (found.isPresent()) {
      change(id, attempt, "found", still -> still.posted(found.get(), now));
    } else if (attempt.looks() + 1 < LOOKS) {
      change(id, attempt, "look" + attempt.looks(), still -> still.lookedInVain(now));
    } else {
      // First the alarm: after a crash between the two it would never come.
      alarms.raise(
          new Alarms.Alarm(
              "post-parked:" + id,
              "The post `%s` of @%s may or may not stand on X: it gave no clear answer, and the post is not in our timeline. Its card asks for a decision: *It is there*, or *Send again*."
                  .formatted(id, sending.facts().handle())));
      change(id, attempt, "park", still -> still.park(now));
    }
  }

  private Optional<String> find(PostId id, Sending sending, Instant now) {
    PostFacts facts = sending.facts();
    String text = stories.words(id).of(facts).text();
    try {
      return posts.find(facts.handle(), text, sending.attempt().after());
    } catch (Unavailable down) {
      if (now.isAfter(sending.attempt().deadline().plus(IN_DOUBT_QUIETLY))) {
        alarms.raise(
            new Alarms.Alarm(
                "post-unknown:" + id,
                "The post `%s` of @%s may or may not stand on X, and its timeline cannot be read to find out. Perch goes on trying. Look at the handle on X."
                    .formatted(id, facts.handle())));
      }
      throw down;
    }
  }

  /** Each step of an attempt has a name of its own, so that a step told twice is told once. */
  private void change(PostId id, Attempt attempt, String step, Function<Sending, PostEvent> event) {
    PostKept kept =
        ledger.change(
            id,
            step + ":" + attempt.number(),
            story ->
                story.post() instanceof Sending sending
                        && sending.attempt().number() == attempt.number()
                    ? Decision.of(event.apply(sending))
                    : new Decision.No(new PostKept.Over(story.post())));
    if (kept instanceof PostKept.Overtaken) {
      throw new Unavailable("post " + id + " is busy; it is tried again");
    }
  }
}
