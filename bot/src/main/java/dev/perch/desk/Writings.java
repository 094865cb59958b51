package dev.perch.desk;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing, as far as they have come: no event, but kept beside the story, so that
 * others see it and nothing is lost when a claim ends. It stands with the ticket's words, and is
 * erased with them, and may be forgotten once a reply went out.
 */
public interface Writings {
  /** Keeps it, in place of what was kept before. */
  void keep(TicketId ticket, Writing writing);

  /** What was written last, sent or not; whether it still matters, the story tells. */
  Optional<Writing> of(TicketId ticket);

  /**
   * A reply in the making.
   *
   * @param at when a key of it was typed last
   * @param faq the entry and version it comes from, {@code id@version}; empty for own words
   * @param inPrivate whether it was to go by direct message
   * @param pictures those that are to go with it, not looked at yet and so without their hashes;
   *     null where that was not told
   */
  record Writing(
      AgentId by,
      Instant at,
      String text,
      String faq,
      boolean inPrivate,
      @Nullable List<ReplyPicture> pictures) {
    public Writing {
      pictures = pictures == null ? null : List.copyOf(pictures);
    }

    /** By the ticket's own road. */
    public Writing(AgentId by, Instant at, String text, String faq) {
      this(by, at, text, faq, false, null);
    }
  }
}
