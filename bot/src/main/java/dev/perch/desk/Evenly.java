package dev.perch.desk;

import java.util.List;
import java.util.stream.IntStream;

/** Picks a few that lie evenly among many, so that they stand for all. */
public final class Evenly {
  private Evenly() {}

  /** The places of at most so many among {@code of}, the first of them 0. */
  public static IntStream places(int most, int of) {
    int picked = Math.min(most, of);
    return IntStream.range(0, picked).map(nth -> (int) ((long) nth * of / picked));
  }

  /** At most so many of {@code all}, in their order. */
  public static <T> List<T> of(List<T> all, int most) {
    return places(most, all.size()).mapToObj(all::get).toList();
  }
}
