package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may act, and what comes of two acts at once. */
class DeskTest {
  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  @ParameterizedTest
  @ValueSource(strings = {FakePeople.GALE, FakePeople.DARIO, "U0NOBODY"})
  void guestsPartnersAndTheUnknownAreStrangers(String user) {
    Pressed pressed = fake.act(user, id, new AgentAction.Claim());

    assertThat(pressed).isEqualTo(new Pressed.Stranger(List.of(new AgentId(FakePeople.MIREILLE))));
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void aMemberWhoseClientNamesAnotherWorkspaceIsAStranger() {
    Press press = fake.press(FakePeople.INES, id);

    Pressed pressed =
        fake.desk.act(
            new Press("T0OTHER", press.user(), id, "op", press.claim(), press.word()),
            new AgentAction.Claim());

    assertThat(pressed).isInstanceOf(Pressed.Stranger.class);
  }

  @Test
  void anotherTeamsTicketIsNotTheirs() {
    assertThat(fake.act(FakePeople.LUCIAN, id, new AgentAction.Claim()))
        .isEqualTo(
            new Pressed.NotYours(
                FakeDesk.CARE,
                List.of(
                    new AgentId(FakePeople.INES),
                    new AgentId(FakePeople.TOMAS),
                    new AgentId(FakePeople.WREN))));
  }

  @Test
  void whoeverIsShownPrivateDataStandsInTheStoryAndNobodyElseIsShownIt() {
    assertThat(fake.act(FakePeople.LUCIAN, id, new AgentAction.Reveal()))
        .isInstanceOf(Pressed.NotYours.class);
    assertThat(fake.happened(id)).containsExactly("Opened");

    assertThat(fake.act(FakePeople.INES, id, new AgentAction.Reveal()))
        .isInstanceOf(Pressed.Done.class);

    assertThat(fake.story(id).events().getLast())
        .isEqualTo(new TicketEvent.Revealed(fake.clock.instant(), new AgentId(FakePeople.INES)));
  }

  @Test
  void aLeadActsForEveryTeam() {
    assertThat(fake.act(FakePeople.MIREILLE, id, new AgentAction.Claim()))
        .isInstanceOf(Pressed.Done.class);
  }

  @Test
  void afterAHandOffTheReceiversMayAndTheSendersMayNot() {
    fake.act(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.PR, "Press enquiry"));

    assertThat(fake.act(FakePeople.INES, id, new AgentAction.Claim()))
        .isEqualTo(new Pressed.NotYours(FakeDesk.PR, List.of(new AgentId(FakePeople.LUCIAN))));
    assertThat(fake.act(FakePeople.LUCIAN, id, new AgentAction.Claim()))
        .isInstanceOf(Pressed.Done.class);
    assertThat(fake.happened(id)).containsExactly("Opened", "Offered", "Accepted", "Claimed");
  }

  @Test
  void nobodyActsOnAGuessWhoTheyAre() {
    Press press = fake.press(FakePeople.INES, id);
    fake.people.down(true);

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> fake.desk.act(press, new AgentAction.Claim()));
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void aTicketThatIsNotThereIsMissing() {
    Press press =
        new Press(FakePeople.WORKSPACE, FakePeople.INES, new TicketId("999"), "op", -1, 0);

    assertThat(fake.desk.act(press, new AgentAction.Claim())).isEqualTo(new Pressed.Missing());
  }

  @Test
  void whoComesSecondIsToldWhoHasTheTicketAndSinceWhen() {
    Press second = fake.press(FakePeople.TOMAS, id);
    fake.act(FakePeople.INES, id, new AgentAction.Claim());

    Pressed pressed = fake.desk.act(second, new AgentAction.Claim());

    assertThat(pressed)
        .isEqualTo(new Pressed.HeldBy(new AgentId(FakePeople.INES), fake.clock.instant()));
  }

