package dev.perch.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the Web API the way the SDK does, without the SDK. */
final class SlackCaller {
  private final HttpClient http = HttpClient.newHttpClient();
  private final SlackEmulator slack;

  SlackCaller(SlackEmulator slack) {
    this.slack = slack;
  }

  /** A form, with the bot's token. */
  JsonNode call(String method, Map<String, String> arguments)
      throws IOException, InterruptedException {
    return Json.parse(send(method, slack.botToken(), arguments).body());
  }

  HttpResponse<String> send(String method, String token, Map<String, String> arguments)
      throws IOException, InterruptedException {
    var form =
        arguments.entrySet().stream()
            .map(argument -> argument.getKey() + "=" + encoded(argument.getValue()))
            .collect(Collectors.joining("&"));
    return post(method, token, "application/x-www-form-urlencoded", form);
  }

  HttpResponse<String> post(String method, String token, String type, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Posts JSON to a {@code response_url} and answers with the body. */
  String postTo(String url, String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }

  /** Posts a message of the bot and answers with its timestamp. */
  String posted(String channel, String blocks) throws IOException, InterruptedException {
    return call("chat.postMessage", Map.of("channel", channel, "text", "A card", "blocks", blocks))
        .path("ts")
        .asText();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
