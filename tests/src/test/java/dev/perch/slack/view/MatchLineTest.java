package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.knowledge.Strength;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why something is suggested stands above it, on one line. */
class MatchLineTest {
  @Test
  void theWordsThatMatchedStandBesideTheWordingThatIsNear() {
    assertThat(line(List.of("refund", "money"), "where is my money"))
        .contains("*1 · Refunds* · strong match: refund, money · near “where is my money”");
    assertThat(line(List.of(), "where is my money"))
        .contains("*1 · Refunds* · strong match with “where is my money”");
  }

  @Test
  void aLongWordingIsCutAndATitleThatStandsThereIsNotSaidAgain() {
    assertThat(line(List.of("refund"), "my money ".repeat(20)))
        .contains("near “my money my money")
        .doesNotContain("my money ".repeat(7));
    assertThat(line(List.of("refund"), "Refunds")).contains("match: refund").doesNotContain("near");
  }

  /** The whole card, for that line is on it once. */
  private static String line(List<String> matched, String wording) {
    Samples samples = Samples.open();
    SuggestedAnswer answer =
        new SuggestedAnswer(
            "refund", "v1", "Refunds", "Five days.", Strength.STRONG, matched, wording);
    samples.fake.stories.tamper(
        samples.id, new Words("", Map.of(), Map.of(), Map.of(0, List.of(answer))));
    return TicketCard.blocks(samples.shown()).toString();
  }
}
