package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.guard.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Private data in a draft, by published rules and however it is written. */
class PrivacyTest {
  private static List<Finding> findings(String text) {
    return Privacy.findings(text, GuardRules.USUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EMAIL          | Write to jo.doe+perch@example.co.uk please           | jo.doe+perch@example.co.uk
          EMAIL          | jo [at] example [dot] com is mine                    | jo [at] example [dot] com
          EMAIL          | it is jo at example dot com                          | jo at example dot com
          CARD           | I paid with 4111 1111 1111 1111 today                | 4111 1111 1111 1111
          CARD           | card 3782-822463-10005                               | 3782-822463-10005
          IBAN           | to DE89 3704 0044 0532 0130 00 please                | DE89 3704 0044 0532 0130 00
          IBAN           | to d e 8 9 3704 0044 0532 0130 0 0                   | d e 8 9 3704 0044 0532 0130 0 0
          NATIONAL_ID    | my social is 531-21-7351                             | 531-21-7351
          NATIONAL_ID    | NI number AB 12 34 56 C                              | AB 12 34 56 C
          NATIONAL_ID    | DNI 12345678Z                                        | 12345678Z
          IP_ADDRESS     | blocked: 203.0.113.7                                 | 203.0.113.7
          IP_ADDRESS     | from 2001:db8:85a3::8a2e:370:7334                    | 2001:db8:85a3::8a2e:370:7334
          VIN            | car 1M8GDM9AXKP042788                                | 1M8GDM9AXKP042788
          PHONE          | call +49 30 901820                                   | +49 30 901820
          PHONE          | it is (212) 555-0123 now                             | (212) 555-0123
          PHONE          | ring 020 7946 0018                                   | 020 7946 0018
          STREET_ADDRESS | I live at 8 Wressle Road, upstairs                   | 8 Wressle Road
          STREET_ADDRESS | Nassaustraat 123, bel twee keer                      | Nassaustraat 123
          DATE_OF_BIRTH  | born on 12/27/1986                                   | 12/27/1986
          PASSWORD       | my password is Tr0ub4dor                             | Tr0ub4dor
          """)
  void eachKindIsFoundAtItsPlace(Kind kind, String text, String place) {
    assertThat(findings(text))
        .extracting(Finding::kind, finding -> text.substring(finding.from(), finding.to()))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, place));
    assertThat(findings(text).getFirst().severity()).isEqualTo(Severity.BLOCK);
    assertThat(findings(text).getFirst().remedy()).contains("*Move to DM*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flight 1403 from JFK to LAX at 10:30-11:45, gate 22",
        "UA 1234 5678 is late, order 100200300400",
        "Your booking 12345678901 of 2026-03-02 11:35",
        "It costs $1,299.00 or 1.299,00 euros, 24 7, 2025-2026",
        "Version 10.0.19.1 of the app is out",
        "See https://x.com/AcmeCare/status/1790000000000000001",
        "It opens at 9:00 on 12/11/2026 and closes 17:30",
        "Reset your password under acme.com/reset, it is quick",
        "@AcmeCare @Acme thanks@all, look at acme.com",
        "4111 1111 1111 1112 has a wrong check digit",
        "1M8GDM9A1KP042788 checks as no vehicle",
        "the 531-00-7351 and 000-21-7351 never were"
      })
  void whatOnlyLooksLikeItIsNone(String text) {
    assertThat(findings(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111\u200b1111\u200d1111\u00ad1111",
        "\uff14\uff11\uff11\uff11 1111 1111 1111",
        "4\ufe0f\u20e3111 1111 1111 1111",
        "\u0664\u0661\u0661\u0661 1111 1111 1111",
        "4111\u20141111\u20131111\u22121111",
        "4.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1"
      })
  void aNumberWrittenToHideIsFoundWhole(String hidden) {
    String text = "it is " + hidden + ", ok?";

    Finding finding = findings(text).getFirst();

    assertThat(finding.kind()).isEqualTo(Kind.CARD);
    assertThat(text.substring(finding.from(), finding.to())).isEqualTo(hidden);
  }

  @Test
  void theBrandsOwnNumbersAreFoundAsItWritesThem() {
    GuardRules rules =
        new GuardRules(
            Map.of(),
            List.of(Pattern.compile("ACM-\\d{6}")),
            Set.of("care@example.com", "+44 20 7946 0018"),
            WordList.NONE,
            WordList.NONE,
            Map.of(),
            GuardRules.Limits.USUAL);

    assertThat(Privacy.findings("Order ACM-123456 is on its way", rules))
        .extracting(Finding::kind)
        .containsExactly(Kind.BRAND_NUMBER);
    assertThat(Privacy.findings("Write to Care@example.com or call +44 (20) 7946 0018", rules))
        .isEmpty();
  }

  @Test
  void aRuleThatIsOffDoesNotLookAndOneMayWarn() {
    GuardRules rules =
        new GuardRules(
            Map.of(Kind.EMAIL, Severity.OFF, Kind.STREET_ADDRESS, Severity.WARN),
            List.of(),
            Set.of(),
            WordList.NONE,
            WordList.NONE,
            Map.of(),
            GuardRules.Limits.USUAL);

    assertThat(Privacy.findings("jo@example.com, 8 Wressle Road", rules))
        .extracting(Finding::kind, Finding::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.STREET_ADDRESS, Severity.WARN));
  }

  private static final Masking PLAIN = new Masking(List.of());

  @Test
  void aTeamReadsWhatItWasAndNotTheData() {
    assertThat(PLAIN.masked("Call +49 30 901820 or write jo@example.com!"))
        .isEqualTo("Call [phone number hidden] or write [e-mail address hidden]!");
    assertThat(PLAIN.named("Call +49 30 901820 or +49 30 901821")).containsExactly("phone number");
    assertThat(PLAIN.masked("Where is my order?")).isEqualTo("Where is my order?");
  }
}
