package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too long for one tweet, in parts that X takes each. */
class NumberedThreadTest {
  private static final String SENTENCE = "Your parcel waits at the shop around the corner. ";

  @Test
  void itIsCutBetweenSentencesAndSignedOnce() {
    NumberedThread thread = NumberedThread.split(SENTENCE.repeat(9) + "^IO").orElseThrow();

    assertThat(thread.parts()).hasSize(2);
    assertThat(thread.parts().getFirst()).startsWith("1/2 Your").endsWith("corner.");
    assertThat(thread.parts().getLast()).startsWith("2/2 Your").endsWith("corner. ^IO");
    assertThat(thread.fits()).isTrue();
  }

  @Test
  void whatIsWrittenSoIsReadSoAndSplitNoFurther() {
    NumberedThread thread = NumberedThread.split(SENTENCE.repeat(14) + "^IO").orElseThrow();

    assertThat(NumberedThread.of(thread.text())).contains(thread);
    assertThat(NumberedThread.split(thread.text())).contains(thread);
  }

  @Test
  void whatFitsIsNoThreadHoweverItIsNumbered() {
    assertThat(NumberedThread.split("It takes five days. ^IO")).isEmpty();
    assertThat(NumberedThread.of("1/2 Hello\n\n2/2 World")).isEmpty();
  }

  @Test
  void whatNeedsMoreThanFivePartsIsNotSplit() {
    assertThat(NumberedThread.split(SENTENCE.repeat(40) + "^IO")).isEmpty();
    assertThat(NumberedThread.split("x".repeat(300) + " ^IO")).isEmpty();
  }

  @Test
  void noLinkNoEmojiAndNoWordIsEverCut() {
    List<String> words =
        List.of(
            "parcel.",
            "https://example.com/a.b?c=d.",
            "👩‍👩‍👧‍👦",
            "🇩🇪",
            "Größe",
            "e.g.",
            "lamp!",
            "twelve",
            "see",
            "日本語",
            "?");
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      String text =
          IntStream.range(0, 20 + random.nextInt(70))
                  .mapToObj(_ -> words.get(random.nextInt(words.size())))
                  .collect(Collectors.joining(" "))
              + " ^IO";
      NumberedThread.split(text)
          .ifPresent(thread -> {
            assertThat(thread.fits()).as(thread.text()).isTrue();
            assertThat(
                    thread.parts().stream()
                        .map(part -> part.substring(4))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(text);
          });
    }
  }
}
