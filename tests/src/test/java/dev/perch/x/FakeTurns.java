package dev.perch.x;

import dev.perch.desk.Turns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns that are ours unless somebody else is said to have them. */
final class FakeTurns implements Turns {
  boolean ours = true;
  final List<String> released = new ArrayList<>();

  @Override
  public boolean take(String work, Instant now, Instant until) {
    return ours;
  }

  @Override
  public void release(String work) {
    released.add(work);
  }
}
