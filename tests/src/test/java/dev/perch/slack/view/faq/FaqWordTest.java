package dev.perch.slack.view.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.knowledge.Content;
import dev.perch.slack.view.FaqSamples;
import dev.perch.slack.view.Literal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read of {@code /faq} is what there is. */
class FaqWordTest {
  private static final Keepers GRETA =
      new Keepers(List.of("U0GRETA"), List.of("U0KOFI"), false, Duration.ofHours(4));

  @Test
  void theReadmeListsTheWordsThatThereAre() throws Exception {
    List<String> listed =
        Files.readString(Path.of("../README.md"))
            .lines()
            .filter(line -> line.startsWith("| `/faq "))
            .map(line -> line.substring(line.indexOf(0x60) + 1, line.lastIndexOf("` |")))
            .toList();

    assertThat(listed).isEqualTo(Arrays.stream(FaqWord.values()).map(FaqWord::usage).toList());
  }

  @Test
  void whatIsAGatekeepersAloneIsSaidToBeSoInTheReadmeAndInHelp() throws Exception {
    List<String> readme = Files.readString(Path.of("../README.md")).lines().toList();
    String help = FaqPhrases.help(true, false, GRETA);

    // What others write with it is proposed.
    assertThat(FaqWord.values())
        .filteredOn(word -> word != FaqWord.ADD && word != FaqWord.HELP)
        .allSatisfy(word -> {
          String usage = Literal.escape(word.usage(), 100);
          assertThat(only(readme, "| `" + word.usage() + "` |")).isEqualTo(word.forKeepers());
          assertThat(only(help.lines().toList(), "• `" + usage + "`")).isEqualTo(word.forKeepers());
        });
  }

  private static boolean only(List<String> lines, String of) {
    return lines.stream()
        .filter(line -> line.contains(of))
        .findFirst()
        .orElseThrow()
        .contains("gatekeepers only");
  }

  @Test
  void helpNamesToAGatekeeperEachWordAndToOthersWhatIsOfUseToThemAndWhoToTurnTo() {
    String keepers = FaqPhrases.help(true, true, GRETA);
    String help = FaqPhrases.help(false, false, GRETA);

    assertThat(keepers).contains("is empty", "You keep the FAQ bank").hasSizeLessThan(3_000);
    assertThat(help).contains("<@U0GRETA> keeps the FAQ bank").doesNotContain("gatekeepers only");
    assertThat(FaqWord.values())
        .filteredOn(word -> word != FaqWord.HELP)
        .allSatisfy(word -> {
          String line = "`" + Literal.escape(word.usage(), 100) + "`";
          assertThat(keepers).contains(line);
          assertThat(help.contains("• " + line)).isEqualTo(!word.forKeepers());
        });
  }

  @Test
  void whoSaysWhenTheSpareStepsIn() {
    assertThat(FaqPhrases.who(GRETA))
        .isEqualTo(
            "<@U0GRETA> keeps the FAQ bank. <@U0KOFI> may decide once a proposal has waited for 4 hours.");
  }

  @Test
  void whatAButtonCarriesComesBackAsItWasAndAForgedOneIsNothing() {
    FaqRef ref = FaqRef.of(FaqSamples.published(Content.of("T", List.of(), "a")), 3);

    assertThat(FaqRef.parse(ref.in("C1").text())).contains(ref.in("C1"));
    assertThat(FaqRef.parse(FaqRef.blank(true).text())).contains(FaqRef.blank(true));
    assertThat(List.of("", "x", "A B|1|||", "a|-1|||", "a|99999999|||", "a|1||||"))
        .allSatisfy(forged -> assertThat(FaqRef.parse(forged)).isEmpty());
  }
}
