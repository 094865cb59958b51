package dev.perch.knowledge;

/** Knows what a text means, in numbers. Safe for use by many threads. */
public interface Meaning {

  /**
   * The meaning of {@code text} as a vector of length 1: the more two texts mean the same, the
   * greater their vectors' product. Equal texts have equal vectors. Of a long text the beginning
   * counts.
   */
  float[] of(String text);

  /** Whether {@code word}, in lower case, is a common word: then it is no slip of the pen. */
  boolean knows(String word);

  /** Where a meaning comes from; to load one takes about a second. */
  interface Source {

    /**
     * Loads it.
     *
     * @throws NoMeaning if this machine cannot
     */
    Meaning load() throws NoMeaning;
  }

  /** There is none on this machine; the message says why, in one sentence without its full stop. */
  final class NoMeaning extends Exception {
    public NoMeaning(String message) {
      super(message);
    }

    public NoMeaning(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
