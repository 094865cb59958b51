package dev.perch.knowledge.gatekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.FaqStories.Addition;
import dev.perch.testing.PushedClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everybody does who keeps the stories of entries. */
public abstract class FaqStoriesContract {
  protected static final Instant AT = PushedClock.MONDAY;
  protected static final FaqId HOURS = new FaqId("hours");
  protected static final FaqId REFUND = new FaqId("refund");
  protected static final Content OPEN = Content.of("When?", List.of("u open"), "From nine.");

  /** Of every sort one, with every part filled in. */
  protected static final List<FaqEvent> EVENTS =
      List.of(
          new FaqEvent.Proposed(full(), null, "asked <daily> & \"loudly\"", "U1", AT),
          new FaqEvent.Proposed(OPEN, "0123456789ab", "", "U2", AT),
          new FaqEvent.Withdrawn(2, "U2", AT),
          new FaqEvent.Published(full(), 1, "asked daily", "U3", AT),
          new FaqEvent.Published(OPEN, null, "", "U3", AT),
          new FaqEvent.Proposed(full(), OPEN.version(), "", "U1", AT),
          new FaqEvent.Returned(3, "too long", "U3", AT),
          new FaqEvent.Scheduled(full(), null, AT.plusSeconds(60), "U3", AT, null),
          new FaqEvent.Unscheduled("U3", AT),
          new FaqEvent.Retired("sold out", "U3", AT),
          new FaqEvent.Restored("U4", AT),
          new FaqEvent.Reviewed(LocalDate.of(2027, 6, 30), "U3", AT),
          new FaqEvent.Reviewed(null, "U3", AT),
          new FaqEvent.Proposed(pictured(), null, "", "U1", AT),
          new FaqEvent.Scheduled(OPEN, 1, AT.plusSeconds(60), "U3", AT, "from Monday on"));

  protected abstract FaqStories stories();

  /** The same, as another replica sees it. */
  protected abstract FaqStories elsewhere();

  /** All that was told is lost, as where a backup is older than it. */
  protected abstract void lose();

  private static Content pictured() {
    Content.Media door = Content.Media.of(new Content.Media.File("F0DOOR", "U1"), "Our door");
    return new Content(
        OPEN.title(),
        OPEN.wordings(),
        OPEN.answers(),
        null,
        List.of(door),
        Set.of(),
        OPEN.language(),
        Set.of(),
        OPEN.owner(),
        null);
  }

  private static Content full() {
    return new Content(
        "When are you open, and where?",
        List.of("öffnet ihr sonntags", "u open 🤔"),
        Map.of(Place.TWEET, List.of("From nine, {first_name}.", "Nine!"), Place.DM, List.of("9")),
        "https://acme.example/hours",
        List.of(new Content.Media("https://acme.example/door.png", "Our door")),
        Set.of(Handling.PRIVATE_MATTER, Handling.NEEDS_SIGN_OFF),
        "de",
        new LinkedHashSet<>(List.of("hours", "stores")),
        "marketing",
        LocalDate.of(2027, 3, 31));
  }

  @Test
  void whatIsToldIsReadAsItWas() {
    FaqStory told = stories().append(HOURS, null, "op:1", EVENTS).orElseThrow();

    FaqStory read = elsewhere().read(HOURS).orElseThrow();

    assertThat(read).isEqualTo(told);
    assertThat(read.events()).isEqualTo(EVENTS);
    assertThat(read.operations()).hasSize(EVENTS.size()).containsOnly("op:1");
    assertThat(elsewhere().ids()).containsExactly(HOURS);
  }

  @Test
  void ofTwoWhoSawTheSameStoryOneIsOvertaken() {
    FaqStory seen = stories().append(HOURS, null, "op:1", EVENTS).orElseThrow();

    assertThat(stories().append(HOURS, seen, "op:2", List.of(retired()))).isPresent();
    assertThat(elsewhere().append(HOURS, seen, "op:3", List.of(retired()))).isEmpty();
    assertThat(elsewhere().append(HOURS, null, "op:4", List.of(retired()))).isEmpty();
    assertThat(stories().read(HOURS).orElseThrow().operations()).endsWith("op:1", "op:2");
  }

