package dev.perch.slack.view.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.bank.Unplanned;
import dev.perch.desk.bank.Unplanned.Why;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry.Next;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.testing.PushedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard of a plan that came to nothing. */
class FaqPlanPhrasesTest {
  private static final Instant AT = PushedClock.MONDAY;
  private static final Content NINE = Content.of("When?", List.of(), "From nine.");
  private static final Next PROPOSED =
      new Next(NINE, new Proposal(1, NINE, null, "", "U1", AT), AT.plusSeconds(3600), "U2", "");
  private static final Next OWN = new Next(NINE, null, AT.plusSeconds(3600), "U2", "");

  private static Unplanned gone(Next next, Why why, String by) {
    return new Unplanned(new FaqId("hours"), next, why, by);
  }

  @ParameterizedTest
  @CsvSource({
    "CALLED_OFF, called that off, It waits for a decision again",
    "PUBLISHED, published other words before, `/faq edit hours`",
    "REPLANNED, planned other words in its place, `/faq edit hours`",
    "RETIRED, retired the entry, `/faq edit hours`"
  })
  void theAuthorHearsWhoDidWhatAndWhatToDo(Why why, String what, String next) {
    assertThat(FaqPlanPhrases.told(gone(PROPOSED, why, "U3")))
        .startsWith("<@U1>, your proposal for `hours` is not published")
        .contains("<@U3> " + what, next);
  }

  @Test
  void aFileNamesTheEntriesForWhichSomethingWasPlanned() {
    assertThat(FaqPlanPhrases.imported(List.of(new FaqId("b"), new FaqId("a")), false))
        .contains("planned for `a`, `b` falls away with the import");
    assertThat(FaqPlanPhrases.imported(List.of(new FaqId("a")), true)).contains("fell away");
  }

  @Test
  void whoeverEndedItReadsWhoIsTold() {
    assertThat(FaqPlanPhrases.did(gone(PROPOSED, Why.PUBLISHED, "U3")))
        .contains("What was planned", "falls away", "; <@U1>, who proposed it, is told.");
    assertThat(FaqPlanPhrases.did(gone(OWN, Why.RETIRED, "U3")))
        .endsWith("; <@U2>, who planned it, is told.");
    assertThat(FaqPlanPhrases.did(gone(OWN, Why.RETIRED, "U2"))).endsWith("falls away with that*.");
    assertThat(FaqPlanPhrases.did(gone(PROPOSED, Why.CALLED_OFF, "U2")))
        .isEqualTo(" <@U1>'s proposal for it waits for a decision again.");
    assertThat(FaqPlanPhrases.did(gone(OWN, Why.CALLED_OFF, "U2"))).isEmpty();
  }
}
