package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is on its way ^AB                | @ada @AcmeCare It is on its way ^AB
          @ada It is on its way ^AB           | @ada It is on its way ^AB
          See acme.example/help, please       | @ada See http://acme.example/help, please
          See https://acme.example            | See https://acme.example/
          'Two  spaces   ^AB '                | Two spaces ^AB
          Cafe\u0301 is open                    | Caf\u00e9 is open
          Write to @bob ^AB                   | @ada Write to @bob ^AB
          """)
  void whatXChangesMakesNoDifference(String approved, String tweet) {
    assertThat(SameText.same(approved, tweet)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is on its way ^AB     | It is on its way ^CD
          It is on its way ^AB     | @ada It is on its way
          Write to @bob ^AB        | @ada Write to ^AB
          See acme.example/a       | See acme.example/b
          """)
  void otherWordsAreAnotherReply(String approved, String tweet) {
    assertThat(SameText.same(approved, tweet)).isFalse();
  }
}
