package dev.perch.knowledge.gatekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.gatekeeping.Difference.Change;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Content BEFORE =
      Content.of("When?", List.of("are you open", "opening hours"), "We open at nine on weekdays.");

  @Test
  void ofAnAnswerOnlyTheWordsThatChangedAreToldWithWhatStandsAround() {
    Content after = Content.of("When?", BEFORE.wordings(), "We open at ten o'clock on weekdays.");

    assertThat(Difference.between(BEFORE, after))
        .containsExactly(
            new Change("Tweet answer", "We open at ", "nine", "ten o'clock", " on weekdays."));
  }

  @Test
  void aChangeFarBehindALongBeginningIsTold() {
    String same = "All the same words, again and again. ".repeat(40);
    Content before = Content.of("When?", List.of(), same + "Nine.");

    List<Change> changes =
        Difference.between(before, Content.of("When?", List.of(), same + "Ten."));

    assertThat(changes)
        .singleElement()
        .returns("Nine.", Change::gone)
        .returns("Ten.", Change::added);
    assertThat(changes.getFirst().lead()).startsWith("…").hasSizeLessThan(50);
  }

  @Test
  void wordingsAndTheDayOfReviewAreToldOneByOne() {
    Content after =
        BEFORE
            .asked(List.of("opening hours", "open on sundays"))
            .reviewedBy(LocalDate.of(2027, 1, 31));

    assertThat(Difference.between(BEFORE, after))
        .containsExactly(
            new Change("Wording", "", "are you open", "", ""),
            new Change("Wording", "", "", "open on sundays", ""),
            new Change("Review by", "", "", "2027-01-31", ""));
  }

  @Test
  void ofANewEntryAllIsAddedAndOfAnEqualOneNothingIsTold() {
    assertThat(Difference.between(null, BEFORE))
        .extracting(Change::gone)
        .isNotEmpty()
        .allMatch(String::isEmpty);
    assertThat(Difference.between(BEFORE, BEFORE)).isEmpty();
  }
}
