package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of volumes does. */
public abstract class VolumesContract {
  private static final long SLOT = 3_000_000;

  protected abstract Volumes volumes();

  @Test
  void whatWasCountedStaysAndFewerChangeNothing() {
    Volumes volumes = volumes();
    assertThat(volumes.since()).isEmpty();

    volumes.put(SLOT, Map.of("all", 3, "upset", 1));
    volumes.put(SLOT, Map.of("all", 2, "upset", 2));
    volumes.put(SLOT + 1, Map.of("all", 1));

    assertThat(volumes.of(SLOT)).isEqualTo(Map.of("all", 3, "upset", 2));
    assertThat(volumes.of(SLOT + 2)).isEmpty();
    assertThat(volumes.since()).contains(SLOT);
  }

  @Test
  void afterFiveWeeksItIsGone() {
    Volumes volumes = volumes();
    long later = SLOT + Volumes.KEPT.dividedBy(Volumes.SLOT);

    volumes.put(SLOT, Map.of("all", 3));
    volumes.put(later, Map.of("all", 1));

    assertThat(volumes.of(SLOT)).isEmpty();
    assertThat(volumes.since()).contains(later);
  }
}
