package dev.perch.desk;

import dev.perch.ticket.TicketEvent.Triaged;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was heard and not told us: a ticket in a lane of its own. Nobody waits for us there, so it
 * has no clock and comes behind all that somebody waits for. Whoever then writes to us is judged
 * anew, and is a customer like any other.
 */
public final class Opportunity {
  /** With which the tag of a judgement begins; the search's name follows. */
  public static final String TAG = "listen:";

  private Opportunity() {}

  /** Whether words that were judged so were heard only. */
  public static boolean is(@Nullable Triaged triaged) {
    return triaged != null && triaged.tags().stream().anyMatch(tag -> tag.startsWith(TAG));
  }

  /** The search that a tag names. */
  public static Optional<String> search(String tag) {
    return tag.startsWith(TAG) ? Optional.of(tag.substring(TAG.length())) : Optional.empty();
  }
}
