package dev.perch.x;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Uploads pictures, and says what is on them. Nobody sees one before a tweet names it, so an upload
 * may be made again whenever its outcome is not known.
 */
final class XMedia {
  static final String FOR_TWEETS = "tweet_image";
  static final String FOR_MESSAGES = "dm_image";

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

  /** Uploads one for a tweet, see {@link #upload(Account, byte[], String, String)}. */
  Uploaded upload(Account account, byte[] bytes, String alt) {
    return upload(account, bytes, alt, FOR_TWEETS);
  }

  /**
   * Uploads one.
   *
   * @param alt what it shows, at most 1,000 characters
   * @param category what X is to take it for
   */
  Uploaded upload(Account account, byte[] bytes, String alt, String category) {
    Answer answer = api.upload(account, image(bytes, category));
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

  private static ObjectNode image(byte[] bytes, String category) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("media", bytes)
        .put("media_category", category);
  }

  private static ObjectNode metadata(String id, String alt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id);
    body.putObject("metadata").putObject("alt_text").put("text", alt);
    return body;
  }
}
