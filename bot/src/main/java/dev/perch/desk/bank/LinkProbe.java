package dev.perch.desk.bank;

/** Looks whether a page is there, without ever looking at what is not public. */
public interface LinkProbe {
  /** Looks, for at most some seconds. */
  Visit visit(String url);

  /**
   * Whether this machine finds names at all, by names that have nothing to do with the bank; not so
   * where it knows none to ask for.
   */
  boolean findsNames();

  /** What one finds. The reasons are in words that go on: "it answered 404". */
  sealed interface Visit {
    /** The page is there, or asks who we are. */
    record Alive() implements Visit {}

    /** It is gone, or may not be linked to. */
    record Dead(String why) implements Visit {}

    /** Its name leads nowhere: gone, or this machine is offline. */
    record Nameless(String why) implements Visit {}

    /** It did not answer as it should; it may be there tomorrow. */
    record Unsure(String why) implements Visit {}
  }
}
