package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Files;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import dev.perch.sandbox.wire.WireLog.Direction;
import io.javalin.http.Context;

/** Where the bytes of a file are. Without the bot's token one is shown the page to sign in at. */
public final class Downloads {
  private static final String SIGN_IN = "<!DOCTYPE html><html><title>Sign in</title></html>";
  private static final int NOT_FOUND = 404;

  private final Files files;
  private final String token;
  private final WireLog log;

  public Downloads(Files files, String token, WireLog log) {
    this.files = files;
    this.token = token;
    this.log = log;
  }

  /** Answers a GET of {@code /download/{file}}. */
  public void handle(Context ctx) {
    var id = ctx.pathParam("file");
    boolean known = ("Bearer " + token).equals(ctx.header("Authorization"));
    ObjectNode request = Json.object().put("file", id);
    log.add(Direction.IN, "download", request, Json.object().put("signed_in", known));
    if (!known) {
      ctx.contentType("text/html").result(SIGN_IN);
      return;
    }
    try {
      ctx.contentType("application/octet-stream").result(files.content(id));
    } catch (SlackError gone) {
      ctx.status(NOT_FOUND);
    }
  }
}
