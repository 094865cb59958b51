package dev.perch.slack.view.campaign;

import dev.perch.campaign.LaunchId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a launch carries. It comes back from Slack, so it may be forged: it names
 * things, and proves no right.
 *
 * @param id null in the form for one that is new
 * @param seen the hour that the person saw; the beginning of time where they saw none
 * @param zone on whose clocks they give an hour
 * @param channel where to answer
 */
public record LaunchRef(@Nullable LaunchId id, Instant seen, ZoneId zone, String channel) {
  private static final Pattern BAR = Pattern.compile("\\|");

  public String text() {
    return String.join("|", id == null ? "" : id.slug(), seen.toString(), zone.getId(), channel);
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<LaunchRef> parse(@Nullable String text) {
    String[] parts = BAR.split(text == null ? "" : text, -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LaunchRef(
              parts[0].isEmpty() ? null : new LaunchId(parts[0]),
              Instant.parse(parts[1]),
              ZoneId.of(parts[2]),
              parts[3]));
    } catch (DateTimeException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
