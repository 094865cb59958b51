package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Direct messages as X's events: the defaults and what was selected. Said in posts. */
final class DmRendering {
  private static final Pattern STATUS =
      Pattern.compile("https?://(?:www\\.)?(?:x|twitter)\\.com/\\w+/status/(\\d{1,19})\\b.*");

  private final Selection selection;

  DmRendering(Selection selection) {
    this.selection = selection;
  }

  ObjectNode event(DirectMessage message) {
    ObjectNode event =
        Json.object()
            .put("id", message.idText())
            .put("text", message.text().text())
            .put("event_type", "MessageCreate");
    if (selection.messages("dm_conversation_id")) {
      event.put("dm_conversation_id", message.conversationId());
    }
    if (selection.messages("created_at")) {
      event.put("created_at", Rendering.time(message.createdAt()));
    }
    if (selection.messages("sender_id")) {
      event.put("sender_id", message.from().id());
    }
    if (selection.messages("participant_ids")) {
      event.putArray("participant_ids").add(message.from().id()).add(message.to().id());
    }
    if (selection.messages("attachments") && !message.photos().isEmpty()) {
      var keys = event.putObject("attachments").putArray("media_keys");
      message.photos().forEach(photo -> keys.add(photo.mediaKey()));
    }
    if (selection.messages("entities") && !message.text().entities().isEmpty()) {
      event.set("entities", Rendering.entities(message.text().entities()));
    }
    if (selection.messages(Selection.REFERENCED)) {
      referenced(message)
          .forEach(
              id -> event.withArray(Selection.REFERENCED).addObject().put("id", Long.toString(id)));
    }
    return event;
  }

  /** The posts that it links to. */
  static List<Long> referenced(DirectMessage message) {
    return message.text().entities().urls().stream()
        .map(url -> STATUS.matcher(url.expandedUrl()))
        .filter(Matcher::matches)
        .flatMap(status -> TweetIds.parse(status.group(1)).stream())
        .distinct()
        .toList();
  }
}
