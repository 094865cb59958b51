package dev.perch.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against what Hugging Face's tokeniser for bert-base-uncased makes of the same texts. */
class WordPieceTest {

  private static final WordPiece PIECES = read();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Hello, my dog is cute      | 101 7592 1010 2026 3899 2003 10140 102",
        "I hate this so much!       | 101 1045 5223 2023 2061 2172 999 102",
        "Héllò hôw are ü?           | 101 7592 2129 2024 1057 1029 102",
        "hello\u0000 \u200Bworld\t\uFFFD | 101 7592 2088 102",
        "I've been waiting for a HuggingFace course my whole life. "
            + "| 101 1045 1005 2310 2042 3403 2005 1037 17662 12172 2607 2026 2878 2166 1012 102",
      })
  void textsBecomeTheNumbersThatTheModelWasTaughtWith(String text, String ids) {
    assertThat(ids(text, 128)).isEqualTo(ids);
  }

  @Test
  void aWordThatCannotBePiecedTogetherIsUnknown() {
    assertThat(ids("\uD83D\uDE21 " + "x".repeat(101), 128)).isEqualTo("101 100 100 102");
  }

  @Test
  void nothingIsTheTwoMarks() {
    assertThat(ids("", 128)).isEqualTo("101 102");
  }

  @Test
  void aLongTextIsCutAndStillEnds() {
    assertThat(ids("hello ".repeat(1_000), 5)).isEqualTo("101 7592 7592 7592 102");
    assertThat(ids("huggingface huggingface", 5)).isEqualTo("101 17662 12172 17662 102");
  }

  private static String ids(String text, int most) {
    return Arrays.stream(PIECES.ids(text, most))
        .mapToObj(Long::toString)
        .collect(Collectors.joining(" "));
  }

  private static WordPiece read() {
    try (InputStream tokenizer = WordPiece.class.getResourceAsStream(SentenceModel.TOKENIZER)) {
      return WordPiece.read(Objects.requireNonNull(tokenizer));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
