package dev.perch.x;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Uploads pictures, and says what is on them. Nobody sees one before a tweet names it, so an upload
 * may be made again whenever its outcome is not known.
 */
final class XMedia {
  private final XApi api;

  XMedia(XApi api) {
    this.api = api;
  }

  /** What came of an upload. */
  sealed interface Uploaded {
    /** X has it, for a day, under this id. */
    record Done(String id) implements Uploaded {}

    /** X has none, or one without its description. */
    record Not(Answer.Failed why) implements Uploaded {}
  }

  /**
   * Uploads one.
   *
   * @param alt what it shows, at most 1,000 characters
   */
  Uploaded upload(Account account, byte[] bytes, String alt) {
    Answer answer = api.upload(account, image(bytes));
    if (answer instanceof Answer.Failed failed) {
      return new Uploaded.Not(failed);
    }
    String id = ((Answer.Ok) answer).json().path("data").path("id").asText("");
    if (id.isEmpty()) {
      return new Uploaded.Not(new Answer.NoAnswer("no-id"));
    }
    return api.describe(account, metadata(id, alt)) instanceof Answer.Failed failed
        ? new Uploaded.Not(failed)
        : new Uploaded.Done(id);
  }

  private static ObjectNode image(byte[] bytes) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("media", bytes)
        .put("media_category", "tweet_image");
  }

  private static ObjectNode metadata(String id, String alt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id);
    body.putObject("metadata").putObject("alt_text").put("text", alt);
    return body;
  }
}
