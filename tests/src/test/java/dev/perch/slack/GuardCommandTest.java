package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.guard.GuardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /guard}. */
class GuardCommandTest {
  private final GuardCommand command = new GuardCommand(GuardRules.USUAL, "AcmeCare");

  @Test
  void aTextIsTriedAndToldWhatWouldBeFoundAndWhy() {
    String answer = command.answer("try Calm down, we have 4111 1111 1111 1111 on file");

    assertThat(answer)
        .startsWith("*This would not go out as it is.*")
        .contains("“4111 1111 1111 1111” looks like a card number", "*Move to DM*", "`card`")
        .contains("“Calm down” may be read as an insult", "`insult`");
  }

  @Test
  void whatMayGoOutIsToldSo() {
    assertThat(command.answer("try It takes five days.")).contains("finds nothing");
    assertThat(command.answer("try Calm down")).startsWith("*This would go out after one more");
  }

  @Test
  void theRulesAreListedWithWhatTheyMean() {
    assertThat(command.answer("rules"))
        .contains("does not go out: `empty`", "`card`", "asks for one more press: `profanity`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "HELP"})
  void helpListsTheWords(String typed) {
    assertThat(command.answer(typed)).contains("/guard try <text>", "/guard rules", "/guard help");
  }

  @Test
  void aSlipOfTheFingerIsAnsweredWithTheNearestWord() {
    assertThat(command.answer("trie this")).contains("“trie”", "`/guard try`");
    assertThat(command.answer("try")).contains("/guard try <text>");
    assertThat(command.answer("<!channel>")).doesNotContain("<!channel>");
  }

  @Test
  void whatIsTriedIsRepeatedHarmlessly() {
    assertThat(command.answer("try damn*&lt;!channel&gt; calm down")).doesNotContain("<!channel>");
  }
}
