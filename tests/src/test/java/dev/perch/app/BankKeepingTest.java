package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Faqs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the folder brings in is looked at as what anybody brings in. */
class BankKeepingTest {
  @Test
  void anEntryOfTheFolderThatCouldNotBeSentIsNamed() {
    List<BankProblem> problems =
        BankKeeping.unfit(
            List.of(
                Faqs.answering("short", "Short", "From nine."),
                Faqs.answering("long", "Long", "word ".repeat(80)),
                Faqs.answering("odd", "Odd", "Hi {name}")));

    assertThat(problems).extracting(BankProblem::source).containsExactly("FAQ long", "FAQ odd");
    assertThat(problems.getLast().what()).contains("{name} is no placeholder");
  }
}
