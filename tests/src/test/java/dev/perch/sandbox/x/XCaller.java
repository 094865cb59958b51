package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import twitter4j.RequestMethod;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.ConfigurationBuilder;

/** A caller of X API v2, signing with Twitter4J as the bot does. */
final class XCaller {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final String JSON = "application/json";

  /** One answer. */
  record Reply(int status, JsonNode body, Map<String, List<String>> headers) {
    /** A field of {@code data}, which is one object. */
    String data(String field) {
      return body.path("data").path(field).asText();
    }

    /** A field of each object in the list {@code data}. */
    List<String> each(String field) {
      List<String> values = new ArrayList<>();
      body.path("data").forEach(object -> values.add(object.path(field).asText()));
      return values;
    }

    String detail() {
      return body.path("detail").asText();
    }

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  private final String apiUrl;
  private final XHandle keys;

  XCaller(String apiUrl, XHandle keys) {
    this.apiUrl = apiUrl;
    this.keys = keys;
  }

  Reply get(String pathAndQuery) {
    return send("GET", pathAndQuery, signed("GET", pathAndQuery), "");
  }

  Reply delete(String path) {
    return send("DELETE", path, signed("DELETE", path), "");
  }

  Reply post(String path, String json) {
    return send("POST", path, signed("POST", path), json);
  }

  /** Posts a text, as a reply where a tweet is given. */
  Reply tweet(String text, String... replyTo) {
    var body = Json.object().put("text", text);
    for (String id : replyTo) {
      body.putObject("reply").put("in_reply_to_tweet_id", id);
    }
    return post("/2/tweets", body.toString());
  }

  Reply withBearer(String method, String pathAndQuery, String token) {
    return send(method, pathAndQuery, "Bearer " + token, "{\"text\":\"hello\"}");
  }

  /** The header that Twitter4J makes for this call. */
  String signed(String method, String pathAndQuery) {
    var configuration =
        new ConfigurationBuilder()
            .setOAuthConsumerKey(keys.consumerKey())
            .setOAuthConsumerSecret(keys.consumerSecret())
            .setOAuthAccessToken(keys.accessToken())
            .setOAuthAccessTokenSecret(keys.accessSecret())
            .build();
    var request =
        new twitter4j.HttpRequest(
            RequestMethod.valueOf(method), apiUrl + pathAndQuery, null, null, null);
    return new OAuthAuthorization(configuration).getAuthorizationHeader(request);
  }

  Reply send(String method, String pathAndQuery, String authorization, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return send(method, pathAndQuery, authorization, body.length == 0 ? "" : JSON, body);
  }

  /** Posts anything under its own content type, none for "". */
  Reply post(String path, String contentType, byte[] body) {
    return send("POST", path, signed("POST", path), contentType, body);
  }

  private Reply send(
      String method, String pathAndQuery, String authorization, String contentType, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(apiUrl + pathAndQuery))
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(
          response.statusCode(), Json.parse(response.body()), response.headers().map());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
