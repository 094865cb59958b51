package dev.perch.slack.crisis;

import com.slack.api.model.Message;
import dev.perch.campaign.crisis.CrisisId;
import java.util.List;
import java.util.Map;

/** The metadata by which Perch knows its messages of a crisis again, and what it told there. */
final class CrisisMark {
  private static final String CARD = "perch_crisis";
  private static final String LINE = "perch_crisis_line";

  private CrisisMark() {}

  static Message.Metadata card(CrisisId id) {
    return mark(CARD, Map.of("crisis", id.slug()));
  }

  /** Marks what a thread tells of an event, and which part of it: {@code line} or another. */
  static Message.Metadata line(CrisisId id, int event, String part) {
    return mark(LINE, Map.of("crisis", id.slug(), "event", event, "part", part));
  }

  private static Message.Metadata mark(String type, Map<String, Object> payload) {
    return Message.Metadata.builder().eventType(type).eventPayload(payload).build();
  }

  /** Time stamps of that crisis's messages among these, oldest first. */
  static List<String> cards(List<Message> messages, CrisisId id) {
    return messages.stream()
        .filter(message -> is(message, CARD, id))
        .map(Message::getTs)
        .sorted()
        .toList();
  }

  /** Whether one of the messages tells that part of that event. */
  static boolean tells(List<Message> messages, CrisisId id, int event, String part) {
    return messages.stream()
        .filter(message -> is(message, LINE, id))
        .map(message -> message.getMetadata().getEventPayload())
        .anyMatch(payload ->
            payload.get("event") instanceof Number number
                && number.intValue() == event
                && part.equals(payload.get("part")));
  }

  private static boolean is(Message message, String type, CrisisId id) {
    Message.Metadata mark = message.getMetadata();
    return mark != null
        && type.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && id.slug().equals(mark.getEventPayload().get("crisis"));
  }
}
