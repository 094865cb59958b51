package dev.perch.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an approved reply leaves us.
 *
 * @param held until when it may be taken back, before which it does not go out; null for not at all
 * @param deadline when silence counts as unknown
 * @param pictures the hashes of those that go with it, see {@link TicketEvent.SendingStarted}
 */
public record Departure(
    Road road, @Nullable Instant held, Instant deadline, List<String> pictures) {
  public Departure {
    pictures = List.copyOf(pictures);
  }

  /** In public, at once, without pictures. */
  public static Departure inPublic(Instant deadline) {
    return new Departure(Road.PUBLIC, null, deadline, List.of());
  }

  /** As events have them: null for none. */
  static @Nullable List<String> kept(List<String> pictures) {
    return pictures.isEmpty() ? null : pictures;
  }

  /** As events had them. */
  static List<String> of(@Nullable List<String> kept) {
    return kept == null ? List.of() : kept;
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
        at,
        by,
        word.latest(),
        hash,
        deadline,
        word.index(),
        faq,
        Road.kept(road),
        held,
        kept(pictures));
  }
}
