package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.FakePeople;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What threads tell, and how one opens after a hand-off. */
class ThreadLineTest {
  @Test
  void theCardTellsOfClaimsAndTheThreadDoesNot() {
    Samples samples = Samples.claimed();

    assertThat(ThreadLine.of(samples.story(), 1, samples.shown())).isEqualTo(Optional.empty());
  }

  @Test
  void ofErasedWordsOnlyThatTheyWereThereIsTold() {
    Samples samples = Samples.open().wrote("101", "Hello?");
    samples.fake.stories.erase(samples.id);

    assertThat(ThreadLine.of(samples.story(), 1, samples.shown()))
        .map(ThreadLine::text)
        .contains("The customer wrote. The words were removed.");
  }

  @Test
  void whoDeletedAReplyAndWhyIsTold() {
    Samples samples = Samples.waiting();
    String tweet = samples.fake.ticket(samples.id).facts().lastReply().orElseThrow().tweet();
    samples.done(FakePeople.INES, new AgentAction.DeleteReply(tweet, "Wrong <@U1>"));
    samples.fake.push(Duration.ZERO);
    int last = samples.story().length() - 1;

    assertThat(ThreadLine.of(samples.story(), last - 1, samples.shown()))
        .map(ThreadLine::text)
        .contains("<@U0AGENT1> is deleting a reply of ours on X: “Wrong &lt;@U1&gt;”");
    assertThat(ThreadLine.of(samples.story(), last, samples.shown()))
        .map(ThreadLine::text)
        .contains("Our reply is deleted on X: <@U0AGENT1> asked for it.");
    assertThat(CardState.line(samples.shown())).contains("*deleted on X* by <@U0AGENT1>");
  }

  @Test
  void theNoteIsToldAlsoWhenSomebodyHasAcceptedByNow() {
    Samples samples = Samples.accepted();

    assertThat(opening(samples)).contains("She is a journalist.");
  }

  @Test
  void whyATicketCameBackIsToldWhereItCameBackTo() {
    assertThat(opening(Samples.givenBack())).contains("gave this back: “Just her refund.”");
    assertThat(opening(Samples.cameBack())).contains("Nobody there accepted this in time");
  }

  @Test
  void aHandOffWithoutANoteReadsWell() {
    Samples samples =
        Samples.open().done(FakePeople.INES, new AgentAction.HandOff(FakeDesk.PR, " "));

    assertThat(opening(samples)).contains("<@U0AGENT1> of Care handed this over\"");
  }

  @Test
  void wordsAndAnswersAreToldInTheOrderInWhichTheyWereSaid() {
    Samples samples = Samples.followedUp();
    samples.done(FakePeople.INES, new AgentAction.HandOff(FakeDesk.PR, "Yours"));

    assertThat(opening(samples))
        .containsSubsequence(
            "Where is my refund?", "five days. ^IO", "Hello??", "where is my parcel?");
  }

  @Test
  void aLongConversationOpensWithItsEndWithinSlacksLimits() {
    Samples samples = Samples.open();
    for (int round = 0; round < 60; round++) {
      samples.fake.clock.push(Duration.ofMinutes(1));
      samples.done(FakePeople.INES, new AgentAction.Send("Answer " + round, null)).fake.sendAll();
      samples.fake.clock.push(Duration.ofMinutes(1));
      samples.wrote("1" + (100 + round), "Question " + round + " " + "very ".repeat(900));
    }
    samples.done(FakePeople.INES, new AgentAction.HandOff(FakeDesk.PR, "long ".repeat(600)));

    List<?> blocks = ThreadLine.opening(samples.story(), samples.shown()).blocks();

    JsonNode json = Golden.json(blocks);
    assertThat(Limits.brokenBy(json)).isEmpty();
    assertThat(json.toString())
        .contains("The last 8 of 121:", "Question 59", "Answer 59", "Question 56")
        .doesNotContain("Question 50");
  }

  private static String opening(Samples samples) {
    ThreadLine line = ThreadLine.opening(samples.story(), samples.shown());
    return Golden.json(line.blocks()).toString();
  }
}
