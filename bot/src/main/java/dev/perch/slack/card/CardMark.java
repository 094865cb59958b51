package dev.perch.slack.card;

import com.slack.api.model.Message;
import dev.perch.ticket.TicketId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata by which Perch knows its own messages again: ids only, since the whole workspace can
 * read it. After a crash it tells whether a message was posted of which the answer got lost.
 */
final class CardMark {
  private static final String CARD = "perch_card";
  private static final String LINE = "perch_line";
  private static final String FORMER = "perch_former_card";

  private CardMark() {}

  /** Marks the live card of a ticket, drawn from that many events. */
  static Message.Metadata card(TicketId ticket, int length) {
    return mark(CARD, ticket, "length", length);
  }

  /** Marks what a thread tells of an event. */
  static Message.Metadata line(TicketId ticket, int index) {
    return mark(LINE, ticket, "event", index);
  }

  /** Marks what is left of such a line once words were removed, by which event. */
  static Message.Metadata cleared(TicketId ticket, int index, int removal) {
    Message.Metadata mark = line(ticket, index);
    mark.getEventPayload().put("cleared", removal);
    return mark;
  }

  /** Whether a line shows what is left after that removal. */
  static boolean isCleared(Message message, int removal) {
    return message.getMetadata().getEventPayload().get("cleared") instanceof Number number
        && number.intValue() >= removal;
  }

  /** Marks what is left of a card; it is found as a card no more. */
  static Message.Metadata former(TicketId ticket, int length) {
    return mark(FORMER, ticket, "length", length);
  }

  /** Whether that is what is left of a card of the ticket's. */
  static boolean isFormer(Message message, TicketId ticket) {
    return is(message, FORMER, ticket);
  }

  private static Message.Metadata mark(String type, TicketId ticket, String name, int number) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("ticket", ticket.value());
    payload.put(name, number);
    return Message.Metadata.builder().eventType(type).eventPayload(payload).build();
  }

  /** Time stamps of that ticket's cards among the messages, oldest first. */
  static List<String> cards(List<Message> messages, TicketId ticket) {
    return messages.stream()
        .filter(message -> is(message, CARD, ticket))
        .map(Message::getTs)
        .sorted()
        .toList();
  }

  /** The event that a message tells of in that ticket's thread, if it is such a message. */
  static Optional<Integer> event(Message message, TicketId ticket) {
    return is(message, LINE, ticket)
            && message.getMetadata().getEventPayload().get("event") instanceof Number number
        ? Optional.of(number.intValue())
        : Optional.empty();
  }

  /** Whether one of the messages tells of that event. */
  static boolean tells(List<Message> messages, TicketId ticket, int index) {
    return messages.stream()
        .anyMatch(message -> event(message, ticket).filter(event -> event == index).isPresent());
  }

  private static boolean is(Message message, String type, TicketId ticket) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && type.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && ticket.value().equals(metadata.getEventPayload().get("ticket"));
  }
}
