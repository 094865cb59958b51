package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import dev.perch.sandbox.wire.WireLog.Direction;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The addresses at which an app may answer an interaction for a while, without a token. */
public final class ResponseUrls {
  /** By Slack's documentation: five answers within thirty minutes. */
  private static final int USES = 5;

  private static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final int NOT_FOUND = 404;

  private final Responses responses;
  private final InstantSource clock;
  private final WireLog log;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  private record Issued(Responses.To to, Instant at, int uses) {}

  public ResponseUrls(Responses responses, InstantSource clock, WireLog log) {
    this.responses = responses;
    this.clock = clock;
    this.log = log;
  }

  /** The secret end of a new address. */
  public String issue(Responses.To to) {
    var now = clock.instant();
    issued.values().removeIf(old -> isOver(old, now));
    var secret = UUID.randomUUID().toString();
    issued.put(secret, new Issued(to, now, 0));
    return secret;
  }

  /**
   * Answers a POST to {@code /response/{secret}}: the word ok, or a 404 with Slack's word for why
   * not.
   */
  public void handle(Context ctx) {
    try {
      var body = parse(ctx.body());
      var used = use(ctx.pathParam("secret"));
      var request = logged(used, body);
      try (var _ = log.begin(request)) {
        var word = respond(used, body);
        log.add(Direction.IN, "response_url", request, Json.object().put("answer", word));
        ctx.status(word.equals("ok") ? 200 : NOT_FOUND).result(word);
      }
    } catch (SlackError e) {
      ctx.status(NOT_FOUND).result(e.error());
    }
  }

  private @Nullable Issued use(String secret) {
    return issued.computeIfPresent(
        secret, (_, before) -> new Issued(before.to(), before.at(), before.uses() + 1));
  }

  private String respond(@Nullable Issued used, JsonNode body) {
    if (used == null || isOver(used, clock.instant())) {
      return "expired_url";
    }
    if (used.uses() > USES) {
      return "used_url";
    }
    responses.show(body, used.to());
    return "ok";
  }

  /** The body, and whose address it came to. */
  private static JsonNode logged(@Nullable Issued used, JsonNode body) {
    var request = Json.object();
    if (used != null) {
      request.put("user", used.to().person().id()).put("channel", used.to().channel().id());
    }
    return request.set("body", body);
  }

  private static boolean isOver(Issued url, Instant now) {
    return now.isAfter(url.at().plus(LIFETIME));
  }

  private static JsonNode parse(String body) {
    try {
      return Json.parse(body);
    } catch (JsonProcessingException e) {
      throw new SlackError("invalid_payload");
    }
  }
}
