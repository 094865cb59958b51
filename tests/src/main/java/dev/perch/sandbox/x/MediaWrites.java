package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Uploading pictures in the name of a handle, whole or in parts, and saying what is on them. */
final class MediaWrites {
  /** Characters of the longest alternative text, from the contract. */
  private static final int LONGEST_ALT = 1_000;

  private static final int LAST_PART = 999;

  private static final Set<String> PICTURES = Set.of("tweet_image", "dm_image");
  private static final Map<String, String> UPLOAD =
      Map.of("media", "string", "media_category", "string", "additional_owners", "string");
  private static final Map<String, String> INITIALIZE =
      Map.of(
          "media_category", "string",
          "media_type", "string",
          "total_bytes", "number",
          "shared", "boolean",
          "additional_owners", "array");
  private static final Map<String, String> METADATA = Map.of("id", "string", "metadata", "object");

  private final MediaLibrary media;

  MediaWrites(MediaLibrary media) {
    this.media = media;
  }

  JsonNode upload(Call call) {
    XUser owner = call.user();
    call.parameters().orRefuse();
    JsonNode body = call.body().objectOrForm();
    BodyRules.check("$", body, UPLOAD);
    requirePicture(body);
    byte[] bytes = media(body);
    String id = media.begin(owner, bytes.length);
    media.append(owner, id, 0, bytes);
    return whole(id, media.end(owner, id));
  }

  JsonNode initialize(Call call) {
    XUser owner = call.user();
    call.parameters().orRefuse();
    JsonNode body = call.body().object();
    BodyRules.check("$", body, INITIALIZE);
    requirePicture(body);
    if (!body.path("media_type").asText().startsWith("image/")) {
      throw Problems.invalidBody("$.media_type: does not have a value in the enumeration");
    }
    String id = media.begin(owner, body.path("total_bytes").asLong());
    ObjectNode data = data(id);
    return answer(data.put("expires_after_secs", MediaLibrary.KEPT.toSeconds()));
  }

  JsonNode append(Call call) {
    XUser owner = call.user();
    call.parameters().orRefuse();
    JsonNode body = call.body().objectOrForm();
    String part = body.path("segment_index").asText();
    if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > LAST_PART) {
      throw Problems.invalidBody("$.segment_index: must be between 0 and " + LAST_PART);
    }
    media.append(owner, call.pathId(), Integer.parseInt(part), media(body));
    long until = media.until(owner, call.pathId()).getEpochSecond();
    return answer(Json.object().put("expires_at", until));
  }

  JsonNode end(Call call) {
    XUser owner = call.user();
    call.parameters().orRefuse();
    return whole(call.pathId(), media.end(owner, call.pathId()));
  }

  /** How far it is. Pictures need no processing: they are done once they are whole. */
  JsonNode status(Call call) {
    XUser owner = call.user();
    Parameters parameters = call.parameters();
    String id = parameters.required("media_id", TweetIds.WIRE).stream().findFirst().orElse("");
    parameters.choice("command", Set.of("STATUS"), name -> name, name -> name);
    parameters.orRefuse();
    return media.uploaded(owner, id).map(file -> whole(id, file)).orElseGet(() -> answer(data(id)));
  }

  JsonNode describe(Call call) {
    XUser owner = call.user();
    call.parameters().orRefuse();
    JsonNode body = call.body().object();
    BodyRules.check("$", body, METADATA);
    String id = BodyRules.id("$.id", body.get("id"));
    String alt = body.at("/metadata/alt_text/text").asText();
    if (alt.codePointCount(0, alt.length()) > LONGEST_ALT) {
      throw Problems.invalidBody(
          "$.metadata.alt_text.text: must be at most " + LONGEST_ALT + " characters long");
    }
    media.describe(owner, id, alt);
    ObjectNode data = Json.object().put("id", id);
    data.putObject("associated_metadata").putObject("alt_text").put("text", alt);
    return answer(data);
  }

  private static void requirePicture(JsonNode body) {
    String category = body.path("media_category").asText();
    if (!PICTURES.contains(category)) {
      throw Problems.invalidBody("$.media_category: this emulator of X takes " + PICTURES);
    }
  }

  private static byte[] media(JsonNode body) {
    try {
      byte[] bytes = body.path("media").binaryValue();
      if (bytes != null && bytes.length > 0) {
        return bytes;
      }
    } catch (IOException notBase64) {
      // Told below, as for none.
    }
    throw Problems.invalidBody("$.media: is missing but it is required");
  }

  private static JsonNode whole(String id, MediaFile file) {
    ObjectNode data =
        data(id)
            .put("size", file.bytes().length)
            .put("expires_after_secs", MediaLibrary.KEPT.toSeconds());
    data.putObject("image")
        .put("image_type", file.contentType())
        .put("w", file.width())
        .put("h", file.height());
    return answer(data);
  }

  private static ObjectNode data(String id) {
    return Json.object().put("id", id).put("media_key", "3_" + id);
  }

  private static JsonNode answer(ObjectNode data) {
    return Json.object().set("data", data);
  }
}
