package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Five days.",
        "Five days. ",
        "  Five days.\n",
        "Five days. ^IO",
        "Five days.^IO",
        "Five days. ^io",
        "Five days. ^you",
        "Five days. ^YOU",
        "Five days. ^you ^IO",
        "Five days. ^IO ^IO  ",
        "Five days.\n^IO"
      })
  void aTextIsSignedOnceWhateverWasTyped(String text) {
    assertThat(Signature.sign(text, "IO")).isEqualTo("Five days. ^IO");
  }

  @Test
  void signingTwiceChangesNothing() {
    String signed = Signature.sign("Five days.", "IO");

    assertThat(Signature.sign(signed, "IO")).isEqualTo(signed);
  }

  @ParameterizedTest
  @CsvSource({"Fünf. ^öü, ÖÜ, Fünf. ^ÖÜ", "Пять. ^ио, ИО, Пять. ^ИО", "Cinq. ^é, É, Cinq. ^É"})
  void lettersOfEveryScriptCountInEitherCase(String text, String initials, String signed) {
    assertThat(Signature.sign(text, initials)).isEqualTo(signed);
  }

  @Test
  void aSignThatIsNoSignatureStays() {
    assertThat(Signature.sign("2^IO is a power, ^you know", "IO"))
        .isEqualTo("2^IO is a power, ^you know ^IO");
  }

  @Test
  void anotherAgentsSignatureStaysBeforeOnesOwn() {
    assertThat(Signature.sign("Five days. ^TL", "IO")).isEqualTo("Five days. ^TL ^IO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "^IO", " ^you ", "^you ^IO"})
  void nothingIsNotSigned(String nothing) {
    assertThat(Signature.sign(nothing, "IO")).isEmpty();
  }

  @Test
  void initialsAreNoPattern() {
    assertThat(Signature.strip("Done ^A.", "A.")).isEqualTo("Done");
    assertThat(Signature.strip("Done ^AB", "A.")).isEqualTo("Done ^AB");
  }

  @Test
  void aSignatureThatTheAuthorWentOnBehindMovesToTheEnd() {
    assertThat(Signature.sign("Hi Jane,  ^IO we are on it", "IO"))
        .isEqualTo("Hi Jane, we are on it ^IO");
    assertThat(Signature.sign("Hi Jane,  ^io\nWe are on it.", "IO"))
        .isEqualTo("Hi Jane,\nWe are on it. ^IO");
  }

  @Test
  void whatOnlyLooksLikeASignatureStays() {
    assertThat(Signature.sign("2^IO and ^IOU stay", "IO")).isEqualTo("2^IO and ^IOU stay ^IO");
  }

  @Test
  void whatCannotBeSeenIsNotSent() {
    assertThat(Signature.sign("Hi {first\u200b_name}, yes", "IO"))
        .isEqualTo("Hi {first_name}, yes ^IO");
  }
}
