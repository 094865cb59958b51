package dev.perch.desk;

import dev.perch.desk.Writings.Writing;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reply that somebody began and nobody sent: typed in an editor, waiting for a sign-off or sent
 * back from it, or refused by X. Whoever opens the editor next finds it there.
 *
 * @param text unsigned
 * @param faq the entry and version it comes from, {@code id@version}; empty for own words
 */
public record Begun(AgentId by, Instant at, String text, String faq) {
  /** The newest since we answered last; nothing where its words were removed. */
  static Optional<Begun> last(Story story, Words words, Optional<Writing> typed) {
    Instant answered =
        story.ticket().facts().lastReply().map(TicketFacts.Reply::at).orElse(Instant.MIN);
    Optional<Begun> written =
        typed.map(writing -> new Begun(writing.by(), writing.at(), writing.text(), writing.faq()));
    return Stream.of(told(story, words), written)
        .flatMap(Optional::stream)
        .filter(begun -> begun.at().isAfter(answered) && !begun.text().isBlank())
        .max(Comparator.comparing(Begun::at));
  }

  private static Optional<Begun> told(Story story, Words words) {
    for (int index = story.length() - 1; index > 0; index--) {
      int at = index;
      Optional<Begun> begun =
          switch (story.events().get(index)) {
            case TicketEvent.SignOffAsked asked ->
                of(words, at, asked.by(), asked.at(), asked.faq());
            case TicketEvent.SignOffEdited edited -> of(words, at, edited.by(), edited.at(), null);
            case TicketEvent.SendingStarted sending ->
                of(words, at, sending.by(), sending.at(), sending.faq());
            default -> Optional.empty();
          };
      if (begun.isPresent()) {
        return begun;
      }
    }
    return Optional.empty();
  }

  private static Optional<Begun> of(
      Words words, int index, AgentId by, Instant at, @Nullable String faq) {
    return words.text(index).map(text -> new Begun(by, at, unsigned(text), faq == null ? "" : faq));
  }

  /** A reply without whatever initials stand under it. */
  static String unsigned(String reply) {
    return reply.replaceAll("\\s*\\^\\p{L}{1,4}\\s*\\z", "");
  }
}
