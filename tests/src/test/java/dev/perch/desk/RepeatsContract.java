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

/** What every {@link Repeats} does, wherever it is kept. */
public abstract class RepeatsContract {

  /** The store as one process has it. */
  protected abstract Repeats here();

  /** The same store as another process has it. */
  protected abstract Repeats elsewhere();

  @Test
  void whatOneHasHeardIsNewToNobody() {
    boolean first = here().isNew("event:1", at(0), at(5));

    assertThat(first).isTrue();
    assertThat(here().isNew("event:1", at(1), at(6))).isFalse();
    assertThat(elsewhere().isNew("event:1", at(1), at(6))).isFalse();
  }

  @Test
  void eachIsHeardOfByItself() {
    here().isNew("event:1", at(0), at(5));

    assertThat(elsewhere().isNew("event:2", at(0), at(5))).isTrue();
  }

  @Test
  void itIsRememberedUntilItsTimeIsOverHoweverOftenItIsTold() {
    here().isNew("event:1", at(0), at(5));
    here().isNew("event:1", at(1), at(9));

    boolean inTime = elsewhere().isNew("event:1", at(5), at(9));
    boolean over = elsewhere().isNew("event:1", at(5).plusMillis(1), at(9));

    assertThat(inTime).isFalse();
    assertThat(over).isTrue();
    assertThat(here().isNew("event:1", at(6), at(9))).isFalse();
  }

  @Test
  void whatIsForgottenMayComeAgain() {
    here().isNew("event:1", at(0), at(5));

    here().forget("event:1");

    assertThat(elsewhere().isNew("event:1", at(1), at(5))).isTrue();
    assertThat(here().isNew("event:1", at(1), at(5))).isFalse();
  }

  @Test
  void forgettingWhatNobodyHasHeardIsHarmless() {
    here().forget("event:1");

    assertThat(here().isNew("event:1", at(0), at(5))).isTrue();
  }

  @Test
  void ofAllWhoHearOfItInOneMomentItIsNewToOne() throws Exception {
    for (int round = 0; round < 20; round++) {
      String what = "event:" + round;
      CyclicBarrier start = new CyclicBarrier(4);

      List<Future<Boolean>> asking = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int asker = 0; asker < 4; asker++) {
          Repeats repeats = asker % 2 == 0 ? here() : elsewhere();
          asking.add(
              threads.submit(() -> {
                start.await();
                return repeats.isNew(what, at(0), at(1));
              }));
        }
      }

      int first = 0;
      for (Future<Boolean> asker : asking) {
        first += asker.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    }
  }
}
