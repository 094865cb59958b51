package dev.perch.desk;

/**
 * The name of a desk: one brand's Perch. Everything that it keeps stands under this name.
 *
 * @param value lower-case letters, digits and dashes, at most 40
 */
public record DeskName(String value) {
  public DeskName {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is no name for a desk. Use lower-case letters, digits and dashes");
    }
  }
}
