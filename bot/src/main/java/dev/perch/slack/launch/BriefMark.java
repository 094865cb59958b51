package dev.perch.slack.launch;

import com.slack.api.model.Message;
import dev.perch.campaign.LaunchId;
import java.util.List;
import java.util.Map;

/** The metadata by which Perch knows its briefs again, and what it told in their threads. */
final class BriefMark {
  private static final String BRIEF = "perch_brief";
  private static final String LINE = "perch_brief_line";

  private BriefMark() {}

  static Message.Metadata brief(LaunchId id) {
    return mark(BRIEF, Map.of("launch", id.slug()));
  }

  /** Marks what a thread tells of an event. */
  static Message.Metadata line(LaunchId id, int event) {
    return mark(LINE, Map.of("launch", id.slug(), "event", event));
  }

  private static Message.Metadata mark(String type, Map<String, Object> payload) {
    return Message.Metadata.builder().eventType(type).eventPayload(payload).build();
  }

  /** Time stamps of that launch's briefs among the messages, oldest first. */
  static List<String> briefs(List<Message> messages, LaunchId id) {
    return messages.stream()
        .filter(message -> is(message, BRIEF, id))
        .map(Message::getTs)
        .sorted()
        .toList();
  }

  /** Whether one of the messages tells of that event. */
  static boolean tells(List<Message> messages, LaunchId id, int event) {
    return messages.stream()
        .filter(message -> is(message, LINE, id))
        .anyMatch(message ->
            message.getMetadata().getEventPayload().get("event") instanceof Number number
                && number.intValue() == event);
  }

  private static boolean is(Message message, String type, LaunchId id) {
    Message.Metadata mark = message.getMetadata();
    return mark != null
        && type.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && id.slug().equals(mark.getEventPayload().get("launch"));
  }
}
