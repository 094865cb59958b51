package dev.perch.desk.money;

import java.math.BigDecimal;
import java.util.List;

/** Something that X charges for, by the prices of the settings. */
public sealed interface Charge {
  Kind kind();

  /** What one of it costs, in dollars. */
  BigDecimal each();

  /** What it was. Kept in Redis: none is renamed. */
  enum Kind {
    /** What names one of our handles, or what it wrote, read as that handle. */
    OWN_READ(true),
    /** Any other tweet. */
    READ(true),
    USER(true),
    DIRECT_READ(true),
    PICTURE(true),
    REPLY(false),
    LINK(false),
    POST(false),
    DIRECT(false),
    DESCRIPTION(false);

    private final boolean read;

    Kind(boolean read) {
      this.read = read;
    }

    /** Whether it is read, not written. */
    public boolean isRead() {
      return read;
    }
  }

  /**
   * Things that X showed. Each is charged once a day in UTC, however often it is shown.
   *
   * @param things names each among all that X shows, such as {@code tweet/1234}
   */
  record Read(Kind kind, BigDecimal each, List<String> things) implements Charge {
    public Read {
      things = List.copyOf(things);
    }
  }

  /** Something that X was told; charged each time. */
  record Write(Kind kind, BigDecimal each) implements Charge {}
}
