package dev.perch.sandbox.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.jspecify.annotations.Nullable;

/** What a call carries. */
final class RequestBody {
  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";

  private final String contentType;
  private final byte[] bytes;

  RequestBody(@Nullable String contentType, byte[] bytes) {
    this.contentType = contentType == null ? "" : contentType;
    this.bytes = bytes;
  }

  /**
   * The JSON object that it is.
   *
   * @throws XProblem 400 if it is none, or is not said to be JSON
   */
  JsonNode object() {
    if (!is(JSON)) {
      throw Problems.invalidBody(
          "Requests with bodies must have content-type of application/json.");
    }
    return object(text());
  }

  /**
   * The JSON object or the form that it is. Of a form everything is text, files as Base64, which is
   * how they stand in JSON.
   *
   * @throws XProblem 400 if it is neither
   */
  JsonNode objectOrForm() {
    return is(FORM) ? form() : object();
  }

  /**
   * The JSON object that this text is.
   *
   * @throws XProblem 400 if it is none
   */
  static JsonNode object(String text) {
    try {
      JsonNode json = Json.parse(text);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      // Told below, as for JSON that is no object.
    }
    throw Problems.invalidBody("The request body is not valid JSON: an object is expected");
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** As it is logged: JSON where it is JSON, and its text otherwise; of media the size only. */
  JsonNode logged(Endpoint endpoint) {
    if (endpoint.carriesMedia()) {
      return Json.object().put("bytes", bytes.length);
    }
    try {
      return Json.parse(text());
    } catch (JsonProcessingException e) {
      return Json.tree(text());
    }
  }

  private boolean is(String type) {
    return contentType.toLowerCase(Locale.ROOT).startsWith(type);
  }

  private String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private JsonNode form() {
    String boundary = MultiPart.extractBoundary(contentType);
    if (boundary == null) {
      throw Problems.invalidBody("The form has no boundary");
    }
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
    parser.setUseFilesForPartsWithoutFileName(false);
    parser.setMaxMemoryFileSize(-1);
    try (Blocker.Promise<MultiPartFormData.Parts> reading = Blocker.promise()) {
      parser.parse(Content.Source.from(ByteBuffer.wrap(bytes)), reading);
      ObjectNode form = Json.object();
      try (MultiPartFormData.Parts parts = reading.block()) {
        for (MultiPart.Part part : parts) {
          put(form, part);
        }
      }
      return form;
    } catch (IOException broken) {
      throw Problems.invalidBody("The form cannot be read");
    }
  }

  private static void put(ObjectNode form, MultiPart.Part part) throws IOException {
    if (part.getName().equals("media")) {
      ByteBuffer content = Content.Source.asByteBuffer(part.getContentSource());
      byte[] file = new byte[content.remaining()];
      content.get(file);
      form.put(part.getName(), Base64.getEncoder().encodeToString(file));
    } else {
      form.put(part.getName(), Content.Source.asString(part.getContentSource()));
    }
  }
}
