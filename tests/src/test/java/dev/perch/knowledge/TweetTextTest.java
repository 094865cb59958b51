package dev.perch.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TweetTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "@AcmeCare where is my order?            > where is my order?",
        ".@AcmeCare @acme_de hello               > . hello",
        "RT @jane: @AcmeCare it broke            > : it broke",
        "RT if you agree                         > RT if you agree",
        "broke https://t.co/a1b2C3 again         > broke again",
        "see www.acme.example/x and t.co/abc ok  > see and ok",
        "so late #WhereIsMyOrder #fail           > so late Where Is My Order fail",
        "#ACMEFail #top10 #late_again            > ACME Fail top10 late again",
        "mail me at jane@acme.example            > mail me at jane@acme.example",
        "it broke 😡😡👩‍👩‍👧 again ☀️               > it broke again",
        "fish &amp; chips for £5                 > fish & chips for £5",
        "Größe und Ærø                           > Größe und Ærø",
      })
  void onlyTheWordsStay(String written, String words) {
    assertThat(Question.tweet(written).words()).isEqualTo(words);
  }

  @Test
  void controlCharactersLoneSurrogatesAndOverridesOfDirectionBecomeSpaces() {
    String hostile = "where\u0000is \uD83D my\u202E order\uDC00\u200F?";

    assertThat(Question.tweet(hostile).words()).isEqualTo("where is my order ?");
  }

  @Test
  void aVeryLongPostIsReadUpToALimit() {
    String text = "order ".repeat(8_000);

    assertThat(Question.tweet(text).words()).hasSizeBetween(1, TweetText.LONGEST);
  }

  @Test
  void noWordsAreNoWords() {
    assertThat(Question.tweet("@AcmeCare 👏 https://t.co/x").words()).isEmpty();
  }
}
