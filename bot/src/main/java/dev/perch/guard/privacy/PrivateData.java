package dev.perch.guard.privacy;

/**
 * Something private in a text.
 *
 * @param from first character of its place, in UTF-16 units of the text as it was written
 * @param to one past the last character
 */
public record PrivateData(Kind kind, int from, int to) {
  /** What it is. Of two that share a place the first named here is told: it is the surer one. */
  public enum Kind {
    EMAIL,
    IBAN,
    CARD,
    VIN,
    NATIONAL_ID,
    IP_ADDRESS,
    DATE_OF_BIRTH,
    PASSWORD,
    BRAND_NUMBER,
    PHONE,
    STREET_ADDRESS
  }

  boolean overlaps(PrivateData other) {
    return from < other.to && other.from < to;
  }
}
