package dev.perch.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A form follows what is typed in it, at most once a second. */
class TypingTest {
  private final PushedClock clock = PushedClock.onMonday();
  private final List<String> refreshed = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private final Typing typing = new Typing(Runnable::run, (work, after) -> later.add(work), clock);

  private void typed(String form, String text) {
    typing.typed(
        form,
        "h0",
        hash -> {
          refreshed.add(text);
          return Optional.of("h0");
        });
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
  void aKeyTypedBeforeTheOneBeforeItWasDrawnIsDrawnOverThat() {
    List<String> over = new ArrayList<>();
    typing.typed("V1", "h0", hash -> drawn(over, hash, "h1"));
    typing.typed("V1", "h0", hash -> drawn(over, hash, "h2"));
    clock.push(Duration.ofSeconds(1));
    later.removeFirst().run();
    typing.typed("V1", "h1", hash -> drawn(over, hash, "h3"));
    clock.push(Duration.ofSeconds(1));
    later.removeFirst().run();

    assertThat(over).containsExactly("h0", "h1", "h2");
  }

  @Test
  void whatAnotherActHasDrawnIsNotDrawnOverByAnOlderKey() {
    List<String> over = new ArrayList<>();
    typing.typed("V1", "h0", hash -> drawn(over, hash, "h1"));
    clock.push(Duration.ofSeconds(1));
    typing.typed("V1", "theirs", hash -> drawn(over, hash, "h2"));
    clock.push(Duration.ofSeconds(1));
    typing.typed("V1", "h0", hash -> drawn(over, hash, "never"));

    assertThat(over).containsExactly("h0", "theirs", "h0");
  }

  private static Optional<String> drawn(List<String> over, String hash, String then) {
    over.add(hash);
    return Optional.of(then);
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
