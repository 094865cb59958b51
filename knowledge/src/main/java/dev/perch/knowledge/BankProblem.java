package dev.perch.knowledge;

/**
 * Something in the bank's source that could not be read, and was skipped.
 *
 * @param source the file (or folder) it stands in, as a person would find it
 * @param line the line, counted from 1; 0 when it concerns the whole of the source
 * @param what what is wrong, in words
 * @param remedy what to do about it, in words
 */
public record BankProblem(String source, int line, String what, String remedy) {

  /** One line for people, such as {@code refund.yaml:3: ... Write ...}. */
  @Override
  public String toString() {
    String where = line > 0 ? source + ":" + line : source;
    return where + ": " + what + " " + remedy;
  }
}
