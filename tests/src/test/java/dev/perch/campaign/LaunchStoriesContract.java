package dev.perch.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.LaunchEvent.Acknowledged;
import dev.perch.campaign.LaunchStories.Append;
import dev.perch.campaign.LaunchWords.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of launches does. */
public abstract class LaunchStoriesContract {
  protected static final LaunchId LAMP = new LaunchId("glow-lamp-red");
  protected static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  protected static final Instant LIVE = Instant.parse("2026-03-09T08:00:00Z");
  protected static final LaunchWords WORDS =
      new LaunchWords(
          "5a17",
          "Glow lamp, red",
          "A lamp that glows \"red\" é",
          "Everybody",
          "https://acme.example/red",
          List.of(new Expected("Is it brighter?", "No, {first_name}, only redder.")),
          Map.of(7, "a question"),
          List.of("Glow lamp", "#glow"),
          "Soon, {first_name}.");

  /** One of each, as a story may tell them. */
  protected static final List<LaunchEvent> EVENTS =
      List.of(
          new LaunchEvent.Planned(AT, "U1", List.of("AcmeCare"), "U2", LIVE, 1, "0a1b"),
          new LaunchEvent.QuestionProposed(AT, 0, "is-it-brighter"),
          new LaunchEvent.Acknowledged(AT, "U3"),
          new LaunchEvent.Reminded(AT, List.of("U4", "U5")),
          new LaunchEvent.QuestionAsked(AT, "U3"),
          new LaunchEvent.Moved(AT, "U1", LIVE.plusSeconds(3_600)),
          new LaunchEvent.WentLive(LIVE.plusSeconds(3_600)));

  protected static final LaunchEvent CANCELLED = new LaunchEvent.Cancelled(AT, "U1");

  /** Those that were thought of later. */
  protected static final List<LaunchEvent> LATER =
      List.of(
          new LaunchEvent.TicketsTold(LIVE.plusSeconds(3_602), 3, true),
          new LaunchEvent.Reported(LIVE.plusSeconds(7_200), 1));

  protected abstract LaunchStories stories();

  protected Append first(LaunchId id, @Nullable Instant next) {
    return new Append(id, null, "op:1", EVENTS.subList(0, 1), WORDS, LIVE, next);
  }

  @Test
  void whatIsAppendedIsReadAsItWas() {
    LaunchStories stories = stories();

    stories.append(new Append(LAMP, null, "op:1", EVENTS, WORDS, LIVE, null));

    LaunchStory read = stories.read(LAMP).orElseThrow();
    assertThat(read.events()).isEqualTo(EVENTS);
    assertThat(read.has("op:1")).isTrue();
    assertThat(stories.words(LAMP)).isEqualTo(WORDS);
    assertThat(stories.read(new LaunchId("other"))).isEmpty();
    assertThat(stories.words(new LaunchId("other"))).isEqualTo(LaunchWords.NONE);
  }

  @Test
  void ofTwoWhoReadTheSameStoryOneIsOvertakenAndToldTwiceIsOnce() {
    LaunchStories stories = stories();
    LaunchStory seen = stories.append(first(LAMP, LIVE)).orElseThrow();
    Append one = read(seen, "op:2", "U3");
    Append other = read(seen, "op:3", "U4");

    assertThat(stories.append(one)).isPresent();
    assertThat(stories.append(other)).isEmpty();
    assertThat(stories.append(one).orElseThrow().length()).isEqualTo(2);
    assertThat(stories.append(first(LAMP, LIVE))).isPresent();
    assertThat(stories.read(LAMP).orElseThrow().length()).isEqualTo(2);
  }

  private static Append read(LaunchStory seen, String operation, String by) {
    return new Append(
        LAMP,
        seen,
        operation,
        List.of(new Acknowledged(AT, by)),
        LaunchWords.text(1, by),
        LIVE,
        LIVE);
  }

  @Test
  void whatComesLaterIsAddedToTheWords() {
    LaunchStories stories = stories();
    LaunchStory seen = stories.append(first(LAMP, LIVE)).orElseThrow();

    stories.append(read(seen, "op:2", "why?"));

    assertThat(stories.words(LAMP).text(1)).contains("why?");
    assertThat(stories.words(LAMP).name()).isEqualTo("Glow lamp, red");
  }

  @Test
  void whoFollowsSeesByTheLengthWhichGrew() {
    LaunchStories stories = stories();
    LaunchStory seen = stories.append(first(LAMP, LIVE)).orElseThrow();
    assertThat(stories.lengths()).isEqualTo(Map.of(LAMP, 1));

    stories.append(read(seen, "op:2", "U3"));

    assertThat(stories.lengths()).isEqualTo(Map.of(LAMP, 2));
  }

  @Test
  void aMomentIsDueFromThenOnUntilTheStorySetsAnother() {
    LaunchStories stories = stories();
    LaunchId other = new LaunchId("other");
    LaunchStory seen = stories.append(first(LAMP, LIVE)).orElseThrow();
    stories.append(first(other, null));

    assertThat(stories.due(LIVE.minusMillis(1), 10)).isEmpty();
    assertThat(stories.due(LIVE, 10)).containsExactly(LAMP);

    Append later =
        new Append(
            LAMP,
            seen,
            "op:2",
            List.of(new LaunchEvent.Moved(AT, "U1", LIVE.plus(Duration.ofDays(1)))),
            LaunchWords.NONE,
            LIVE.plus(Duration.ofDays(1)),
            LIVE.plus(Duration.ofDays(1)));
    stories.append(later);
    assertThat(stories.due(LIVE, 10)).isEmpty();
    assertThat(stories.latest(10)).containsExactly(LAMP, other);
    assertThat(stories.latest(1)).containsExactly(LAMP);
  }
}
