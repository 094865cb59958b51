package dev.perch.campaign.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldStories.Append;
import dev.perch.campaign.storm.FoldStories.Held;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.WorkQueue;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of folds does, and every one of where their cards stand. */
public abstract class FoldStoriesContract {
  protected static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  protected static final Team CARE = new Team("care");
  protected static final FoldId FOLD = new FoldId("f103");
  protected static final Member FIRST = member("101", 9, AT.plusSeconds(60));
  protected static final Member SECOND = member("102", 80, AT.plusSeconds(30));
  protected static final Member THIRD = member("103", 7, AT.plusSeconds(90));
  protected static final FoldWords WORDS =
      new FoldWords("5a17", Map.of("4:101", "Hi \"Ann\", é it is on its way."));

  /** One of each, as a story may tell them. */
  protected static final List<FoldEvent> EVENTS =
      List.of(
          new FoldEvent.Formed(AT, "AcmeCare", CARE, "late-parcel", List.of(FIRST, SECOND)),
          new FoldEvent.Joined(AT, null, List.of(THIRD)),
          new FoldEvent.Resembled(AT, "f9"),
          new FoldEvent.Claimed(AT, "U1"),
          new FoldEvent.Approved(
              AT,
              "U1",
              "T1",
              "late-parcel@v1",
              List.of(new FoldEvent.Reply(FIRST.ticket(), 0, "0a1b", List.of("pr")))),
          new FoldEvent.SignedOff(AT, "U2", "T1", 4, "pr", List.of(SECOND.ticket())),
          new FoldEvent.Returned(AT, "U2", 4),
          new FoldEvent.Sent(AT, FIRST.ticket()),
          new FoldEvent.Refused(AT, SECOND.ticket(), Refusal.GUARD),
          new FoldEvent.Left(AT, "U1", THIRD.ticket(), Why.NOT_THIS),
          new FoldEvent.Swallowed(AT, "U1", "f9", List.of(member("109", 0, AT))),
          new FoldEvent.Lapsed(AT, 3),
          new FoldEvent.Released(AT, "U1"),
          new FoldEvent.Finished(AT),
          new FoldEvent.Merged(AT, "U1", "f8"),
          new FoldEvent.Withdrawn(AT, 4, List.of(FIRST.ticket())),
          new FoldEvent.DeputyCalled(AT, 4, "pr"));

  /** Stores that are empty; the same throughout a test. */
  protected abstract FoldStories stories();

  protected abstract FoldPlaces places();

  protected abstract WorkQueue queue();

  protected abstract CardPlaces cards();

  private static Member member(String ticket, int reach, Instant turn) {
    return new Member(new TicketId(ticket), 0, reach, turn);
  }

  protected static Append append(
      @Nullable FoldStory seen, String operation, FoldWords words, List<FoldEvent> events) {
    List<FoldEvent> before = seen == null ? List.of() : seen.events();
    Fold after = Fold.replay(Stream.concat(before.stream(), events.stream()).toList());
    FoldConsequences then =
        FoldConsequences.of(
            seen == null ? null : seen.fold(),
            after,
            Map.of(SECOND.ticket(), SECOND.turn()),
            StormRules.USUAL);
    return new Append(FOLD, seen, operation, events, words, then);
  }

  private FoldStory formed() {
    return stories().append(append(null, "op:1", WORDS, EVENTS.subList(0, 2))).orElseThrow();
  }

  private FoldStory then(FoldStory seen, FoldEvent event) {
    return stories()
        .append(append(seen, "op:" + event, FoldWords.NONE, List.of(event)))
        .orElseThrow();
  }

  @Test
  void whatIsAppendedIsReadAsItWas() {
    stories().append(append(null, "op:1", WORDS, EVENTS));

    FoldStory read = stories().read(FOLD).orElseThrow();
    assertThat(read.events()).isEqualTo(EVENTS);
    assertThat(read.has("op:1")).isTrue();
    assertThat(stories().words(FOLD)).isEqualTo(WORDS);
    assertThat(stories().read(new FoldId("other"))).isEmpty();
    assertThat(stories().words(new FoldId("other"))).isEqualTo(FoldWords.NONE);
    assertThat(stories().active(9)).isEmpty();
  }

  @Test
  void ofTwoWhoReadTheSameStoryOneIsOvertakenAndToldTwiceIsOnce() {
    FoldStory seen = formed();
    Append one = append(seen, "op:2", FoldWords.NONE, List.of(new FoldEvent.Claimed(AT, "U1")));
    Append other = append(seen, "op:3", FoldWords.NONE, List.of(new FoldEvent.Claimed(AT, "U2")));

    assertThat(stories().append(one)).isPresent();
    assertThat(stories().append(other)).isEmpty();
    assertThat(stories().append(one).orElseThrow().length()).isEqualTo(3);
    assertThat(stories().active(9)).containsExactly(FOLD);
  }

