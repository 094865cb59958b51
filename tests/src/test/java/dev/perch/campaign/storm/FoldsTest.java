package dev.perch.campaign.storm;

import static dev.perch.desk.FakePeople.GALE;
import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.FakePeople.LUCIAN;
import static dev.perch.desk.FakePeople.MIREILLE;
import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.AgentAction.Claim;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do to folds. */
class FoldsTest {
  private static final Wordings ANSWER =
      new Wordings(List.of("Hi {first_name}, it is on its way.", "It comes, {first_name}."), null);

  private final StormDesk desk = new StormDesk();
  private final FoldStory storm = desk.storm(6);
  private final FoldId id = storm.id();

  private FoldFacts facts() {
    return desk.folds.read(id).orElseThrow().facts();
  }

  private TicketId nth(int n) {
    return storm.facts().places().get(n).ticket();
  }

  @Test
  void oneClaimTakesAllOfThemAndHoldsForOneLease() {
    assertThat(desk.act(INES, new FoldAction.Claim(id))).isInstanceOf(FoldKept.Done.class);
    assertThat(desk.act(TOMAS, new FoldAction.Claim(id))).isInstanceOf(FoldKept.HeldBy.class);
    assertThat(desk.act(TOMAS, new FoldAction.NotThis(id, nth(0))))
        .isInstanceOf(FoldKept.HeldBy.class);
    assertThat(desk.act(TOMAS, new FoldAction.Release(id))).isInstanceOf(FoldKept.HeldBy.class);

    desk.fake.clock.push(Duration.ofMinutes(10));
    desk.use.renew(desk.fold(), INES);
    desk.fake.clock.push(Duration.ofMinutes(10));
    desk.time.once();
    assertThat(desk.fold().fold()).isInstanceOf(Fold.Held.class);
    desk.fake.clock.push(Duration.ofMinutes(6));
    desk.time.once();

    assertThat(desk.fold().fold()).isInstanceOf(Fold.Free.class);
    assertThat(desk.act(TOMAS, new FoldAction.Claim(id))).isInstanceOf(FoldKept.Done.class);
  }

  @Test
  void itIsTheTeamsAndTheLeads() {
    assertThat(desk.act(GALE, new FoldAction.Claim(id))).isInstanceOf(FoldKept.Stranger.class);
    assertThat(desk.act(LUCIAN, new FoldAction.Claim(id))).isInstanceOf(FoldKept.NotYours.class);
    assertThat(desk.act(MIREILLE, new FoldAction.Claim(id))).isInstanceOf(FoldKept.Done.class);
    assertThat(desk.act(INES, new FoldAction.Claim(new FoldId("other"))))
        .isInstanceOf(FoldKept.Missing.class);
  }

  @Test
  void whatIsTakenOutHasItsTurnAgainAndCanBePutBack() {
    desk.act(INES, new FoldAction.Open(id, nth(2)));
    assertThat(desk.shows(nth(2))).isFalse();
    assertThat(facts().place(nth(2)).orElseThrow().left()).isEqualTo(Why.OPENED);
    assertThat(desk.fake.stories.queue.next(List.of(facts().team()), 9)).contains(nth(2));
    assertThat(desk.act(INES, new FoldAction.Open(id, nth(2))))
        .isInstanceOf(FoldKept.NotInIt.class);

    assertThat(desk.act(INES, new FoldAction.Add(id, nth(2)))).isInstanceOf(FoldKept.Done.class);
    assertThat(desk.act(INES, new FoldAction.Add(id, nth(2))))
        .isInstanceOf(FoldKept.CannotJoin.class);

    assertThat(desk.shows(nth(2))).isTrue();
    assertThat(facts().places()).map(Place::ticket).startsWith(nth(0), nth(1), nth(2));
  }

