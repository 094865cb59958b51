package dev.perch.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an approved reply leaves us.
 *
 * @param held until when it may be taken back, before which it does not go out; null for not at all
 * @param deadline when silence counts as unknown
 */
public record Departure(Road road, @Nullable Instant held, Instant deadline) {
  /** In public, at once. */
  public static Departure inPublic(Instant deadline) {
    return new Departure(Road.PUBLIC, null, deadline);
  }

  /**
   * Those words leave so, as an answer to the customer's last.
   *
   * @param hash salted SHA-256 of exactly what goes out
   * @param faq the entry and version they were taken from, if any
   */
  TicketEvent.SendingStarted started(
      TicketFacts facts, AgentId by, String hash, @Nullable String faq, Instant at) {
    TicketFacts.Said word = facts.lastWord();
    return new TicketEvent.SendingStarted(
        at, by, word.latest(), hash, deadline, word.index(), faq, Road.kept(road), held);
  }
}
