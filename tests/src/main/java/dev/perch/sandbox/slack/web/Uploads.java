package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Files;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import dev.perch.sandbox.wire.WireLog.Direction;
import io.javalin.http.Context;
import java.io.IOException;

/**
 * Where the bytes of an upload go, by POST, as they are or as one part of a form. Whoever knows the
 * address may write there, once it was issued.
 */
public final class Uploads {
  private static final int BAD_REQUEST = 400;

  private final Files files;
  private final WireLog log;

  public Uploads(Files files, WireLog log) {
    this.files = files;
    this.log = log;
  }

  /** Answers a POST to {@code /upload/{file}}: {@code OK} and the length, or a 400. */
  public void handle(Context ctx) throws IOException {
    var bytes = bytes(ctx);
    var id = ctx.pathParam("file");
    boolean taken = files.receive(id, bytes);
    ObjectNode request = Json.object().put("file", id).put("length", bytes.length);
    var word = taken ? "OK - " + bytes.length : "the file is not as long as was announced";
    log.add(Direction.IN, "upload", request, Json.object().put("answer", word));
    ctx.status(taken ? 200 : BAD_REQUEST).result(word);
  }

  private static byte[] bytes(Context ctx) throws IOException {
    if (ctx.isMultipartFormData()) {
      var files = ctx.uploadedFiles();
      if (files.isEmpty()) {
        return new byte[0];
      }
      try (var content = files.getFirst().content()) {
        return content.readNBytes(Files.LARGEST + 1);
      }
    }
    try (var content = ctx.bodyInputStream()) {
      return content.readNBytes(Files.LARGEST + 1);
    }
  }
}
