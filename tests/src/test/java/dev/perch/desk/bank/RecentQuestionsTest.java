package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.MemoryStories;
import dev.perch.desk.Retention;
import dev.perch.desk.Tweet;
import dev.perch.desk.Words;
import dev.perch.desk.acts.MemoryDesk;
import dev.perch.desk.bank.RecentQuestions.Kept;
import dev.perch.desk.bank.RecentQuestions.Looked;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a rehearsal asks. */
class RecentQuestionsTest {
  private static final Retention NINETY = new Retention(Duration.ofDays(90), Duration.ofDays(90));

  private final MemoryStories stories = MemoryDesk.empty().stories();
  private final PushedClock clock = PushedClock.onMonday();
  private final Instant began = clock.instant();

  private void asked(int number) {
    String tweet = Integer.toString(1000 + number);
    Tweet said = Tweet.tweet(tweet).saying("lamp " + number).at(clock.instant());
    Words words = new Words("s", Map.of(tweet, said.mention()), Map.of(), Map.of());
    stories.append(
        Appends.with(Appends.opening(tweet, "70" + tweet, "AcmeCare", clock.instant()), words));
  }

  /** One at that hour, and one the next day, and so on. */
  private void askedEachDay(int days) {
    for (int day = 0; day < days; day++) {
      asked(day);
      clock.push(Duration.ofDays(1));
    }
  }

  private Kept evenly(Retention retention, int most) {
    return new RecentQuestions(stories, stories, retention, clock).evenly(most);
  }

  @Test
  void ofMoreThanAreAskedItIsSomeOfTheWholeTimeAndNotTheNewest() {
    askedEachDay(80);

    Kept kept = evenly(NINETY, 4);

    assertThat(kept.words()).containsExactly("lamp 79", "lamp 59", "lamp 39", "lamp 19");
    assertThat(kept.looked()).isEqualTo(new Looked(false, 4, 80, began.plus(Duration.ofDays(19))));
  }

  @Test
  void whereThereAreFewItIsAllOfThem() {
    askedEachDay(3);

    assertThat(evenly(NINETY, 4))
        .isEqualTo(new Kept(words(2, 1, 0), new Looked(true, 3, 3, began)));
  }

  @Test
  void whatIsNotKeptIsNotLookedFor() {
    askedEachDay(60);

    assertThat(evenly(Retention.USUAL, 3).words()).containsExactly("lamp 59", "lamp 47", "lamp 35");
    assertThat(evenly(Retention.USUAL, 3).looked().of()).isEqualTo(37);
  }

  private static List<String> words(int... numbers) {
    return Arrays.stream(numbers).mapToObj(number -> "lamp " + number).toList();
  }
}
