package dev.perch.slack.view.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.slack.view.FaqSamples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The versions of an entry, eight a page. */
class FaqHistoryTest {
  private static final Entry NINE =
      FaqSamples.published(
          IntStream.rangeClosed(1, 9)
              .mapToObj(i -> Content.of("When?", List.of(), "From " + i + "."))
              .toArray(Content[]::new));

  @Test
  void theFirstOfNineVersionsIsSeenAndRolledBackToOnTheSecondPage() {
    String first = FaqHistory.blocks(NINE, 0).toString();
    String second = FaqHistory.blocks(NINE, 8).toString();

    assertThat(first)
        .contains("Version 9", "Version 2", "1 to 8 of 9", "Older", "faq_history_older")
        .doesNotContain("Version 1*", "Newer");
    assertThat(second)
        .contains("Version 1*", "faq_roll_back_1", "9 to 9 of 9", "Newer")
        .doesNotContain("Version 2", "Older");
    assertThat(FaqHistory.blocks(NINE, 999)).isEqualTo(FaqHistory.blocks(NINE, 8));
  }
}
