package dev.perch.campaign.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.post.PostStories.Append;
import dev.perch.campaign.post.PostStories.Attempted;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of scheduled posts does. */
public abstract class PostStoriesContract {
  protected static final PostId LAMP = new PostId("our-new-lamp");
  protected static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  protected static final Instant HOUR = Instant.parse("2026-03-09T08:00:00Z");
  protected static final PostWords WORDS =
      new PostWords(
          "5a17",
          Map.of(
              0,
              new Said("Our \"new\" lamp é", List.of(new PostPicture("F1", "U1", "A lamp, lit")))),
          Map.of(5, List.of("lamp", "light")));

  /** One of each, as stories may tell them; not all of them one after the other. */
  protected static final List<PostEvent> EVENTS =
      List.of(
          new PostEvent.Scheduled(AT, "U1", "AcmeNews", HOUR, 1, List.of("pr"), "0a1b"),
          new PostEvent.Edited(AT, "U1", HOUR, 0, "2c3d", List.of("pr", "legal")),
          new PostEvent.Moved(AT, "U1", HOUR),
          new PostEvent.SignedOff(AT, "U2", "pr", 1),
          new PostEvent.Held(HOUR, HoldReason.MEETS, List.of(new TicketId("7"))),
          new PostEvent.Released(HOUR, "U2"),
          new PostEvent.SendingStarted(HOUR, "2c3d", HOUR.plusSeconds(120), "41"),
          new PostEvent.Refused(HOUR, SendRefusal.TOO_MANY),
          new PostEvent.OutcomeUnknown(HOUR, "timeout"),
          new PostEvent.LookedInVain(HOUR),
          new PostEvent.Parked(HOUR),
          new PostEvent.FoundByHand(HOUR, "U2", "42"),
          new PostEvent.Posted(HOUR, "42"),
          new PostEvent.Cancelled(AT, "U1"));

  protected abstract PostStories stories();

  protected abstract PostPlaces places();

  /** Appends an event to what was seen, as the ledger does. */
  protected static Append next(
      PostId id, @Nullable PostStory seen, String operation, PostEvent event, PostWords words) {
    Stream<PostEvent> before = seen == null ? Stream.of() : seen.events().stream();
    Post after = Post.replay(Stream.concat(before, Stream.of(event)).toList());
    return new Append(id, seen, operation, event, words, after);
  }

  private static Append first(PostId id) {
    PostEvent scheduled = new PostEvent.Scheduled(AT, "U1", "AcmeNews", HOUR, 1, List.of(), "0a1b");
    return next(id, null, "op:1", scheduled, WORDS);
  }

  private static Append start(PostStory seen) {
    PostEvent started = new PostEvent.SendingStarted(HOUR, "0a1b", HOUR.plusSeconds(120), "41");
    return next(seen.id(), seen, "op:2", started, PostWords.NONE);
  }

  @Test
  void whatIsAppendedIsReadAsItWas() {
    PostStories stories = stories();

    stories.append(first(LAMP));

    PostStory read = stories.read(LAMP).orElseThrow();
    assertThat(read.events()).containsExactly(first(LAMP).event());
    assertThat(read.has("op:1")).isTrue();
    assertThat(stories.words(LAMP)).isEqualTo(WORDS);
    assertThat(stories.read(new PostId("other"))).isEmpty();
    assertThat(stories.words(new PostId("other"))).isEqualTo(PostWords.NONE);
  }

  @Test
  void ofTwoWhoReadTheSameStoryOneIsOvertakenAndToldTwiceIsOnce() {
    PostStories stories = stories();
    PostStory seen = stories.append(first(LAMP)).orElseThrow();
    Append release = start(seen);
    Append cancel = next(LAMP, seen, "op:3", new PostEvent.Cancelled(HOUR, "U1"), PostWords.NONE);

    assertThat(stories.append(release)).isPresent();
    assertThat(stories.append(cancel)).isEmpty();
    assertThat(stories.append(release).orElseThrow().length()).isEqualTo(2);
    assertThat(stories.append(first(LAMP))).isPresent();
    assertThat(stories.read(LAMP).orElseThrow().length()).isEqualTo(2);
  }

  @Test
  void anAttemptIsTakenOnce() {
    PostStories stories = stories();
    PostStory seen = stories.append(first(LAMP)).orElseThrow();
    stories.append(start(seen));

    assertThat(stories.unsent(10)).containsExactly(new Attempted(LAMP, 1));
    assertThat(stories.take(new Attempted(LAMP, 1))).isTrue();
    assertThat(stories.take(new Attempted(LAMP, 1))).isFalse();
    assertThat(stories.unsent(10)).isEmpty();
  }

  @Test
  void aPostIsDueInItsHandlesLineAndThenAmongThoseToLookFor() {
    PostStories stories = stories();
    String line = PostMoment.ofHandle("AcmeNews");
    PostStory seen = stories.append(first(LAMP)).orElseThrow();

    assertThat(stories.due(line, HOUR.minusMillis(1), 10)).isEmpty();
    assertThat(stories.due(line, HOUR, 10)).containsExactly(LAMP);
    assertThat(stories.due(PostMoment.ofHandle("AcmeCare"), HOUR, 10)).isEmpty();

    stories.append(start(seen));
    assertThat(stories.due(line, HOUR.plus(Duration.ofDays(1)), 10)).isEmpty();
    assertThat(stories.due(PostMoment.LOOKS, HOUR.plusSeconds(120), 10)).containsExactly(LAMP);
    assertThat(stories.open(10)).containsExactly(LAMP);
  }

  @Test
  void whatIsOutOrCalledOffIsOpenNoMoreAndDueNoMore() {
    PostStories stories = stories();
    PostId other = new PostId("other");
    PostStory seen = stories.append(first(LAMP)).orElseThrow();
    stories.append(first(other));

    stories.append(next(LAMP, seen, "op:2", new PostEvent.Cancelled(AT, "U1"), PostWords.NONE));

    assertThat(stories.open(10)).containsExactly(other);
    assertThat(stories.latest(10)).containsExactlyInAnyOrder(LAMP, other);
    assertThat(stories.due(PostMoment.ofHandle("AcmeNews"), HOUR, 10)).containsExactly(other);
  }

  @Test
  void aCardIsBehindUntilItShowsTheWholeStory() {
    PostStories stories = stories();
    PostPlaces places = places();
    PostStory seen = stories.append(first(LAMP)).orElseThrow();
    stories.append(start(seen));
    PostPlace place = PostPlace.beginning("C0PR").at("1.2").asked(3).lookingUntil(HOUR);

    places.put(LAMP, place);
    places.caughtUp(LAMP, 1);

    assertThat(places.find(LAMP)).contains(place);
    assertThat(places.behind(10)).containsExactly(LAMP);
    places.caughtUp(LAMP, 2);
    assertThat(places.behind(10)).isEmpty();
  }
}
