package dev.perch.config;

import java.util.Comparator;

/**
 * Where something was written: a line of the settings file, from 1; the file as a whole, line 0; or
 * a variable of the environment. Ordered as problems are told: the file downwards, then variables.
 */
record Place(String source, int line) implements Comparable<Place> {
  private static final int VARIABLE = Integer.MAX_VALUE;

  static Place variable(String name) {
    return new Place(name, VARIABLE);
  }

  boolean inEnvironment() {
    return line == VARIABLE;
  }

  @Override
  public int compareTo(Place other) {
    return Comparator.comparingInt(Place::line).thenComparing(Place::source).compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 || inEnvironment() ? source : source + ":" + line;
  }
}
