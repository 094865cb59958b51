package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {
  @ParameterizedTest
  @ValueSource(strings = {"Hello", "a\nb", "مرحبا שלום", "🎈👩‍👩‍👧", "<!channel> & *b*", ""})
  void plainTextStaysAsItIs(String text) {
    assertThat(Literal.clean(text, 100)).isEqualTo(text);
  }

  @Test
  void whatTurnsOrBreaksWhatFollowsIsTakenOut() {
    assertThat(Literal.clean("a\u202Eb\u2066c\u200Fd\u061Ce\u0000f\rg\ud83dh\udc00", 100))
        .isEqualTo("abcdefgh");
  }

  @Test
  void whatIsCutEndsInAnEllipsisAndNeverInHalfACharacter() {
    assertThat(Literal.clean("abcdef", 3)).isEqualTo("abc…");
    assertThat(Literal.clean("abc", 3)).isEqualTo("abc");
    assertThat(Literal.clean("abc\u0000\u0000", 3)).isEqualTo("abc");
    assertThat(Literal.clean("ab🎈", 3)).isEqualTo("ab…");
  }

  @ParameterizedTest
  @CsvSource({
    "<!channel>, &lt;!channel&gt;",
    "&lt;, &amp;lt;",
    "a & b, a &amp; b",
    "my_page_1, my_page_1",
    "<@U1>, &lt;@U1&gt;"
  })
  void inMrkdwnSlacksSignsAreEscapedOnce(String text, String escaped) {
    assertThat(Literal.escape(text, 100)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*b*", "_i_", "~s~", "`c`"})
  void inMrkdwnNothingIsEmphasised(String text) {
    String sign = text.substring(0, 1);

    assertThat(Literal.escape(text, 100))
        .isEqualTo("\u200b" + sign + text.charAt(1) + "\u200b" + sign);
  }

  @Test
  void inMrkdwnEverythingIsOnOneLine() {
    assertThat(Literal.escape("a\nb\u2028c\u2029d", 100)).isEqualTo("a b c d");
  }

  @Test
  void inMrkdwnTheLimitIsThatOfTheEscapedText() {
    assertThat(Literal.escape("&".repeat(1_000), 100)).hasSize(101).endsWith("&amp;…");
    assertThat(Literal.escape("&&", 9)).isEqualTo("&amp;…");
  }

  @Test
  void wordsAreNeverEmpty() {
    assertThat(Literal.words("", 10)).isEqualTo("(no words)");
    assertThat(Literal.words(" \u0000\u202E", 10)).isEqualTo("(no words)");
    assertThat(Literal.words("hi", 10)).isEqualTo("hi");
  }
}
