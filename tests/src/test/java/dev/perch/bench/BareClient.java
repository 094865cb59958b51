package dev.perch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import dev.perch.sandbox.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Posts cards that were posted before, at a steady rate, and does nothing else: what Slack and its
 * SDK cost on this machine. A process of its own, as the bot is.
 */
final class BareClient {
  private BareClient() {}

  /** Arguments: the API's address, token, channel, a file with a card a line, rate, seconds. */
  public static void main(String[] args) throws Exception {
    MethodsClient slack = slack(args[0], args[1]);
    List<JsonNode> cards = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[3]))) {
      cards.add(Json.parse(line));
    }
    Latencies latencies = new Latencies();
    int failed =
        OpenLoop.run(
            Double.parseDouble(args[4]),
            Duration.ofSeconds(Long.parseLong(args[5])),
            (number, due) -> {
              post(slack, args[2], cards.get(number % cards.size()));
              latencies.add(due, System.nanoTime());
            });
    System.out.println(latencies.figures().line());
    if (failed > 0) {
      System.err.println("The bare client failed to post " + failed + " times.");
    }
    System.exit(0);
  }

  private static MethodsClient slack(String api, String token) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(api);
    return Slack.getInstance(config).methods(token);
  }

  private static void post(MethodsClient slack, String channel, JsonNode card) throws Exception {
    var answer =
        slack.chatPostMessage(post ->
            post.channel(channel)
                .text(card.path("text").asText())
                .blocksAsString(card.path("blocks").toString())
                .metadata(
                    Message.Metadata.builder()
                        .eventType("bare")
                        .eventPayload(Map.of("ticket", "0"))
                        .build()));
    if (!answer.isOk()) {
      throw new IllegalStateException("Slack refused a card: " + answer.getError());
    }
  }
}