  @Test
  void aFoldIsOnePieceOfWorkForWhichItsOldestStands() {
    FoldStory seen = formed();
    assertThat(queue().next(List.of(CARE), 9)).containsExactly(SECOND.ticket());
    assertThat(stories().holding(List.of(FIRST.ticket(), SECOND.ticket(), new TicketId("7"))))
        .isEqualTo(
            Map.of(FIRST.ticket(), new Held(FOLD, false), SECOND.ticket(), new Held(FOLD, true)));
    assertThat(stories().holding(List.of())).isEmpty();

    seen = then(seen, new FoldEvent.Left(AT, "U1", SECOND.ticket(), Why.OPENED));
    assertThat(stories().holding(List.of(SECOND.ticket()))).isEmpty();
    assertThat(queue().next(List.of(CARE), 9)).containsExactly(SECOND.ticket(), FIRST.ticket());

    then(seen, new FoldEvent.Claimed(AT, "U1"));
    assertThat(queue().next(List.of(CARE), 9)).containsExactly(SECOND.ticket());
    assertThat(stories().holding(List.of(FIRST.ticket())).get(FIRST.ticket()))
        .isEqualTo(new Held(FOLD, false));
  }

  @Test
  void aClaimsMomentIsDueUnlessItsOwnerWasThereSince() {
    Instant lapses = AT.plus(StormRules.USUAL.lease());
    FoldStory seen = then(formed(), new FoldEvent.Claimed(AT, "U1"));
    assertThat(stories().due(lapses.minusMillis(1), 9)).isEmpty();
    assertThat(stories().due(lapses, 9)).containsExactly(FOLD);

    stories().again(FOLD, lapses.plus(Duration.ofMinutes(1)));
    FoldStory later = then(seen, new FoldEvent.Joined(AT, null, List.of(member("110", 0, AT))));
    assertThat(stories().due(lapses, 9)).isEmpty();

    then(later, new FoldEvent.Released(AT, "U1"));
    assertThat(stories().due(lapses.plus(Duration.ofDays(9)), 9)).isEmpty();
  }

  @Test
  void wordsThatNobodyNeedsAnyMoreAreGone() {
    FoldStory seen = formed();
    FoldEvent approved =
        new FoldEvent.Approved(
            AT, "U1", "T1", null, List.of(new FoldEvent.Reply(FIRST.ticket(), 0, "0a1b", null)));
    FoldWords words = new FoldWords("", Map.of(FoldWords.key(2, FIRST.ticket()), "Hi Ann"));
    FoldStory then = stories().append(append(seen, "op:2", words, List.of(approved))).orElseThrow();
    assertThat(stories().words(FOLD).text(2, FIRST.ticket())).contains("Hi Ann");

    then(then, new FoldEvent.Sent(AT, FIRST.ticket()));

    assertThat(stories().words(FOLD).text(2, FIRST.ticket())).isEmpty();
  }

  @Test
  void aCardOfItsOwnThatWasDrawnWhileAFoldCameToShowTheTicketIsBehind() {
    TicketId ticket = FIRST.ticket();
    formed();
    cards().folded(ticket, 0);
    assertThat(cards().behind(9)).doesNotContain(ticket);

    cards().drawn(ticket, CardPlace.first("C1").at("12.3", 1), 0);

    assertThat(cards().behind(9)).contains(ticket);
    cards().caughtUp(ticket, 0);
    assertThat(cards().behind(9)).contains(ticket);
    cards().folded(ticket, 0);
    assertThat(cards().behind(9)).doesNotContain(ticket);
  }

  @Test
  void aCardThatWasLeftToAFoldWhichLetTheTicketGoIsBehind() {
    TicketId ticket = FIRST.ticket();
    then(formed(), new FoldEvent.Left(AT, "U1", ticket, Why.NOT_THIS));

    cards().folded(ticket, 0);

    assertThat(cards().behind(9)).contains(ticket);
    cards().caughtUp(ticket, 0);
    assertThat(cards().behind(9)).doesNotContain(ticket);
  }

  @Test
  void aCardIsBehindUntilItShowsTheWholeStory() {
    formed();
    assertThat(places().behind(9)).containsExactly(FOLD);

    places().caughtUp(FOLD, 1);
    assertThat(places().behind(9)).containsExactly(FOLD);
    places().caughtUp(FOLD, 2);

    assertThat(places().behind(9)).isEmpty();
    assertThat(places().find(FOLD)).isEmpty();
    FoldPlace stands = FoldPlace.beginning("C1").at("12.3", 2).lookingUntil(AT);
    places().put(FOLD, stands);
    assertThat(places().find(FOLD)).contains(stands);
  }
}
