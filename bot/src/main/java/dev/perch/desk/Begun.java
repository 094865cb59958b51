package dev.perch.desk;

import dev.perch.desk.Writings.Writing;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reply that somebody began and nobody sent: typed in an editor, waiting for a sign-off or sent
 * back from it, or refused by X. Whoever opens the editor next finds it there.
 *
 * @param text unsigned
 * @param faq the entry and version it comes from, {@code id@version}; empty for own words
 * @param pictures what was to go with it
 * @param inPrivate whether it was to go by direct message
 */
public record Begun(
    AgentId by,
    Instant at,
    String text,
    String faq,
    List<ReplyPicture> pictures,
    boolean inPrivate) {
  public Begun {
    pictures = List.copyOf(pictures);
  }

  /** The newest since we answered last; nothing where its words were removed. */
  public static Optional<Begun> last(Story story, Words words, Optional<Writing> typed) {
    Instant answered =
        story.ticket().facts().lastReply().map(TicketFacts.Reply::at).orElse(Instant.MIN);
    Optional<Begun> told = told(story, words);
    Optional<Begun> written = typed.map(writing -> typed(writing, told));
    return Stream.of(told, written)
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
                of(words, at, asked.by(), asked.at(), asked.faq(), asked.road());
            case TicketEvent.SignOffEdited edited ->
                of(words, at, edited.by(), edited.at(), faq(story, at), road(story, at));
            case TicketEvent.SendingStarted sending ->
                of(words, at, sending.by(), sending.at(), sending.faq(), sending.road());
            default -> Optional.empty();
          };
      if (begun.isPresent()) {
        return begun;
      }
    }
    return Optional.empty();
  }

  /** Where only keys were told, the pictures are those of the reply they go on with. */
  private static Begun typed(Writing writing, Optional<Begun> told) {
    List<ReplyPicture> pictures =
        Optional.ofNullable(writing.pictures())
            .or(() ->
                told.filter(before -> before.faq().equals(writing.faq())).map(Begun::pictures))
            .orElse(List.of());
    return new Begun(
        writing.by(), writing.at(), writing.text(), writing.faq(), pictures, writing.inPrivate());
  }

  /** By which road that version of a reply would have gone. */
  private static @Nullable Road road(Story story, int version) {
    return switch (story.events().get(version)) {
      case TicketEvent.SignOffAsked asked -> asked.road();
      case TicketEvent.SignOffEdited edited -> road(story, edited.version());
      default -> null;
    };
  }

  /** The entry and version that those words are held to. */
  private static @Nullable String faq(Story story, int version) {
    return switch (story.events().get(version)) {
      case TicketEvent.SignOffAsked asked -> asked.faq();
      case TicketEvent.SignOffEdited edited when edited.faq() != null -> edited.faq();
      case TicketEvent.SignOffEdited edited -> faq(story, edited.version());
      default -> null;
    };
  }

  private static Optional<Begun> of(
      Words words, int index, AgentId by, Instant at, @Nullable String faq, @Nullable Road road) {
    return words
        .text(index)
        .map(text ->
            new Begun(
                by,
                at,
                unsigned(text),
                faq == null ? "" : faq,
                words.pictures(index),
                Road.of(road) == Road.DIRECT));
  }

  /** A reply without whatever initials stand under it. */
  public static String unsigned(String reply) {
    return reply.replaceAll("\\s*\\^\\p{L}{1,4}\\s*\\z", "");
  }
}
