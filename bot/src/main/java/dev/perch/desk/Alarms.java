package dev.perch.desk;

/**
 * Tells the leads what needs a person. Never throws; the same alarm is told at most once in ten
 * minutes.
 */
public interface Alarms {
  void raise(Alarm alarm);

  /**
   * What was raised is over, in words for whoever read it: when it comes again it is told again.
   */
  default void over(Alarm alarm) {}

  /**
   * Something that does not mend itself.
   *
   * @param about what it is about: the same thing is not told again and again
   * @param words what happened, what it means, what to do
   */
  record Alarm(String about, String words) {}
}
