package dev.perch.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What agents change in an answer, and whether it comes to the same. */
class RewordingTest {
  private static final String FIVE = "Hi {first_name}, it takes five days, see {link}.";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '>',
      value = {
        "'Hi {first_name}, it takes three days, see {link}.' > five > three",
        "'Hi {first_name}, it now takes five days, see {link}.' > '' > now",
        "'Hi {first_name}, it takes days, see {link}.' > five > ''",
        "'Hi {first_name}, it takes five days, see {link}. Thanks!' > '' > 'Thanks!'",
        "'Sorry, no idea' > 'Hi {first_name}, it takes five days, see {link}.' > 'Sorry, no idea'",
      })
  void itIsTheWordsFromTheFirstToTheLastThatDiffer(String after, String gone, String added) {
    Rewording change = Rewording.between(FIVE, after).orElseThrow();

    assertThat(change.gone()).isEqualTo(gone);
    assertThat(change.added()).isEqualTo(added);
    assertThat(change.in(FIVE)).contains(after);
  }

  @Test
  void theLinesOfAnAnswerStayAsTheyAreAndSoDoThoseThatAreAdded() {
    String answer = "Hi {first_name},\n\nit takes five  days.\nSee {link}.";

    assertThat(new Rewording("takes", "five", "three").in(answer))
        .contains("Hi {first_name},\n\nit takes three  days.\nSee {link}.");
    assertThat(new Rewording("takes", "five", "").in(answer))
        .contains("Hi {first_name},\n\nit takes  days.\nSee {link}.");
    assertThat(new Rewording("", "See", "").in(answer))
        .contains("Hi {first_name},\n\nit takes five  days.\n{link}.");
    assertThat(Rewording.between("Five days.", "Five days.\n\nIn May:\nsix.").orElseThrow())
        .isEqualTo(new Rewording("days.", "", "In May:\nsix."));
  }

  @Test
  void capitalsSpacesAndPunctuationAreNoChange() {
    assertThat(Rewording.between(FIVE, "hi {first_name} it takes  FIVE days – see {link}!"))
        .isEmpty();
  }

  @Test
  void changesThatComeToTheSameHaveOneKey() {
    Rewording one = Rewording.between("It takes five days.", "It takes three days.").orElseThrow();
    Rewording other =
        Rewording.between("it takes FIVE, days", "it takes Three, days").orElseThrow();
    Rewording added =
        Rewording.between("It takes five days.", "It takes about five days.").orElseThrow();

    assertThat(one.key()).isEqualTo(other.key()).isNotEqualTo(added.key());
  }

  @Test
  void whereItCannotBeToldAtWhichPlaceNothingIsChanged() {
    Rewording change = new Rewording("", "five", "three");

    assertThat(change.in("five here, five there")).isEmpty();
    assertThat(change.in("six")).isEmpty();
  }
}