  @Test
  void aTicketIsPutIntoAFoldOfItsHandleAndTeamWhileThatIsOpenAndNobodyHasIt() {
    TicketId alone = desk.tweet("My box with the lamp never came");
    TicketId taken = desk.tweet("Nothing here yet, what now?");
    desk.watch.once();
    assertThat(desk.open.look().test(desk.fake.ticket(alone))).isTrue();
    assertThat(desk.open.of(desk.fake.ticket(alone))).map(FoldStory::id).containsExactly(id);
    desk.press(TOMAS, taken, new AgentAction.Claim());

    assertThat(desk.act(GALE, new FoldAction.Add(id, alone))).isInstanceOf(FoldKept.Stranger.class);
    assertThat(desk.act(INES, new FoldAction.Add(id, taken)))
        .isInstanceOf(FoldKept.CannotJoin.class);
    assertThat(desk.act(INES, new FoldAction.Add(id, alone))).isInstanceOf(FoldKept.Done.class);

    assertThat(desk.shows(alone)).isTrue();
    assertThat(desk.open.look().test(desk.fake.ticket(taken))).isFalse();
  }

  @Test
  void ofTwoTheLivelierIsOfferedFirst() {
    desk.tweets(5, "Has my order been lost? Nobody tells me anything");
    desk.watch.once();
    FoldId later = desk.folds.active(9).getLast();
    TicketId alone = desk.tweet("My lamp does not glow any more");
    desk.watch.once();

    assertThat(desk.open.of(desk.fake.ticket(alone))).map(FoldStory::id).containsExactly(later, id);
  }

  @Test
  void whereNoFoldIsOpenNothingIsOfferedAndALatePressIsAnsweredInWords() {
    TicketId late = desk.tweet("My box with the lamp never came");
    storm.facts().places().forEach(place -> desk.press(TOMAS, place.ticket(), new Claim()));
    desk.work();
    desk.fake.clock.push(StormDesk.RULES.stays());
    desk.time.once();

    assertThat(desk.open.look().test(desk.fake.ticket(late))).isFalse();
    assertThat(desk.act(INES, new FoldAction.Add(id, late))).isInstanceOf(FoldKept.Over.class);
    assertThat(desk.shows(late)).isFalse();
  }

  @Test
  void anApprovalIsTheOwnersAndOfWhatIsLeftTicked() {
    BitSet unticked = new BitSet();
    unticked.set(1);
    FoldAction approve = new FoldAction.Approve(id, ANSWER, desk.fold().length(), unticked);
    assertThat(desk.act(INES, approve)).isInstanceOf(FoldKept.NotHeld.class);
    desk.act(INES, new FoldAction.Claim(id));
    desk.tweets(1, "Where is my parcel? It is late");
    desk.watch.once();
    assertThat(facts().size()).isEqualTo(7);

    desk.act(INES, approve);

    assertThat(facts().standing(Stands.APPROVED).map(Place::nth)).containsExactly(0, 2, 3, 4, 5);
    assertThat(desk.folds.words(id).texts().values())
        .contains("Hi Ann, it is on its way.", "Hi Cy, it is on its way.", "It comes, Di.");
    unticked.set(0, 9);
    assertThat(desk.act(INES, new FoldAction.Approve(id, ANSWER, 2, unticked)))
        .isInstanceOf(FoldKept.NothingToSend.class);
    assertThat(desk.act(INES, new FoldAction.NotThis(id, nth(0))))
        .as("its reply is on its way")
        .isInstanceOf(FoldKept.NotInIt.class);
  }

  @Test
  void nobodyIsAnsweredWhoWasNotListedThoughOthersLeaveWhileTheListIsRead() {
    desk.tweets(310, "Where is my parcel? It is late");
    desk.watch.once();
    desk.act(INES, new FoldAction.Claim(id));
    FoldStory shown = desk.fold();
    List<Place> listed = FoldReplies.listed(shown, shown.length());
    for (int n = 0; n < 5; n++) {
      desk.act(INES, new FoldAction.Open(id, nth(n)));
    }
    desk.act(INES, new FoldAction.Add(id, nth(0)));

    desk.act(INES, new FoldAction.Approve(id, ANSWER, shown.length(), new BitSet()));

    assertThat(listed).hasSize(FoldReplies.AT_ONCE);
    assertThat(facts().standing(Stands.APPROVED).map(Place::ticket))
        .hasSize(FoldReplies.AT_ONCE - 4)
        .isSubsetOf(listed.stream().map(Place::ticket).toList());
    assertThat(
            desk.act(
                INES, new FoldAction.Approve(id, ANSWER, desk.fold().length() + 1, new BitSet())))
        .as("a list that nobody can have seen")
        .isInstanceOf(FoldKept.NothingToSend.class);
  }

