package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.TweetPace;
import dev.perch.desk.Waits;
import dev.perch.desk.sending.Attaching;
import dev.perch.desk.sending.BeforeSending;
import dev.perch.desk.sending.Departures;
import dev.perch.desk.sending.MayStillGo;
import dev.perch.desk.sending.Replying;
import dev.perch.desk.sending.Roads;
import dev.perch.guard.Finding;
import dev.perch.guard.Finding.Kind;
import dev.perch.guard.GuardRules;
import dev.perch.guard.SentMark;
import dev.perch.guard.Severity;
import dev.perch.guard.WordList;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guard between an agent and the public. */
class ProofreadingTest {
  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));

  private Pressed send(String text, Kind... despite) {
    return fake.act(FakePeople.INES, id, new AgentAction.Send(text, null, Set.of(despite)));
  }

  @Test
  void privateDataIsBlockedWhateverHasBeenRead() {
    Pressed pressed = send("We have jo@example.com on file", Kind.EMAIL);

    assertThat(pressed).isInstanceOf(Pressed.Blocked.class);
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void aWarningIsReadFirstAndThenSentAllTheSame() {
    Pressed first = send("Calm down, it is on its way");
    Pressed second = send("Calm down, it is on its way", Kind.INSULT);

    assertThat(first).isInstanceOf(Pressed.Warned.class);
    assertThat(((Pressed.Warned) first).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.INSULT);
    assertThat(second).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void oneWarningThatWasReadIsNotAnother() {
    Pressed pressed = send("Calm down, that's your fault", Kind.INSULT);

    assertThat(pressed).isInstanceOf(Pressed.Warned.class);
  }

  @Test
  void aSuggestionThatIsWarnedOfIsNotSentByOnePress() {
    fake.answers.know(FakeAnswers.faq("money", "Money", "Awesome, it is on its way."));
    TicketId other = fake.take(Tweet.tweet("200").by(Tweet.PAUL).saying("The worst!!!"));

    assertThat(fake.act(FakePeople.INES, other, new AgentAction.Approve(0)))
        .isInstanceOf(Pressed.Warned.class);
  }

  @Test
  void theSameWordsToTheSameCustomerAreRefusedAcrossTickets() {
    send("It takes five days.");
    fake.sendAll();
    fake.act(FakePeople.INES, id, new AgentAction.Resolve());
    TicketId next = fake.take(Tweet.tweet("300"));

    Pressed pressed =
        fake.act(FakePeople.INES, next, new AgentAction.Send("It takes five days.", null));

    assertThat(pressed).isInstanceOf(Pressed.Blocked.class);
    assertThat(fake.recent.of("AcmeCare")).hasSize(1);
  }

  @Test
  void theBanksOwnWordsGoOutThoughARuleBlocksThemInAnAgents() {
    FakeDesk strict =
        new FakeDesk(
            new GuardRules(
                Map.of(Kind.MONEY_PROMISE, Severity.BLOCK),
                List.of(),
                Set.of(),
                WordList.NONE,
                WordList.NONE,
                Map.of(),
                GuardRules.Limits.USUAL));
    strict.answers.know(FakeAnswers.faq("refund", "Refunds", "We will refund you this week."));
    TicketId bank = strict.take(Tweet.tweet("100"));
    TicketId own = strict.take(Tweet.tweet("200").by(Tweet.PAUL));

    strict.act(FakePeople.INES, bank, new AgentAction.Approve(0));
    strict.sendAll();
    Pressed edited =
        strict.act(
            FakePeople.INES, own, new AgentAction.Send("We will refund you today.", "refund@v1"));

    assertThat(strict.happened(bank)).endsWith("Replied");
    assertThat(edited).isInstanceOf(Pressed.Blocked.class);
  }

  @Test
  void theBanksOwnWordsMayBeAgreedToThoughARuleBlocksThemInAnAgents() {
    FakeDesk strict =
        FakeDesk.reading(
            new GuardRules(
                Map.of(Kind.MONEY_PROMISE, Severity.BLOCK),
                List.of(),
                Set.of(),
                WordList.NONE,
                WordList.NONE,
                Map.of(),
                GuardRules.Limits.USUAL),
            new SignOffRules(
                List.of(
                    new SignOffRules.Rule(
                        null, List.of("refund"), 0, null, null, false, List.of("care"))),
                Desk.LEAD,
                Optional.empty(),
                Desk.LEAD));
    strict.answers.know(FakeAnswers.faq("refund", "Refunds", "We will refund you this week."));
    TicketId bank = strict.take(Tweet.tweet("100"));
    strict.act(FakePeople.INES, bank, new AgentAction.Approve(0));

    strict.act(FakePeople.TOMAS, bank, new AgentAction.SignOff(2));
    strict.sendAll();

    assertThat(strict.happened(bank)).endsWith("SignOffGiven", "SendingStarted", "Replied");
  }

  @Test
  void whatWasDeletedMayBeSaidAgain() {
    send("It takes five days.");
    fake.sendAll();
    String tweet = fake.ticket(id).facts().lastReply().orElseThrow().tweet();
    assertThat(send("It takes five days.")).isInstanceOf(Pressed.Blocked.class);

    fake.act(FakePeople.INES, id, new AgentAction.DeleteReply(tweet, "Too early"));
    fake.push(Duration.ZERO);

    assertThat(send("It takes five days.")).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void aDayLaterXHasForgottenTheSameWords() {
    send("It takes five days.");
    fake.sendAll();
    fake.clock.push(SentMark.REMEMBERED.plusSeconds(1));

    assertThat(send("It takes five days.")).isInstanceOf(Pressed.Done.class);
  }

  @Test
  void inPrivateTheSameWordsMayBeSaidTwice() {
    TicketId message = fake.take(Tweet.message("500").by(Tweet.PAUL));
    for (int time = 0; time < 2; time++) {
      assertThat(fake.act(FakePeople.INES, message, new AgentAction.Send("Thank you!", null)))
          .isInstanceOf(Pressed.Done.class);
      fake.sendAll();
    }
  }

  @Test
  void whatTheRulesForbidMeanwhileDoesNotGoOut() {
    send("Globex has none either.");
    GuardRules rules =
        new GuardRules(
            Map.of(Kind.COMPETITOR, Severity.BLOCK),
            List.of(),
            Set.of(),
            WordList.of(List.of("globex")),
            WordList.NONE,
            Map.of(),
            GuardRules.Limits.USUAL);
    Replying replying =
        new Replying(
            fake.line,
            fake.bells,
            new Departures(
                fake.line,
                fake.bells,
                fake.outbox,
                TweetPace.free(),
                _ -> Optional.empty(),
                Waits.USUAL,
                fake.clock),
            new Roads(fake.x, fake.messages, Attaching.NONE),
            new Proofreading(rules, fake.line, fake.recent, fake.clock),
            fake.timers,
            fake.alarms::add,
            BeforeSending.NO_LOOK,
            MayStillGo.ALWAYS,
            Waits.USUAL,
            fake.clock);

    replying.waiting(9).forEach(replying::send);

    TicketEvent.SendRefused refused = (TicketEvent.SendRefused) fake.story(id).events().getLast();
    assertThat(refused.why()).isEqualTo(SendRefusal.GUARDED);
    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Claimed.class);
  }

  @Test
  void aReplyWithALinkThatTurnsOutDeadStaysInAndIsKept() {
    FakeDesk desk = new FakeDesk();
    TicketId ticket = desk.take(Tweet.tweet("100"));
    desk.lastLook =
        text ->
            text.contains("/gone")
                ? List.of(Finding.block(Kind.LINK, 0, 4, "It leads nowhere.", "Out."))
                : List.of();
    desk.act(FakePeople.INES, ticket, new AgentAction.Send("See https://acme.example/gone", null));

    desk.sendAll();

    assertThat(desk.x.asked()).isEmpty();
    assertThat(desk.story(ticket).events().getLast())
        .isInstanceOfSatisfying(
            TicketEvent.SendRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(SendRefusal.LINK_DEAD));
  }

  @Test
  void whoeverPostsTheirOwnDataIsAskedGentlyToDeleteIt() {
    TicketId own =
        fake.take(Tweet.tweet("400").by(Tweet.PAUL).saying("@AcmeCare I am jo@example.com"));
    Ticket ticket = fake.ticket(own);

    Drafts.Draft draft = fake.drafts.askToDelete(ticket, "IO");

    assertThat(draft.text()).contains("your e-mail address", "DM").endsWith("^IO");
    assertThat(fake.proofreading.findings(ticket, draft.text(), "IO")).isEmpty();
    assertThat(fake.drafts.lastWords(ticket)).isEqualTo("@AcmeCare I am [e-mail address hidden]");
    assertThat(fake.drafts.unmasked(ticket)).containsExactly("@AcmeCare I am jo@example.com");
  }

  @Test
  void theBrandsOwnNumbersArePrivateDataToo() {
    FakeDesk brand =
        new FakeDesk(
            new GuardRules(
                Map.of(),
                List.of(Pattern.compile("AC-[0-9]{6}")),
                Set.of(),
                WordList.NONE,
                WordList.NONE,
                Map.of(),
                GuardRules.Limits.USUAL));
    Ticket ticket = brand.ticket(brand.take(Tweet.tweet("400").saying("I ordered AC-123456")));

    assertThat(brand.drafts.askToDelete(ticket, "IO").text())
        .contains("your order or booking number");
    assertThat(brand.drafts.lastWords(ticket)).doesNotContain("AC-123456");
  }
}
