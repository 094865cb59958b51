package dev.perch.slack;

import com.slack.api.model.Message;
import dev.perch.desk.Notices.Notice;
import java.util.List;
import java.util.Map;

/** The metadata by which Perch knows a notice of its own again: ids only. */
final class NoticeMark {
  private static final String TYPE = "perch_notice";

  private NoticeMark() {}

  static Message.Metadata of(Notice notice) {
    return Message.Metadata.builder()
        .eventType(TYPE)
        .eventPayload(Map.of("ticket", notice.ticket().value(), "notice", notice.key()))
        .build();
  }

  /** Whether one of the messages is that notice. */
  static boolean stands(List<Message> messages, Notice notice) {
    return messages.stream()
        .map(Message::getMetadata)
        .anyMatch(mark ->
            mark != null
                && TYPE.equals(mark.getEventType())
                && mark.getEventPayload() != null
                && notice.key().equals(mark.getEventPayload().get("notice")));
  }
}