  @RepeatedTest(20)
  void ofTwoWhoPressInTheSameMomentOneHasItAndTheOtherIsTold() throws Exception {
    Press ines = fake.press(FakePeople.INES, id);
    Press tomas = fake.press(FakePeople.TOMAS, id);
    CyclicBarrier start = new CyclicBarrier(2);

    List<Pressed> pressed = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Pressed>> both =
          List.of(ines, tomas).stream()
              .map(press ->
                  threads.submit(() -> {
                    start.await();
                    return fake.desk.act(press, new AgentAction.Claim());
                  }))
              .toList();
      for (Future<Pressed> one : both) {
        pressed.add(one.get());
      }
    }

    assertThat(pressed).hasAtLeastOneElementOfType(Pressed.Done.class);
    AgentId owner = fake.ticket(id).held().orElseThrow().by();
    assertThat(pressed).contains(new Pressed.HeldBy(owner, fake.clock.instant()));
    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed");
  }

  @Test
  void anActThatIsOvertakenIsDecidedAnew() {
    Press tomas = fake.press(FakePeople.TOMAS, id);
    fake.line.meanwhile(() -> fake.act(FakePeople.INES, id, new AgentAction.Claim()));

    Pressed pressed = fake.desk.act(tomas, new AgentAction.Claim());

    assertThat(pressed).isInstanceOf(Pressed.HeldBy.class);
  }

  @Test
  void anActThatIsOvertakenThreeTimesIsGivenUp() {
    fake.line.overtaken(3);

    assertThat(fake.act(FakePeople.INES, id, new AgentAction.Claim()))
        .isEqualTo(new Pressed.Overtaken());
  }

  @Test
  void aPressToldAgainIsAnsweredAsBeforeAndRecordedOnce() {
    Press press = fake.press(FakePeople.INES, id);
    fake.line.losesAnswer();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> fake.desk.act(press, new AgentAction.Claim()));
    Pressed again = fake.desk.act(press, new AgentAction.Claim());

    assertThat(again).isInstanceOf(Pressed.Done.class);
    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed");
  }

  @Test
  void oneWhoClaimsTwiceKeepsTheirClaim() {
    fake.act(FakePeople.INES, id, new AgentAction.Claim());
    Pressed again = fake.act(FakePeople.INES, id, new AgentAction.Claim());

    assertThat(again).isInstanceOf(Pressed.Done.class);
    assertThat(fake.happened(id)).containsExactly("Opened", "Claimed");
  }

  @Test
  void aTicketGoesToATeamOfTheDeskOtherThanItsOwn() {
    assertThat(fake.act(FakePeople.INES, id, new AgentAction.HandOff(new Team("legal"), "")))
        .isEqualTo(new Pressed.NoSuchTeam());
    assertThat(fake.act(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.CARE, "")))
        .isEqualTo(new Pressed.NoSuchTeam());
  }

  @Test
  void theNoteAndTheReasonStandWithTheWordsUnderTheirEvents() {
    fake.act(FakePeople.INES, id, new AgentAction.HandOff(FakeDesk.PR, "A journalist"));
    fake.act(FakePeople.LUCIAN, id, new AgentAction.GiveBack("Just a customer"));

    assertThat(fake.stories.words(id).text(1)).contains("A journalist");
    assertThat(fake.stories.words(id).text(2)).contains("Just a customer");
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
    assertThat(fake.ticket(id).facts().team()).isEqualTo(FakeDesk.CARE);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -7, 5, Integer.MAX_VALUE})
  void aForgedPressIsStaleAndBreaksNothing(int forged) {
    Press press =
        new Press(FakePeople.WORKSPACE, FakePeople.INES, id, "op:" + forged, forged, forged);

    assertThat(fake.desk.act(press, new AgentAction.Send("Hello there", null)))
        .isInstanceOf(Pressed.Stale.class);
    assertThat(fake.desk.act(press, new AgentAction.Approve(-1))).isInstanceOf(Pressed.Stale.class);
  }
}
