package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.crisis.CrisisStories.Append;
import dev.perch.campaign.crisis.CrisisStories.Appended;
import dev.perch.campaign.crisis.CrisisStories.Force;
import dev.perch.campaign.crisis.CrisisWords.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of crises does, and of where their messages stand. */
public abstract class CrisisStoriesContract {
  protected static final CrisisId LOGIN = new CrisisId("login-down");
  protected static final CrisisId OTHER = new CrisisId("other");
  protected static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  protected static final Said SAID =
      new Said(
          "Login \"down\" é",
          "Since nine.",
          "We are on it, {first_name}.",
          List.of("login"),
          Map.of("care", "Say so."),
          "");

  /** One of each, as stories may tell them. */
  protected static final List<CrisisEvent> EVENTS =
      List.of(
          new CrisisEvent.AlarmRaised(AT, null, "faq:login", 12, 2, 300, "0a1b"),
          new CrisisEvent.Started(AT, "U1", "U2", false, 1, "0a1c"),
          new CrisisEvent.Updated(AT, "U2", "U3", 2, "0a1d", false),
          new CrisisEvent.Ended(AT, "U3", "0a1e"),
          new CrisisEvent.Dismissed(AT, "U1"),
          new CrisisEvent.Updated(AT, "U2", "U3", 3, "0a1f", true));

  protected abstract CrisisStories stories();

  protected abstract CrisisPlaces places();

  private static Append started(CrisisId id, String operation, boolean drill) {
    return new Append(
        id,
        null,
        operation,
        new CrisisEvent.Started(AT, "U1", "U2", drill, 1, "0a"),
        CrisisWords.first("5a17", SAID),
        drill ? Force.DRILL_BEGINS : Force.BEGINS);
  }

  private static CrisisStory done(Appended appended) {
    return ((Appended.Done) appended).story();
  }

  private static Append next(
      @Nullable CrisisStory seen, String operation, CrisisEvent event, Force force) {
    int length = seen == null ? 0 : seen.length();
    return new Append(
        LOGIN,
        seen,
        operation,
        event,
        CrisisWords.at(length, Said.because("It is mended.")),
        force);
  }

  @Test
  void whatIsAppendedIsReadAsItWas() {
    CrisisStories stories = stories();

    CrisisStory begun = done(stories.append(started(LOGIN, "op:1", false)));
    done(stories.append(next(begun, "op:2", EVENTS.get(2), Force.NONE)));

    CrisisStory read = stories.read(LOGIN).orElseThrow();
    assertThat(read.events()).containsExactly(begun.events().getFirst(), EVENTS.get(2));
    assertThat(read.has("op:1")).isTrue();
    assertThat(stories.words(LOGIN).said())
        .isEqualTo(Map.of(0, SAID, 1, Said.because("It is mended.")));
    assertThat(stories.words(LOGIN).salt()).isEqualTo("5a17");
    assertThat(stories.read(OTHER)).isEmpty();
    assertThat(stories.words(OTHER)).isEqualTo(CrisisWords.NONE);
    assertThat(stories.latest(5)).containsExactly(LOGIN);
  }

  @Test
  void ofTwoThatStartInTheSameMomentOneIsInForceAndToldTwiceIsOnce() {
    CrisisStories stories = stories();

    assertThat(stories.append(started(LOGIN, "op:1", false))).isInstanceOf(Appended.Done.class);
    assertThat(stories.append(started(OTHER, "op:2", false))).isInstanceOf(Appended.Another.class);

    assertThat(stories.read(OTHER)).isEmpty();
    assertThat(stories.inForce(false)).contains(LOGIN);
    assertThat(done(stories.append(started(LOGIN, "op:1", false))).length()).isEqualTo(1);
    assertThat(stories.append(started(LOGIN, "op:3", false)))
        .isInstanceOf(Appended.Overtaken.class);
  }

  @Test
  void aDrillIsNoCrisisAndWhatHasEndedMakesRoom() {
    CrisisStories stories = stories();

    CrisisStory begun = done(stories.append(started(LOGIN, "op:1", false)));
    done(stories.append(started(OTHER, "op:2", true)));
    done(stories.append(next(begun, "op:3", EVENTS.get(3), Force.ENDS)));

    assertThat(stories.inForce(false)).isEmpty();
    assertThat(stories.inForce(true)).contains(OTHER);
    assertThat(stories.append(started(new CrisisId("third"), "op:4", false)))
        .isInstanceOf(Appended.Done.class);
  }

  @Test
  void itsMessagesAreBehindUntilTheyShowAllOfIt() {
    CrisisStories stories = stories();
    CrisisPlaces places = places();
    CrisisStory begun = done(stories.append(started(LOGIN, "op:1", false)));
    done(stories.append(next(begun, "op:2", EVENTS.get(2), Force.NONE)));

    places.caughtUp(LOGIN, 1);
    assertThat(places.behind(5)).containsExactly(LOGIN);
    places.caughtUp(LOGIN, 2);
    assertThat(places.behind(5)).isEmpty();

    CrisisPlace place = CrisisPlace.beginning("C1", 1).at("1.2").pinned(true).lookingUntil(AT);
    places.put(LOGIN, "care", place);
    assertThat(places.find(LOGIN, "care")).contains(place);
    assertThat(places.find(LOGIN, "pr")).isEmpty();
  }
}
