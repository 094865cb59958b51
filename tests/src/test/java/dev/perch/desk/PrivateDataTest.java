package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is nobody's business is veiled where others read along. */
class PrivateDataTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lovely team! Write to jane.doe@example.com     | Lovely team! Write to ▒▒▒",
        "Call me on +49 30 1234 5678 today              | Call me on ▒▒▒ today",
        "My card is 4111 1111 1111 1111, thanks         | My card is ▒▒▒, thanks",
        "You are the best of 2026, all 12 of you        | You are the best of 2026, all 12 of you",
      })
  void privateDataIsVeiledAndNothingElse(String text, String veiled) {
    assertThat(PrivateData.veil(text)).isEqualTo(veiled);
  }
}
