package dev.perch.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The duty board's place, in memory. */
public final class MemoryDutyPlaces implements DutyPlaces {
  private volatile @Nullable Shown shown;

  @Override
  public Optional<Shown> shown() {
    return Optional.ofNullable(shown);
  }

  @Override
  public void keep(Shown now) {
    shown = now;
  }
}
