package dev.perch.ticket;

import java.util.Locale;

/**
 * One of the desk's teams, under the name that the settings give it ({@code
 * slack.channels.<team>}).
 *
 * @param key lower-case letters, digits and dashes, at most 40
 */
public record Team(String key) {
  public Team {
    if (!key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "\""
              + key
              + "\" is no team's name. Use lower-case letters, digits and dashes, such as care");
    }
  }

  /** The name that people read: {@code PR} for {@code pr}, otherwise with a capital. */
  public String title() {
    return key.length() <= 2
        ? key.toUpperCase(Locale.ROOT)
        : key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  @Override
  public String toString() {
    return key;
  }
}
