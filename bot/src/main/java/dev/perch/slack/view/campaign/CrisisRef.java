package dev.perch.slack.view.campaign;

import dev.perch.campaign.crisis.CrisisId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a crisis carries. It comes back from Slack, so it may be forged: it names
 * things, and proves no right.
 *
 * @param id null in the form for one that is new and follows from no alarm
 * @param drill whether it is to be rehearsed only
 * @param channel where to answer
 */
public record CrisisRef(@Nullable CrisisId id, boolean drill, String channel) {
  private static final Pattern BAR = Pattern.compile("\\|");

  public String text() {
    return String.join("|", id == null ? "" : id.slug(), drill ? "drill" : "", channel);
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<CrisisRef> parse(@Nullable String text) {
    String[] parts = BAR.split(text == null ? "" : text, -1);
    Optional<CrisisId> id = parts.length == 3 ? CrisisId.parse(parts[0]) : Optional.empty();
    return parts.length != 3 || (id.isEmpty() && !parts[0].isEmpty())
        ? Optional.empty()
        : Optional.of(new CrisisRef(id.orElse(null), parts[1].equals("drill"), parts[2]));
  }
}
