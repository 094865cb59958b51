package dev.perch.desk.sending;

import dev.perch.desk.Words;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import java.util.Optional;

/**
 * Whether a reply that was approved a while ago may go out by the rules and the bank as they are
 * now: a crisis may have begun since, an entry may have been changed.
 */
@FunctionalInterface
public interface MayStillGo {
  /** Asks nobody anew. */
  MayStillGo ALWAYS = (_, _) -> Optional.empty();

  /**
   * Why it may not: somebody who has not would have to agree to it now, or its words are an entry's
   * old ones.
   */
  Optional<SendRefusal> refusal(Story story, Words words);
}
