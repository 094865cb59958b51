package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writing and deleting direct messages in the name of a handle. */
final class DmWrites {
  private static final Map<String, String> MESSAGE =
      Map.of("text", "string", "attachments", "array");
  private static final Map<String, String> ATTACHMENT = Map.of("media_id", "string");

  private final Stores stores;
  private final Messaging messaging;
  private final DmReads reads;

  DmWrites(Stores stores, Messaging messaging, DmReads reads) {
    this.stores = stores;
    this.messaging = messaging;
    this.reads = reads;
  }

  /** Writes to one person; X does not say what it answers where there is none. */
  JsonNode toParticipant(Call call) {
    call.parameters().orRefuse();
    XUser to =
        stores
            .users()
            .withId(call.pathId())
            .orElseThrow(
                () -> Problems.invalidParameter("participant_id", call.pathId(), "is not a user"));
    return send(call, to);
  }

  /** Writes into a conversation of two that the handle is part of. */
  JsonNode toConversation(Call call) {
    call.parameters().orRefuse();
    XUser from = call.user();
    for (String id : call.pathId().split("-", 2)) {
      XUser to = stores.users().withId(id).orElse(from);
      if (!to.is(from) && DirectMessage.conversation(from, to).equals(call.pathId())) {
        return send(call, to);
      }
    }
    throw Problems.mayNotMessage();
  }

  /** Deletes a message of the handle's own. X's words where there is none are not known. */
  JsonNode delete(Call call) {
    XUser user = call.user();
    call.parameters().orRefuse();
    DirectMessage message = reads.visible(call.pathId(), user).orElseThrow(Problems::notFound);
    messaging.delete(user, message);
    ObjectNode body = Json.object();
    body.putObject("data").put("deleted", true);
    return body;
  }

  private JsonNode send(Call call, XUser to) {
    XUser from = call.user();
    JsonNode message = call.body().object();
    BodyRules.check("$", message, MESSAGE);
    if (!message.has("text") && !message.has("attachments")) {
      throw Problems.invalidBody("$: should be valid to any of the schemas");
    }
    List<String> media = new ArrayList<>();
    for (JsonNode attachment : message.path("attachments")) {
      BodyRules.check("$.attachments", attachment, ATTACHMENT);
      media.add(BodyRules.id("$.attachments.media_id", attachment.get("media_id")));
    }
    if (media.size() > 1) {
      throw Problems.invalidBody("$.attachments: there must be a maximum of 1 items in the array");
    }
    DirectMessage sent =
        messaging.send(
            from, to, message.path("text").asText(), stores.media().attached(from, media));
    ObjectNode body = Json.object();
    body.putObject("data")
        .put("dm_conversation_id", sent.conversationId())
        .put("dm_event_id", sent.idText());
    return body;
  }
}
