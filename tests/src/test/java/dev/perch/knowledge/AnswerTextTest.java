package dev.perch.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Jane Doe, Jane",
        "jane, Jane",
        "JANE DOE, Jane",
        "Jean-luc P., Jean-Luc",
        "O'Brien Kate, O'Brien",
        "Dr. Zoë Miller, Zoë",
        "🔥Jane🔥, Jane",
        "✨ jane | designer, Jane",
        "𝓙𝓪𝓷𝓮, Jane",
        "\"Jane, the one\", Jane",
        "JD Power, JD",
        "Øystein, Øystein",
        "Ольга Иванова, Ольга",
      })
  void aCustomerIsGreetedByTheFirstName(String displayName, String first) {
    String filled = AnswerText.fill("Hi {first_name}, sorry.", displayName, null);

    assertThat(filled).isEqualTo("Hi " + first + ", sorry.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🔥xX_99",
        "",
        "   ",
        "The Real Deal",
        "Acme Plumbing Ltd",
        "J. Smith",
        "@elsewhere",
        "evil.example",
        "12345",
        "田中太郎",
        "김민수",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "{link}",
        "\u202Eenaj\u0000",
        "$1 \\1",
        "\uD83D"
      })
  void aNameThatIsNoneIsLeftOutTidily(String displayName) {
    String filled = AnswerText.fill("Hi {first_name}, sorry.", displayName, null);

    assertThat(filled).doesNotContain("{").isIn("Hi, sorry.", "Hi Enaj, sorry.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Hi {first_name}, sorry.           > Hi, sorry.",
        "{first_name}, we're sorry.        > We're sorry.",
        "Thanks, {first_name}!             > Thanks!",
        "Thanks {first_name}. We look.     > Thanks. We look.",
        "Oh no, {first_name}, that hurts.  > Oh no, that hurts.",
        "Got it. {first_name}, please DM.  > Got it. Please DM.",
        "Sorry {first_name} - we look.     > Sorry - we look.",
        "Nice that you ask, {first_name}   > Nice that you ask",
        "No placeholder at all.            > No placeholder at all.",
      })
  void withoutANameTheSentenceStillReadsWell(String answer, String filled) {
    assertThat(AnswerText.fill(answer, null, null)).isEqualTo(filled);
  }

  @Test
  void theLinkIsFilledInAndANameCannotAskForIt() {
    String filled =
        AnswerText.fill("Hi {first_name}, see {link}", "{link}", "acme.example/returns");

    assertThat(filled).isEqualTo("Hi, see acme.example/returns");
    assertThat(AnswerText.placeholders(filled)).isEmpty();
  }

  @Test
  void aLinkThatIsNotKnownYetStaysToBeSeen() {
    String filled = AnswerText.fill("Hi {first_name}, see {link}", "Jane", null);

    assertThat(filled).isEqualTo("Hi Jane, see {link}");
    assertThat(AnswerText.placeholders(filled)).containsExactly("link");
  }
}
