package dev.perch.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ChosenInitials} does, wherever it keeps them. */
public abstract class ChosenInitialsContract {
  /** An empty store; the same one throughout a test. */
  protected abstract ChosenInitials initials();

  @Test
  void theyAreTheirHoldersUntilThoseTakeOthers() {
    assertThat(initials().take("U1", "ÄB")).isTrue();
    assertThat(initials().take("U1", "ÄB")).isTrue();
    assertThat(initials().take("U2", "ÄB")).isFalse();
    assertThat(initials().of("U1")).contains("ÄB");
    assertThat(initials().of("U2")).isEmpty();
    assertThat(initials().holder("ÄB")).contains("U1");

    assertThat(initials().take("U1", "XY")).isTrue();

    assertThat(initials().holder("ÄB")).isEmpty();
    assertThat(initials().take("U2", "ÄB")).isTrue();
    assertThat(initials().of("U1")).contains("XY");
  }

  @Test
  void ofManyWhoTakeTheSameAtOnceOneGetsThem() throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Boolean> got =
          Stream.iterate(1, user -> user + 1)
              .limit(8)
              .map(user ->
                  threads.submit(() -> {
                    start.await();
                    return initials().take("U" + user, "IO");
                  }))
              .toList()
              .stream()
              .map(future -> {
                try {
                  return future.get();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              })
              .toList();

      assertThat(got).filteredOn(taken -> taken).hasSize(1);
    }
  }
}
