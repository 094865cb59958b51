package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.sandbox.wire.Json;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Slack refuses, by the name that Slack gives it. */
class StrictnessTest {
  private SlackEmulator slack;
  private SlackCaller caller;

  @BeforeEach
  void start() {
    slack = SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
    caller = new SlackCaller(slack);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("no.such", Map.of(), "unknown_method"),
        refusal("chat.postMessage", Map.of("text", "x"), "invalid_arguments"),
        refusal("chat.postMessage", Map.of("channel", "C0NONE", "text", "x"), "channel_not_found"),
        refusal("chat.postMessage", Map.of("channel", "lobby", "text", "x"), "not_in_channel"),
        refusal("chat.postMessage", Map.of("channel", "care"), "no_text"),
        refusal(
            "chat.postMessage",
            Map.of("channel", "care", "text", "x".repeat(40_001)),
            "msg_too_long"),
        refusal(
            "chat.postMessage",
            Map.of("channel", "care", "text", "x", "thread_ts", "1700000000.000001"),
            "thread_not_found"),
        refusal(
            "chat.postMessage",
            Map.of("channel", "care", "text", "x", "blocks", "no json"),
            "invalid_blocks_format"),
        refusal(
            "chat.postMessage",
            Map.of("channel", "care", "text", "x", "metadata", "{\"event_type\": \"t\"}"),
            "invalid_metadata_format"),
        refusal(
            "chat.update",
            Map.of("channel", "care", "ts", "1700000000.000001", "text", "x"),
            "channel_not_found"),
        refusal(
            "chat.update",
            Map.of("channel", "C0CARE", "ts", "1700000000.000001", "text", "x"),
            "message_not_found"),
        refusal(
            "chat.delete",
            Map.of("channel", "C0CARE", "ts", "1700000000.000001"),
            "message_not_found"),
        refusal(
            "chat.postEphemeral",
            Map.of("channel", "C0CARE", "user", "U0PR1", "text", "x"),
            "user_not_in_channel"),
        refusal(
            "chat.getPermalink",
            Map.of("channel", "C0CARE", "message_ts", "1700000000.000001"),
            "message_not_found"),
        refusal("conversations.history", Map.of("channel", "C0LOBBY"), "not_in_channel"),
        refusal(
            "conversations.history",
            Map.of("channel", "C0CARE", "oldest", "yesterday"),
            "invalid_ts_oldest"),
        refusal(
            "conversations.history",
            Map.of("channel", "C0CARE", "cursor", "not one"),
            "invalid_cursor"),
        refusal(
            "conversations.replies",
            Map.of("channel", "C0CARE", "ts", "1700000000.000001"),
            "thread_not_found"),
        refusal("conversations.info", Map.of("channel", "care"), "channel_not_found"),
        refusal("conversations.members", Map.of("channel", "C0NONE"), "channel_not_found"),
        refusal("users.info", Map.of("user", "U0NOBODY"), "user_not_found"),
        refusal("usergroups.users.list", Map.of("usergroup", "S0NONE"), "no_such_subteam"),
        refusal("bots.info", Map.of("bot", "B0NONE"), "bot_not_found"),
        refusal(
            "views.open", Map.of("trigger_id", "1.2.x", "view", Blocks.FORM), "invalid_trigger_id"),
        refusal("views.open", Map.of("trigger_id", "1.2.x"), "invalid_arguments"),
        refusal("views.update", Map.of("view_id", "V0NONE", "view", Blocks.FORM), "not_found"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aCallThatSlackRefusesIsRefusedByItsName(
      String method, Map<String, String> arguments, String error) throws Exception {
    var answer = caller.call(method, arguments);

    assertThat(answer.path("ok").asBoolean()).isFalse();
    assertThat(answer.path("error").asText()).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({
    "auth.test, '', not_authed",
    "auth.test, xoxb-of-somebody-else, invalid_auth",
    "users.list, APP, not_allowed_token_type",
    "apps.connections.open, BOT, not_allowed_token_type"
  })
  void aWrongTokenIsRefused(String method, String token, String error) throws Exception {
    var given =
        switch (token) {
          case "APP" -> slack.appToken();
          case "BOT" -> slack.botToken();
          default -> token;
        };

    var answer = Json.parse(caller.send(method, given, Map.of()).body());

    assertThat(answer.path("error").asText()).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({"'{\"channel\": ', invalid_json", "'[1]', json_not_object"})
  void aBodyThatIsNoJsonObjectIsRefused(String body, String error) throws Exception {
    var answer =
        caller.post("chat.postMessage", slack.botToken(), "application/json; charset=utf-8", body);

    assertThat(Json.parse(answer.body()).path("error").asText()).isEqualTo(error);
  }

  @Test
  void jsonWithBlocksAsAListIsTakenLikeAForm() throws Exception {
    var body = "{\"channel\": \"care\", \"text\": \"x\", \"blocks\": %s}".formatted(Blocks.CARD);

    var answer = caller.post("chat.postMessage", slack.botToken(), "application/json", body);

    assertThat(Json.parse(answer.body()).at("/message/blocks/0/block_id").asText())
        .isEqualTo("words");
  }

  @Test
  void brokenBlocksAreNamedOneByOneWithTheirPlace() throws Exception {
    var blocks =
        """
        [{"type": "header", "text": {"type": "plain_text", "text": ""}}, {"type": "carpet"}]
        """;

    var answer = caller.call("chat.postMessage", Map.of("channel", "care", "blocks", blocks));

    assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(answer.at("/response_metadata/messages"))
        .extracting(message -> message.asText())
        .containsExactly(
            "[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]",
            "[ERROR] unsupported type: carpet [json-pointer:/blocks/1/type]");
  }

  @Test
  void onlyItsOwnMessagesMayBeChangedByTheBot() throws Exception {
    var theirs = slack.people().say("agent1", "care", null, "Mine").messages().getFirst().ts();

    var update =
        caller.call("chat.update", Map.of("channel", "C0CARE", "ts", theirs, "text", "Ours"));
    var delete = caller.call("chat.delete", Map.of("channel", "C0CARE", "ts", theirs));

    assertThat(update.path("error").asText()).isEqualTo("cant_update_message");
    assertThat(delete.path("error").asText()).isEqualTo("cant_delete_message");
  }

  @Test
  void inAnArchivedChannelNothingIsPosted() throws Exception {
    slack.workspace().channelNamed("pr").archive();

    var answer = caller.call("chat.postMessage", Map.of("channel", "pr", "text", "x"));

    assertThat(answer.path("error").asText()).isEqualTo("is_archived");
  }

  @Test
  void inAChannelThatIsArchivedLaterNothingIsChanged() throws Exception {
    var ts = caller.posted("pr", Blocks.CARD);
    slack.workspace().channelNamed("pr").archive();

    var answer = caller.call("chat.update", Map.of("channel", "C0PR", "ts", ts, "text", "y"));

    assertThat(answer.path("error").asText()).isEqualTo("is_inactive");
  }

  @Test
  void aMessageOfFiftyOneBlocksIsRefused() throws Exception {
    var atLimit =
        caller.call("chat.postMessage", Map.of("channel", "care", "blocks", dividers(50)));
    var above = caller.call("chat.postMessage", Map.of("channel", "care", "blocks", dividers(51)));

    assertThat(atLimit.path("ok").asBoolean()).isTrue();
    assertThat(above.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(above.at("/response_metadata/messages/0").asText())
        .isEqualTo("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
  }

  @Test
  void aModalOfAHundredAndOneBlocksIsRefused() throws Exception {
    var view =
        """
        {"type": "modal", "title": {"type": "plain_text", "text": "Much"}, "blocks": %s}
        """
            .formatted(dividers(101));

    var answer = caller.call("views.open", Map.of("trigger_id", "1.2.x", "view", view));

    assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(answer.at("/response_metadata/messages/0").asText())
        .isEqualTo("[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]");
  }

  private static String dividers(int count) {
    return Collections.nCopies(count, "{\"type\": \"divider\"}").toString();
  }

  @Test
  void moreThanThirteenThousandCharactersOfBlocksAreTooLong() throws Exception {
    var section =
        "{\"type\": \"section\", \"text\": {\"type\": \"plain_text\", \"text\": \"%s\"}}"
            .formatted("x".repeat(2_900));
    var blocks = "[" + String.join(",", Collections.nCopies(5, section)) + "]";

    var answer = caller.call("chat.postMessage", Map.of("channel", "care", "blocks", blocks));

    assertThat(answer.path("error").asText()).isEqualTo("msg_blocks_too_long");
  }

  private static Arguments refusal(String method, Map<String, String> arguments, String error) {
    return argumentSet(method + " " + error, method, arguments, error);
  }
}