  @Test
  void anOperationThatIsToldAgainIsInTheStoryOnce() {
    FaqStory seen = stories().append(HOURS, null, "op:1", EVENTS).orElseThrow();
    stories().append(HOURS, seen, "op:2", List.of(retired()));

    FaqStory again = elsewhere().append(HOURS, seen, "op:2", List.of(retired())).orElseThrow();

    assertThat(again).isEqualTo(stories().read(HOURS).orElseThrow());
    assertThat(again.events()).hasSize(EVENTS.size() + 1);
  }

  @Test
  void severalEntriesGoOnTogetherOrNotAtAll() {
    FaqStory hours = stories().append(HOURS, null, "op:1", EVENTS).orElseThrow();
    List<Addition> both =
        List.of(new Addition(HOURS, hours, retired()), new Addition(REFUND, null, retired()));
    FaqStories.Changes before = stories().since(FaqStories.BEGINNING);

    assertThat(stories().appendAll(both, "op:2")).isEmpty();
    assertThat(elsewhere().appendAll(both, "op:2")).as("told again").isEmpty();
    assertThat(elsewhere().appendAll(both, "op:3")).containsExactlyInAnyOrder(HOURS, REFUND);
    List<Addition> one =
        List.of(
            new Addition(HOURS, stories().read(HOURS).orElseThrow(), retired()),
            new Addition(REFUND, null, retired()));
    assertThat(stories().appendAll(one, "op:4")).as("all or none").containsExactly(REFUND);

    assertThat(stories().read(HOURS).orElseThrow().operations()).endsWith("op:1", "op:2");
    assertThat(stories().read(REFUND).orElseThrow().operations()).containsExactly("op:2");
    assertThat(elsewhere().since(before.cursor()).ids()).containsExactlyInAnyOrder(HOURS, REFUND);
    FaqStory refund = elsewhere().read(REFUND).orElseThrow();
    assertThat(stories().append(REFUND, refund, "op:5", List.of(retired()))).isPresent();
  }

  @Test
  void everyReplicaHearsWhichEntriesChanged() {
    FaqStory hours = stories().append(HOURS, null, "op:1", EVENTS).orElseThrow();
    FaqStories.Changes first = elsewhere().since(FaqStories.BEGINNING);

    FaqStories.Changes nothing = elsewhere().since(first.cursor());
    stories().append(REFUND, null, "op:1", EVENTS);
    stories().append(HOURS, hours, "op:2", List.of(retired()));
    stories().append(HOURS, hours, "op:3", List.of(retired()));
    FaqStories.Changes both = elsewhere().since(nothing.cursor());

    assertThat(first.ids()).containsExactly(HOURS);
    assertThat(nothing.ids()).isEmpty();
    assertThat(both.ids()).containsExactlyInAnyOrder(HOURS, REFUND);
    assertThat(elsewhere().since(both.cursor()).ids()).isEmpty();
  }

  @Test
  void whoHasHeardOfWhatWasLostSinceReadsAllAnew() {
    stories().append(HOURS, null, "op:1", EVENTS);
    stories().append(REFUND, null, "op:2", EVENTS);
    FaqStories.Changes before = elsewhere().since(FaqStories.BEGINNING);

    lose();
    FaqStories.Changes none = elsewhere().since(before.cursor());
    stories().append(HOURS, null, "op:3", List.of(retired()));
    FaqStories.Changes one = elsewhere().since(before.cursor());

    assertThat(none.whole()).isTrue();
    assertThat(none.ids()).isEmpty();
    assertThat(one.whole()).isTrue();
    assertThat(one.ids()).containsExactly(HOURS);
    assertThat(elsewhere().since(one.cursor()).ids()).isEmpty();
  }

  @Test
  void anEmptyBankHasNoEntriesAndNoChanges() {
    FaqStories.Changes none = stories().since(FaqStories.BEGINNING);

    assertThat(none.ids()).isEmpty();
    assertThat(stories().since(none.cursor()).ids()).isEmpty();
    assertThat(stories().ids()).isEmpty();
    assertThat(stories().read(HOURS)).isEmpty();
  }

  private static FaqEvent retired() {
    return new FaqEvent.Retired("", "U3", AT);
  }
}
