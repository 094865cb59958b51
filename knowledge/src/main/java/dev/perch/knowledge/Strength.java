package dev.perch.knowledge;

import java.util.Optional;

/** How sure a suggestion is, in words: nobody should have to read a percentage. */
public enum Strength {
  /** Right three times in four or more: worth approving after a glance. */
  STRONG,
  /** Right about every other time: worth reading. */
  POSSIBLE;

  private static final double STRONG_FROM = 0.7;
  private static final double POSSIBLE_FROM = 0.3;

  /** That of a probability; below .3 silence is better than a guess. */
  public static Optional<Strength> of(double probability) {
    if (probability >= STRONG_FROM) {
      return Optional.of(STRONG);
    }
    return probability >= POSSIBLE_FROM ? Optional.of(POSSIBLE) : Optional.empty();
  }
}
