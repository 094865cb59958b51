package dev.perch.campaign.storm;

import dev.perch.ticket.TicketId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a fold, after the ticket that completed it: forming it twice finds the same one.
 *
 * @param value 1 to 40 letters, digits, hyphens and underscores
 */
public record FoldId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  public FoldId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no name of a fold: " + value);
    }
  }

  static FoldId completedBy(TicketId ticket) {
    return new FoldId("f" + ticket.value());
  }

  /** Reads one; nothing if it is none. */
  public static Optional<FoldId> parse(@Nullable String text) {
    return text != null && FORM.matcher(text).matches()
        ? Optional.of(new FoldId(text))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
