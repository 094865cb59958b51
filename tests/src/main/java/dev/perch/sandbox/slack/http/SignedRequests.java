package dev.perch.sandbox.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's requests, as they are written and signed. */
public final class SignedRequests {
  private static final String FORM = "application/x-www-form-urlencoded";

  private SignedRequests() {}

  /**
   * What stands in the body: events as JSON, commands as a form, everything that people press as a
   * form with one field, {@code payload}.
   */
  static String body(String type, JsonNode payload) {
    return switch (type) {
      case "events_api" -> Json.write(payload);
      case "slash_commands" -> form(payload);
      default -> "payload=" + encoded(Json.write(payload));
    };
  }

  /** The request with that body, signed as of that time; see {@link #body}. */
  static HttpRequest.Builder of(URI url, String type, String body, String secret, Instant at) {
    return signed(url, body, secret, at)
        .header("Content-Type", type.equals("events_api") ? "application/json" : FORM);
  }

  /** Any body, signed. */
  public static HttpRequest.Builder signed(URI url, String body, String secret, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    return HttpRequest.newBuilder(url)
        .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(secret, timestamp, body))
        .POST(BodyPublishers.ofString(body, UTF_8));
  }

  /** {@code v0=} and the HMAC-SHA256 of {@code v0:timestamp:body}, in hex. */
  public static String signature(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal("v0:%s:%s".formatted(timestamp, body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String form(JsonNode fields) {
    return fields.properties().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
