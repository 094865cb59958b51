package dev.perch.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the desk's teams, under the name that the settings give it ({@code
 * slack.channels.<team>}).
 *
 * @param key lower-case letters, digits and dashes, at most 40
 */
public record Team(String key) {
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public Team {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "\""
              + key
              + "\" is no team's name. Use lower-case letters, digits and dashes, such as care");
    }
  }

  /** The team of that name; nothing if it cannot be one. */
  public static Optional<Team> parse(String key) {
    return KEY.matcher(key).matches() ? Optional.of(new Team(key)) : Optional.empty();
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
