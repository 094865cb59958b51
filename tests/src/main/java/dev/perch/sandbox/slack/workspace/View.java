package dev.perch.sandbox.slack.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A modal as one person has it open, or their Home tab as the app last published it. Its trees are
 * shared: copy before changing.
 *
 * @param user who sees it
 * @param body what the app sent: title, blocks, buttons, private_metadata, callback_id
 * @param state what stands in the fields: block id, action id, value
 * @param errors what the app said about the last submission, by block id
 * @param previous the view under it on the stack; null for the first
 */
public record View(
    String id,
    String user,
    ObjectNode body,
    ObjectNode state,
    Map<String, String> errors,
    String hash,
    String root,
    @Nullable String previous) {

  public JsonNode blocks() {
    return body.path("blocks");
  }

  /** The Home tab, which does not open or close and lies on no stack. */
  public boolean isHome() {
    return body.path("type").asText().equals("home");
  }

  public String externalId() {
    return body.path("external_id").asText("");
  }

  /** The same view with other values in its fields. */
  public View withState(ObjectNode state) {
    return new View(id, user, body, state, errors, hash, root, previous);
  }

  /** The same view with these words under its fields. */
  public View withErrors(Map<String, String> errors) {
    return new View(id, user, body, state, Map.copyOf(errors), hash, root, previous);
  }
}
