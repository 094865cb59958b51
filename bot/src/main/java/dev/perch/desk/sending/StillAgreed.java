package dev.perch.desk.sending;

import dev.perch.desk.Words;
import dev.perch.ticket.Story;

/**
 * Whether a reply that was approved a while ago may go out by the rules as they are now: a crisis
 * may have begun since.
 */
@FunctionalInterface
public interface StillAgreed {
  /** Asks nobody anew. */
  StillAgreed ALWAYS = (_, _) -> true;

  /** False where somebody who has not would have to agree to it now. */
  boolean test(Story story, Words words);
}
