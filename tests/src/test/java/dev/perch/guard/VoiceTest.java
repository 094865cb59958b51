package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.guard.Finding.Kind;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.files.FileFaqBank;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a reply sounds. */
class VoiceTest {
  private static final GuardRules HOUSE =
      new GuardRules(
          Map.of(Kind.BLAME, Severity.BLOCK),
          List.of(),
          Set.of(),
          WordList.of(List.of("Globex")),
          WordList.of(List.of("utiliz*", "reach out")),
          Map.of("acmecare", WordList.of(List.of("guys"))),
          GuardRules.Limits.USUAL);

  private static List<Finding> findings(String text, String customer, GuardRules rules) {
    return Guard.check(
        new DraftContext(text, "AcmeCare", customer, "", false, "", List.of(), Instant.EPOCH),
        rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PROFANITY     | That is f*cking late                | f*cking
          PROFANITY     | Oh s\u200bhit, sorry               | s\u200bhit
          INSULT        | Calm  down, please                  | Calm  down
          INSULT        | don\u2019t be an IDIOT             | IDIOT
          SARCASM       | Oh wow, two days                    | Oh wow
          BLAME         | That\u2019s your fault             | That\u2019s your fault
          MONEY_PROMISE | We\u2019ll refund it today         | We\u2019ll refund
          LEGAL_PROMISE | We guarantee it                     | We guarantee
          COMPETITOR    | globex has none either              | globex
          HOUSE_WORD    | Please utilise or reach out to us   | reach out
          AVOIDED_WORD  | Hi guys                             | guys
          """)
  void eachIsFoundAtItsPlace(Kind kind, String text, String place) {
    Finding finding = findings(text, "", HOUSE).getFirst();

    assertThat(finding.kind()).isEqualTo(kind);
    assertThat(text.substring(finding.from(), finding.to())).isEqualTo(place);
    assertThat(finding.severity()).isEqualTo(kind == Kind.BLAME ? Severity.BLOCK : Severity.WARN);
    assertThat(finding.text()).matches("(?s)[“A-Z].{20,}[.]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You should have an e-mail by now; it is not your fault.",
        "Sorry about your problem, we owe you an apology.",
        "If you had any trouble, our class assistants in Scunthorpe can help.",
        "Whatever you need, the shutter and the fork are in stock."
      })
  void whatIsSaidEveryDayIsNotHeldUp(String text) {
    assertThat(findings(text, "", HOUSE)).isEmpty();
  }

  @Test
  void cheerIsForThoseWhoAreNotAngry() {
    String cheerful = "Awesome, it arrives today 🎉";

    assertThat(findings(cheerful, "When does it come?", HOUSE)).isEmpty();
    assertThat(findings(cheerful, "This is RIDICULOUS, three weeks", HOUSE))
        .extracting(Finding::kind)
        .containsExactly(Kind.PERKY, Kind.PERKY);
    assertThat(findings(cheerful, "WHERE IS MY PARCEL NOW", HOUSE)).isNotEmpty();
  }

  @Test
  void theWorstIsToldFirst() {
    assertThat(findings("We guarantee it. That's your fault.", "", HOUSE))
        .extracting(Finding::kind)
        .containsExactly(Kind.BLAME, Kind.LEGAL_PROMISE);
  }

  static Stream<String> answers() {
    FileFaqBank bank = FileFaqBank.open(Path.of("src/main/resources/sandbox/faq"));
    return bank.all().stream()
        .map(Faq::answers)
        .flatMap(places -> places.values().stream().flatMap(List::stream));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("answers")
  void whatTheSandboxsBankSaysMayGoOut(String answer) {
    String filled = answer.replaceAll("\\{[a-z_]+}", "Jane");

    assertThat(
            Guard.check(
                new DraftContext(
                    filled, "AcmeCare", "", "Jane", true, "", List.of(), Instant.EPOCH),
                GuardRules.USUAL))
        .filteredOn(finding -> finding.kind() != Kind.TOO_LONG)
        .isEmpty();
  }
}
