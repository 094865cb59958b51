package dev.perch.knowledge;

import java.util.Optional;

/** Tells what customers' words mean, where this machine can. Safe for use by many threads. */
public interface Senses {

  /**
   * What a tweet means, as a vector of length 1, like {@link Meaning#of}; nothing where there is no
   * sentence model, or not yet.
   */
  Optional<float[]> sense(String written);
}
