package dev.perch.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form follows what is typed in it, at most once a second. */
class TypingTest {
  private final PushedClock clock = PushedClock.onMonday();
  private final List<String> refreshed = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private final Typing typing = new Typing(Runnable::run, (work, after) -> later.add(work), clock);

  private void typed(String form, String text) {
    typing.typed(form, () -> refreshed.add(text));
  }

  @Test
  void theFirstKeyShowsAtOnceAndOfTheNextTheLast() {
    typed("V1", "H");
    typed("V1", "He");
    typed("V1", "Hel");

    assertThat(refreshed).containsExactly("H");
    assertThat(later).hasSize(1);

    clock.push(Duration.ofSeconds(1));
    later.getFirst().run();

    assertThat(refreshed).containsExactly("H", "Hel");
  }

  @Test
  void eachFormHasItsOwnPaceAndARestedOneIsQuick() {
    typed("V1", "a");
    typed("V2", "b");
    clock.push(Duration.ofSeconds(1));
    typed("V1", "c");

    assertThat(refreshed).containsExactly("a", "b", "c");
    assertThat(later).isEmpty();
  }

  @Test
  void afterALateRefreshTheNextSecondBegins() {
    typed("V1", "a");
    typed("V1", "b");
    clock.push(Duration.ofSeconds(1));
    later.removeFirst().run();

    typed("V1", "c");

    assertThat(refreshed).containsExactly("a", "b");
    assertThat(later).hasSize(1);
  }
}
