package dev.perch.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer's tweet becomes a wording that is nobody's in particular. */
class CustomerWordsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '>',
      value = {
        "'@AcmeCare where is my refund? 😡 https://t.co/abc' > 'where is my refund?'",
        "'order #4711-0815 where is it' > 'order where is it'",
        "'call me on +49 (0) 30 123 456, my parcel is late' > 'call me on , my parcel is late'",
        "'jane.doe@example.com is locked out' > 'is locked out'",
        "'5 days and nothing, since 12 May' > '5 days and nothing, since 12 May'",
        "'@AcmeCare hello??' > ''",
        "'@AcmeCare help help HELP' > ''",
        "'@AcmeCare 😡😡' > ''",
        "'where is it|@AcmeCare my parcel, I mean' > 'where is it my parcel, I mean'",
      })
  void whatIsOnlyTheCustomersIsLeftOut(String tweets, String wording) {
    List<String> texts = Arrays.asList(tweets.split("\\|"));

    assertThat(CustomerWords.of(texts)).isEqualTo(wording);
  }

  @ParameterizedTest
  @CsvSource({"1000, 400", "9, 36"})
  void aLongStoryIsCutBetweenItsWords(int times, int most) {
    String wording = CustomerWords.of(List.of("yes or no".concat(" yes no").repeat(times)));

    assertThat(wording).hasSizeLessThanOrEqualTo(Math.max(most, 400)).matches(".*(yes|no)");
  }
}
