package dev.perch.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Rule;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.intake.DryRun.Tried;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules can be tried on what came in the last seven days, and change nothing. */
class DryRunTest {
  private final FakeDesk fake = new FakeDesk();
  private final DryRun dryRun =
      new DryRun(fake.stories, fake.line, List.of(), _ -> "en", fake.clock);

  @Test
  void aRuleSaysHowManyItFitsWhereTheyWouldGoAndShowsFive() {
    for (int i = 1; i <= 7; i++) {
      fake.take(Tweet.tweet("10" + i).answering("1", "c" + i).saying("Where is my refund?"));
    }
    fake.take(Tweet.tweet("200").to("AcmeNews").saying("A refund would be news."));
    fake.take(Tweet.tweet("300").answering("1", "c300").saying("Are you open on Sunday?"));

    Tried tried = dryRun.of(List.of(Rule.parse("words refund -> team pr")));

    assertThat(tried.tweets()).isEqualTo(9);
    assertThat(tried.outcomes())
        .singleElement()
        .satisfies(outcome -> {
          assertThat(outcome.tweets()).isEqualTo(8);
          assertThat(outcome.moved()).isEqualTo(7);
          assertThat(outcome.samples()).hasSize(5);
        });
    assertThat(fake.happened(new TicketId("101"))).containsExactly("Opened");
  }

  @Test
  void whatIsOlderThanSevenDaysOrWasRemovedIsNotLookedAt() {
    fake.take(Tweet.tweet("100").saying("Where is my refund?"));
    fake.clock.push(Duration.ofDays(7).plusSeconds(1));
    fake.stories.erase(fake.take(Tweet.tweet("200").answering("1", "c2").saying("My refund?")));

    Tried tried = dryRun.of(List.of(Rule.parse("words refund -> urgency urgent")));

    assertThat(tried.tweets()).isZero();
    assertThat(tried.more()).isFalse();
  }

  @Test
  void aRuleReadsAsItWasWritten() {
    String line =
        "words refund, charge back; handle AcmeCare; followers 10000; language es; topic refund -> team pr; urgency urgent; tag money; private";

    assertThat(Rule.parse(line).line()).isEqualTo(line);
  }
}
