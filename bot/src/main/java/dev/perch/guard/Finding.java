package dev.perch.guard;

/**
 * Something about a draft that its author should know.
 *
 * @param kind which rule found it
 * @param from first character of the place, in UTF-16 units of the draft
 * @param to one past the last character
 * @param words what is wrong and what to do, for the author
 */
public record Finding(Kind kind, int from, int to, String words) {
  /** The rules. All of these block: the draft does not go out as it is. */
  public enum Kind {
    EMPTY,
    TOO_LONG,
    PLACEHOLDER,
    INVALID_CHARACTER,
    SAID_BEFORE,
    LINK,
    PHONE
  }
}
