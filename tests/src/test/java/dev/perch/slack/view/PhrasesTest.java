package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.Pressed.NotYoursToSign.Why;
import dev.perch.guard.Guard;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
  static List<Pressed> noes() {
    return List.of(
        new Pressed.HeldBy(new AgentId("U1"), Instant.EPOCH),
        new Pressed.NotYours(new Team("pr"), List.of()),
        new Pressed.NotYours(new Team("pr"), List.of(new AgentId("U1"), new AgentId("U2"))),
        new Pressed.Stranger(List.of(new AgentId("U1"))),
        new Pressed.OnlyFor("lead", List.of()),
        new Pressed.Answered(Samples.open().story(), new AgentId("U1"), "Five days. ^IO"),
        new Pressed.NotYoursToSign("pr", Why.OWN_WORDS, List.of()),
        new Pressed.NotYoursToSign("pr", Why.LEARNING, List.of()),
        new Pressed.NotYoursToSign("lead", Why.AGREED_BEFORE, List.of(new AgentId("U1"))),
        new Pressed.NotYoursToSign("pr", Why.NOT_HELD, List.of(new AgentId("U1"))),
        new Pressed.NobodyToSign("legal", "lead"),
        new Pressed.ReasonMissing(),
        new Pressed.Stale(Samples.open().story(), List.of()),
        new Pressed.Blocked(Guard.check("")),
        new Pressed.Warned(Samples.open().story(), Samples.proof("Calm down.").findings()),
        new Pressed.EntryChanged("Refunds", Pressed.EntryChanged.How.REPLACED),
        new Pressed.EntryChanged("Refunds", Pressed.EntryChanged.How.RETIRED),
        new Pressed.EntryChanged("Refunds", Pressed.EntryChanged.How.EXPIRED),
        oldWords(Pressed.EntryChanged.How.REPLACED, "It takes ten days."),
        oldWords(Pressed.EntryChanged.How.RETIRED, ""),
        oldWords(Pressed.EntryChanged.How.EXPIRED, ""),
        new Pressed.PrivateMatter("Refunds"),
        new Pressed.ReplyNotAllowed(),
        new Pressed.NoSuchPost(),
        new Pressed.NoSuchTeam(),
        new Pressed.Overtaken(),
        new Pressed.Missing());
  }

  private static Pressed oldWords(Pressed.EntryChanged.How how, String now) {
    return new Pressed.OldWords(
        new Pressed.EntryChanged("Refunds", how), "It takes five days.", now);
  }

  @ParameterizedTest
  @MethodSource("noes")
  void everyNoIsToldInWholeSentences(Pressed no) {
    assertThat(Phrases.of(no)).matches("(?s)[A-Z<].{30,}[.]");
  }

  @Test
  void whatWorkedNeedsNoWords() {
    assertThat(Phrases.of(new Pressed.Done(Samples.open().story()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SendRefusal.class)
  void everyRefusalSaysThatNothingWasPostedAndWhatToDo(SendRefusal why) {
    assertThat(Phrases.refused(why))
        .containsIgnoringCase("nothing was posted")
        .matches("(?s).+[.] .+[.]");
  }

  @Test
  void whoeverHoldsTheTicketIsNamed() {
    assertThat(Phrases.of(new Pressed.HeldBy(new AgentId("U7"), Instant.EPOCH)))
        .contains("<@U7>", "<!date^0^");
  }

  @Test
  void aStalePressIsToldWhatHasHappenedSince() {
    Samples samples = Samples.open();
    Press press = samples.fake.press(FakePeople.INES, samples.id);
    samples.wrote("101", "Hello?").wrote("102", "Hello??");
    samples.done(FakePeople.TOMAS, new AgentAction.Claim());
    samples.done(FakePeople.TOMAS, new AgentAction.Dismiss());

    Pressed stale = samples.fake.desk.act(press, new AgentAction.Approve(0));

    assertThat(Phrases.of(stale))
        .isEqualTo(
            "Nothing was done, for meanwhile the customer wrote again; <@U0AGENT2> claimed it; it was marked as needing no reply. Look at the card as it is now.");
  }

  @Test
  void aStalePressWithNothingToTellStillSaysWhatToDo() {
    assertThat(Phrases.of(new Pressed.Stale(Samples.open().story(), List.of())))
        .isEqualTo("The ticket has moved on since that was shown. Look at the card as it is now.");
  }
}
