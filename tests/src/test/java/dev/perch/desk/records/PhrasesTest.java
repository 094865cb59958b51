package dev.perch.desk.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody's words, known again however a place writes them down. */
class PhrasesTest {
  @Test
  void fiveWordsInARowAreKnownAgainAndFourAreNot() {
    Phrases phrases = Phrases.of(List.of("Why does my new oven hum at night?"));

    assertThat(phrases.standIn("\"text\":\"does my new\\noven HUM\"")).isTrue();
    assertThat(phrases.standIn("Mine, too: my new oven &amp; hum at night!")).isTrue();
    assertThat(phrases.standIn("does my new oven")).isFalse();
    assertThat(phrases.standIn("")).isFalse();
  }

  @Test
  void aShortTextIsKnownOnlyWhereItIsNotEverybodys() {
    Phrases phrases = Phrases.of(List.of("thanks!", "Hindenburgstrasse 12b", "返金はいつになりますか教えてください"));

    assertThat(phrases.unknown()).isEqualTo(1);
    assertThat(phrases.standIn("thanks!")).isFalse();
    assertThat(phrases.standIn("to hindenburgstrasse 12b, please")).isTrue();
    assertThat(phrases.standIn("「返金はいつになりますか教えてください」")).isTrue();
  }
}
