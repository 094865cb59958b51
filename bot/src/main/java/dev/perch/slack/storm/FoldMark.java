package dev.perch.slack.storm;

import com.slack.api.model.Message;
import dev.perch.campaign.storm.FoldId;
import java.util.List;
import java.util.Map;

/** The metadata by which Perch knows the cards of its folds again. */
final class FoldMark {
  private static final String FOLD = "perch_fold";
  private static final String NAME = "fold";

  private FoldMark() {}

  static Message.Metadata card(FoldId id) {
    return Message.Metadata.builder()
        .eventType(FOLD)
        .eventPayload(Map.of(NAME, id.value()))
        .build();
  }

  /** Time stamps of that fold's cards among the messages, oldest first. */
  static List<String> cards(List<Message> messages, FoldId id) {
    return messages.stream()
        .filter(message -> is(message, id))
        .map(Message::getTs)
        .sorted()
        .toList();
  }

  private static boolean is(Message message, FoldId id) {
    Message.Metadata mark = message.getMetadata();
    return mark != null
        && FOLD.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && id.value().equals(mark.getEventPayload().get(NAME));
  }
}
