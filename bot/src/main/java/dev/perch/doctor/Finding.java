package dev.perch.doctor;

import java.util.Locale;

/**
 * One line of the doctor's: what was looked at, how it stands, and what to do. Never holds a token
 * or a key.
 *
 * @param about what was looked at, by the name of its setting where it has one
 * @param found what was found, a sentence or two
 * @param remedy what to do, empty where nothing is to be done
 */
public record Finding(String about, State state, String found, String remedy) {

  /** How it stands. */
  public enum State {
    /** As it should be. */
    OK,
    /** Perch works, but not all of it, or not as safely as it could. */
    WARNING,
    /** Perch would not work. */
    FAILED;

    /** The word that people and scripts read. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Finding ok(String about, String found) {
    return new Finding(about, State.OK, found, "");
  }

  public static Finding warning(String about, String found, String remedy) {
    return new Finding(about, State.WARNING, found, remedy);
  }

  public static Finding failed(String about, String found, String remedy) {
    return new Finding(about, State.FAILED, found, remedy);
  }

  public boolean failed() {
    return state == State.FAILED;
  }

  /** What was found and what to do. */
  public String words() {
    return (found + " " + remedy).strip();
  }
}
