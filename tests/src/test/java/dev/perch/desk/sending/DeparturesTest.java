package dev.perch.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.FakeX;
import dev.perch.desk.Tweet;
import dev.perch.desk.TweetPace;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.guard.Finding;
import dev.perch.guard.NumberedThread;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** X takes two tweets in a quarter of an hour: who goes first, and who is told to wait. */
class DeparturesTest {
  private static final String INES = FakePeople.INES;
  private static final NumberedThread THREAD =
      NumberedThread.split(
              "The lamp goes back in its own box, with its label on. ".repeat(12) + "^IO")
          .orElseThrow();
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final FakeDesk fake = FakeDesk.paced(new TweetPace(2, WINDOW));

  /** Somebody's tweet of so long ago, with an approved answer. */
  private TicketId approved(String tweet, Duration ago) {
    Instant then = fake.clock.instant().minus(ago);
    TicketId id =
        fake.take(
            Tweet.tweet(tweet)
                .by(Tweet.customer("c" + tweet))
                .saying("Where is parcel " + tweet + "?")
                .at(then));
    fake.act(INES, id, new AgentAction.Send("Answer " + tweet, null));
    return id;
  }

  private List<String> sent() {
    return fake.x.asked().stream().map(FakeX.Post::target).toList();
  }

  private Attempt attempt(TicketId id) {
    return ((Ticket.Sending) fake.ticket(id)).attempt();
  }

  @Test
  void theOldestPromiseGoesFirstWhoeverPressedFirst() {
    approved("100", Duration.ofMinutes(1));
    approved("200", Duration.ofMinutes(30));
    approved("300", Duration.ofMinutes(20));

    fake.sendAll();

    assertThat(sent()).containsExactly("200", "300");
  }

  @Test
  void whoWaitsIsToldWhenAndGoesThen() {
    approved("100", Duration.ofMinutes(3));
    approved("200", Duration.ofMinutes(2));
    fake.sendAll();
    TicketId third = approved("300", Duration.ofMinutes(1));
    Instant began = fake.clock.instant();

    fake.clock.push(Duration.ofSeconds(5));
    fake.sendAll();
    assertThat(attempt(third).expected()).isEqualTo(began.plus(WINDOW));
    assertThat(attempt(third).deadline()).isAfter(began.plus(WINDOW));
    fake.clock.push(WINDOW);
    fake.sendAll();

    assertThat(sent()).containsExactly("100", "200", "300");
    assertThat(fake.happened(third)).containsOnlyOnce("Postponed").endsWith("Replied");
  }

  @Test
  void whatIsTakenBackKeepsNobodyWaiting() {
    approved("100", Duration.ofMinutes(4));
    TicketId second = approved("200", Duration.ofMinutes(3));
    TicketId third = approved("300", Duration.ofMinutes(2));
    fake.undoing.undo(fake.press(INES, second), attempt(second).number());

    fake.sendAll();

    assertThat(sent()).containsExactly("100", "300");
    assertThat(fake.happened(third)).doesNotContain("Postponed");
  }

  @Test
  void whatXWasNeverAskedForCountsAgainstNobody() {
    fake.x.refusing(SendRefusal.UNREACHABLE);
    approved("100", Duration.ofMinutes(4));
    approved("200", Duration.ofMinutes(3));
    fake.sendAll();
    approved("300", Duration.ofMinutes(2));

    fake.sendAll();

    assertThat(sent()).containsExactly("100", "200", "300");
  }

  @Test
  void whatStaysInForADeadLinkCountsAgainstNobody() {
    Finding dead = Finding.block(Finding.Kind.LINK, 0, 4, "It leads nowhere.", "Take it out.");
    fake.lastLook = text -> text.contains("300") ? List.of() : List.of(dead);
    approved("100", Duration.ofMinutes(4));
    approved("200", Duration.ofMinutes(3));
    fake.sendAll();
    approved("300", Duration.ofMinutes(2));

    fake.sendAll();

    assertThat(sent()).containsExactly("300");
  }

  @Test
  void everyPartOfAThreadCountsAndWhatHasBegunGoesOnFirst() {
    TicketId id = fake.take(Tweet.tweet("100"));
    fake.act(INES, id, new AgentAction.Send(THREAD.text(), null));
    fake.sendAll();
    approved("200", Duration.ofHours(1));
    fake.sendAll();
    fake.sendAll();

    assertThat(sent()).hasSize(2).doesNotContain("200");
    assertThat(attempt(id).expected()).isEqualTo(fake.clock.instant().plus(WINDOW));
    fake.clock.push(WINDOW);
    fake.sendAll();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
    assertThat(sent()).hasSize(4).endsWith("200");
  }

  @Test
  void sendingAgainTakesItsPlaceToo() {
    fake.x.losing("timeout", false);
    TicketId id = approved("100", Duration.ofMinutes(4));
    fake.sendAll();
    fake.push(Duration.ofMinutes(1));
    fake.push(Duration.ofMinutes(1));

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.pace.free("AcmeCare", fake.clock.instant())).isZero();
  }

  @Test
  void aDirectMessageWaitsForNobody() {
    approved("100", Duration.ofMinutes(4));
    approved("200", Duration.ofMinutes(3));
    fake.sendAll();
    TicketId message = fake.take(Tweet.message("500").by(Tweet.PAUL));
    fake.act(INES, message, new AgentAction.Send("In a minute.", null));

    fake.sendAll();

    assertThat(fake.ticket(message)).isInstanceOf(Ticket.Waiting.class);
  }
}
