package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.bench.Questions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How alike two tweets are by their words. */
class SameWordsTest {
  private static final SameWords LOST =
      SameWords.of("@AcmeCare my parcel is lost, where is my parcel?");

  @Test
  void itIsTheShareOfTheWordsOfEitherThatBothHave() {
    assertThat(LOST.share(SameWords.of("my lost parcel is here"))).isEqualTo(4 / 6.0);
    assertThat(LOST.share(SameWords.of("where is MY lost parcel? https://example.com")))
        .isEqualTo(1);
    assertThat(LOST.share(SameWords.of("kettle"))).isZero();
    assertThat(SameWords.of("@AcmeCare").share(SameWords.of("@Acme"))).isZero();
  }

  @Test
  void noTwoAreMoreAlikeThanTheirMarksTell() {
    List<SameWords> tweets =
        IntStream.range(0, 100).mapToObj(Questions::nth).map(SameWords::of).toList();

    for (SameWords one : tweets) {
      assertThat(tweets)
          .allSatisfy(
              other -> assertThat(one.share(other)).isLessThanOrEqualTo(one.shareAtMost(other)));
    }
  }
}
