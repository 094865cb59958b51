package dev.perch.slack.wire;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts and changes messages by the SDK's own client, as JSON. The SDK would put their blocks into
 * a form, where every quote and brace of them is escaped, and would make a model of all blocks that
 * Slack repeats in its answer: together more than all else that is done for a card's call. Read as
 * the answer of {@code chat.delete}, it is channel and ts.
 */
final class SlackWriting {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final OkHttpClient http;
  private final SlackConfig config;
  private final String prefix;
  private final String authorization;
  private final Gson gson;

  /** By that client's connections, to the same address, with the bot's token. */
  SlackWriting(MethodsClient methods, String token) {
    this.http = methods.getSlackHttpClient().getOkHttpClient();
    this.config = methods.getSlackHttpClient().getConfig();
    this.prefix = methods.getEndpointUrlPrefix();
    this.authorization = "Bearer " + token;
    this.gson = GsonFactory.createSnakeCase(config);
  }

  /**
   * One call.
   *
   * @param message the SDK's request of that method
   * @throws SlackApiException if Slack's answer has another status than 200
   * @throws JsonParseException if it is none of Slack's
   */
  ChatDeleteResponse send(String method, Object message) throws IOException, SlackApiException {
    Request request =
        new Request.Builder()
            .url(prefix + method)
            .header("Authorization", authorization)
            .post(RequestBody.create(gson.toJson(message), JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      String body = Objects.requireNonNull(response.body()).string();
      if (!response.isSuccessful()) {
        throw new SlackApiException(config, response, body);
      }
      ChatDeleteResponse answer = gson.fromJson(body, ChatDeleteResponse.class);
      if (answer == null) {
        throw new JsonParseException("the answer is empty");
      }
      return answer;
    }
  }
}