  @Test
  void whatIsApprovedInAFoldAsItIsPutIntoAnotherIsNotDropped() {
    desk.tweets(5, "Has my order been lost? Nobody tells me anything");
    desk.watch.once();
    FoldId other = desk.folds.active(9).getLast();
    desk.act(INES, new FoldAction.Claim(other));
    int seen = desk.folds.read(other).orElseThrow().length();
    desk.folds.meanwhile(
        () -> desk.act(INES, new FoldAction.Approve(other, ANSWER, seen, new BitSet())));

    FoldKept kept = desk.act(INES, new FoldAction.Merge(id, other));
    desk.work();

    assertThat(kept).isInstanceOf(FoldKept.CannotJoin.class);
    assertThat(facts().size()).isEqualTo(6);
    assertThat(desk.folds.read(other).orElseThrow().facts().count(Stands.SENT)).isEqualTo(5);
  }

  @Test
  void aMergeThatACrashBrokeOffIsFinishedWhenItsCardIsDrawn() {
    desk.tweets(5, "Has my order been lost? Nobody tells me anything");
    desk.watch.once();
    FoldId other = desk.folds.active(9).getLast();
    desk.folds.loseAnswer();
    FoldAction merge = new FoldAction.Merge(id, other);
    assertThatThrownBy(() -> desk.act(INES, merge)).isInstanceOf(Unavailable.class);
    FoldStory ended = desk.folds.read(other).orElseThrow();
    assertThat(ended.fold()).isInstanceOf(Fold.Over.class);
    assertThat(facts().size()).isEqualTo(6);

    desk.use.finishMerge(ended);
    desk.use.finishMerge(ended);

    assertThat(facts().size()).isEqualTo(11);
    assertThat(desk.fold().events()).filteredOn(FoldEvent.Swallowed.class::isInstance).hasSize(1);
    assertThat(desk.fake.stories.queue.next(List.of(facts().team()), 99)).hasSize(1);
  }

  @Test
  void whereTheOtherEndedInTheSameMomentEachHasACardOfItsOwn() {
    List<TicketId> lost = desk.tweets(5, "Has my order been lost? Nobody tells me anything");
    desk.watch.once();
    FoldId other = desk.folds.active(9).getLast();
    FoldStory story = desk.folds.read(other).orElseThrow();
    storm.facts().places().forEach(place -> desk.press(TOMAS, place.ticket(), new Claim()));
    desk.work();
    desk.folds.meanwhile(() -> {
      desk.fake.clock.push(StormDesk.RULES.stays());
      desk.time.once();
    });

    desk.act(INES, new FoldAction.Merge(id, other));

    assertThat(story.facts().size()).isEqualTo(5);
    assertThat(lost).noneMatch(desk::shows);
    assertThat(desk.fake.stories.queue.next(List.of(facts().team()), 99)).containsAll(lost);
  }

  @Test
  void twoFoldsThatAreTheSameBecomeOne() {
    desk.tweets(5, "Has my order been lost? Nobody tells me anything");
    desk.watch.once();
    FoldId other = desk.folds.active(9).getLast();

    assertThat(desk.act(INES, new FoldAction.Merge(id, other))).isInstanceOf(FoldKept.Done.class);

    assertThat(facts().size()).isEqualTo(11);
    assertThat(desk.folds.active(9)).containsExactly(id);
    assertThat(desk.folds.read(other).orElseThrow().fold())
        .isInstanceOfSatisfying(
            Fold.Over.class, over -> assertThat(over.into()).isEqualTo(id.value()));
    facts().places().forEach(place -> assertThat(desk.shows(place.ticket())).isTrue());
    assertThat(desk.act(INES, new FoldAction.Merge(id, other))).isInstanceOf(FoldKept.Over.class);
    assertThat(desk.fake.stories.queue.next(List.of(facts().team()), 99)).hasSize(1);
  }
}
