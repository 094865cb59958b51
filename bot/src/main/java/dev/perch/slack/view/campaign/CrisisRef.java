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
 * @param shown how long the story was when the form was filled; 0 for one that is new
 * @param warned how long it was when they were told what others changed meanwhile; 0 for never
 */
public record CrisisRef(
    @Nullable CrisisId id, boolean drill, String channel, int shown, int warned) {
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,6}");

  /** Of one that is new, or of which the form shows nothing. */
  public CrisisRef(@Nullable CrisisId id, boolean drill, String channel) {
    this(id, drill, channel, 0, 0);
  }

  /** The same, once they were told how it stands after so many events. */
  public CrisisRef warned(int length) {
    return new CrisisRef(id, drill, channel, shown, length);
  }

  public String text() {
    return String.join(
        "|", id == null ? "" : id.slug(), drill ? "drill" : "", channel, "" + shown, "" + warned);
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<CrisisRef> parse(@Nullable String text) {
    String[] parts = BAR.split(text == null ? "" : text, -1);
    if (parts.length != 5
        || !LENGTH.matcher(parts[3]).matches()
        || !LENGTH.matcher(parts[4]).matches()) {
      return Optional.empty();
    }
    Optional<CrisisId> id = CrisisId.parse(parts[0]);
    return id.isEmpty() && !parts[0].isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CrisisRef(
                id.orElse(null),
                parts[1].equals("drill"),
                parts[2],
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4])));
  }
}
