package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.workspace.Message.Draft;
import dev.perch.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Channels and threads read back, page by page. */
class HistoryTest {
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private final SlackCaller caller = new SlackCaller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void aChannelIsReadBackFromTheNewestPageByPage() throws Exception {
    for (int i = 0; i < 7; i++) {
      post(Map.of("text", "m" + i));
    }

    var read = new ArrayList<String>();
    var cursor = "";
    do {
      var page = history(Map.of("limit", "3", "cursor", cursor));
      page.path("messages").forEach(message -> read.add(message.path("text").asText()));
      cursor = page.at("/response_metadata/next_cursor").asText("");
    } while (!cursor.isEmpty());

    assertThat(read).containsExactly("m6", "m5", "m4", "m3", "m2", "m1", "m0");
  }

  @Test
  void theEndsOfAStretchBelongToItOnlyWhenAskedFor() throws Exception {
    var first = post(Map.of("text", "first"));
    post(Map.of("text", "middle"));
    var last = post(Map.of("text", "last"));

    var between = history(Map.of("oldest", first, "latest", last));
    var with = history(Map.of("oldest", first, "latest", last, "inclusive", "1"));

    assertThat(texts(between)).containsExactly("middle");
    assertThat(texts(with)).containsExactly("last", "middle", "first");
  }

  @Test
  void aThreadStandsUnderItsFirstMessageAndNotInTheChannel() throws Exception {
    var card = post(Map.of("text", "card"));
    var reply = post(Map.of("text", "reply", "thread_ts", card));
    post(Map.of("text", "to all", "thread_ts", reply, "reply_broadcast", "true"));

    var channel = history(Map.of());
    var thread = caller.call("conversations.replies", Map.of("channel", "C0CARE", "ts", card));

    assertThat(texts(channel)).containsExactly("to all", "card");
    assertThat(channel.at("/messages/1/reply_count").asInt()).isEqualTo(2);
    assertThat(texts(thread)).containsExactly("card", "reply", "to all");
    assertThat(slack.people().messages("care", card, "agent1"))
        .extracting(SeenMessage::threadTs)
        .containsOnly(card);
  }

  @Test
  void aDeletedCardLeavesATombstoneWhileRepliesHangOnIt() throws Exception {
    var card = post(Map.of("text", "card"));
    post(Map.of("text", "reply", "thread_ts", card));
    var alone = post(Map.of("text", "alone"));

    caller.call("chat.delete", Map.of("channel", "C0CARE", "ts", card));
    caller.call("chat.delete", Map.of("channel", "C0CARE", "ts", alone));

    var left = history(Map.of());
    assertThat(left.path("messages")).hasSize(1);
    assertThat(left.at("/messages/0/subtype").asText()).isEqualTo("tombstone");
  }

  @Test
  void newTextWithoutBlocksTakesTheBlocksAway() throws Exception {
    var ts = caller.posted("C0CARE", Blocks.CARD);

    caller.call("chat.update", Map.of("channel", "C0CARE", "ts", ts, "text", "One line"));

    assertThat(slack.people().messages("care", null, "agent1"))
        .singleElement()
        .returns("One line", SeenMessage::text)
        .returns(List.of(), SeenMessage::buttons);
  }

  @Test
  @Timeout(20)
  void fiveThousandMessagesWithThreadsCostNoMoreThanTheirNumber() throws Exception {
    var care = slack.workspace().channelNamed("care");
    var roots = new ArrayList<String>();
    for (int i = 0; i < 5_000; i++) {
      var thread = i % 5 == 0 ? null : roots.getLast();
      var message =
          slack
              .workspace()
              .post(
                  care,
                  new Draft(
                      slack.workspace().bot(),
                      null,
                      "m" + i,
                      Json.array(),
                      null,
                      thread,
                      false,
                      null));
      if (thread == null) {
        roots.add(message.ts());
      }
    }

    var page = history(Map.of("limit", "100"));
    var seen = slack.people().messages("care", null, "agent1");
    var thread = slack.people().messages("care", roots.getFirst(), "agent1");

    assertThat(page.path("messages")).hasSize(100);
    assertThat(seen).hasSize(1_000);
    assertThat(thread).hasSize(5);
  }

  private String post(Map<String, String> arguments) throws Exception {
    var all = new HashMap<>(arguments);
    all.put("channel", "C0CARE");
    return caller.call("chat.postMessage", all).path("ts").asText();
  }

  private JsonNode history(Map<String, String> arguments) throws Exception {
    var all = new HashMap<>(arguments);
    all.put("channel", "C0CARE");
    all.values().removeIf(String::isEmpty);
    return caller.call("conversations.history", all);
  }

  private static List<String> texts(JsonNode page) {
    var texts = new ArrayList<String>();
    page.path("messages").forEach(message -> texts.add(message.path("text").asText()));
    return texts;
  }
}
