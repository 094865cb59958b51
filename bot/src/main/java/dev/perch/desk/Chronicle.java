package dev.perch.desk;

import java.util.List;

/**
 * A story of few words that belongs to the desk as a whole: read from its beginning, and only added
 * to.
 *
 * @param <E> what it tells of
 */
public interface Chronicle<E> {
  /** All that was told, oldest first. */
  List<E> read();

  /**
   * Adds to it.
   *
   * @param seen how long it was as the caller read it
   * @param operation names the act; told again, it is answered as before
   * @return whether it stands there; not so where the story went on without the caller
   */
  boolean append(int seen, String operation, E event);

  /**
   * Adds to it, whatever others told meanwhile.
   *
   * @throws Unavailable if it could not be recorded among what many others told at once
   */
  default void tell(String operation, E event) {
    for (int tried = 0; tried < 5; tried++) {
      if (append(read().size(), operation, event)) {
        return;
      }
    }
    throw new Unavailable("Many told something at once, and this was not recorded");
  }
}
