package dev.perch.desk;

import static dev.perch.desk.Appends.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link Turns} does, wherever they are kept. */
public abstract class TurnsContract {

  /** The turns of a store, as one replica takes them; the same store throughout a test. */
  protected abstract Turns of(String replica);

  @Test
  void aTurnIsOnesUntilItEnds() {
    boolean first = of("a").take("read:AcmeCare", at(0), at(1));

    assertThat(first).isTrue();
    assertThat(of("b").take("read:AcmeCare", at(1).minusMillis(1), at(9))).isFalse();
    assertThat(of("b").take("read:AcmeCare", at(1), at(2))).isTrue();
    assertThat(of("a").take("read:AcmeCare", at(1), at(2))).isFalse();
  }

  @Test
  void whoHasATurnKeepsItByTakingItAgain() {
    of("a").take("cards", at(0), at(2));

    boolean kept = of("a").take("cards", at(1), at(5));

    assertThat(kept).isTrue();
    assertThat(of("b").take("cards", at(4), at(9))).isFalse();
  }

  @Test
  void aTurnGivenBackIsAnybodys() {
    of("a").take("cards", at(0), at(9));

    of("a").release("cards");

    assertThat(of("b").take("cards", at(1), at(9))).isTrue();
  }

  @Test
  void nobodyGivesBackAnothersTurn() {
    of("a").take("cards", at(0), at(9));

    of("b").release("cards");

    assertThat(of("b").take("cards", at(1), at(9))).isFalse();
  }

  @Test
  void givingBackWhatNobodyHasIsHarmless() {
    of("a").release("cards");

    assertThat(of("a").take("cards", at(0), at(1))).isTrue();
  }

  @Test
  void eachWorkHasATurnOfItsOwn() {
    of("a").take("read:AcmeCare", at(0), at(9));

    boolean other = of("b").take("read:AcmeShop", at(0), at(9));

    assertThat(other).isTrue();
  }

  @Test
  void ofAllWhoTakeATurnInOneMomentOneHasIt() throws Exception {
    for (int round = 0; round < 20; round++) {
      String work = "round:" + round;
      CyclicBarrier start = new CyclicBarrier(4);

      List<Future<Boolean>> racing = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int racer = 0; racer < 4; racer++) {
          Turns turns = of("replica" + racer);
          racing.add(
              threads.submit(() -> {
                start.await();
                return turns.take(work, at(0), at(1));
              }));
        }
      }

      int winners = 0;
      for (Future<Boolean> racer : racing) {
        winners += racer.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }
}
