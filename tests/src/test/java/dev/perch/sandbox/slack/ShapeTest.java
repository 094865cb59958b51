package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every field that the emulator answers or sends was recorded from Slack, with that type. */
class ShapeTest {
  private final RecordedShapes shapes = RecordedShapes.orSkip();
  private SlackEmulator slack;
  private SlackCaller caller;
  private FakeApp app;
  private AppAtWork work;

  @BeforeEach
  void connect() throws Exception {
    slack = SlackEmulator.start(NoHurry.OPTIONS.withApp(Apps.WHOLE));
    caller = new SlackCaller(slack);
    app = FakeApp.ackingAll(slack);
    work = new AppAtWork(slack, caller, app);
  }

  @AfterEach
  void close() {
    app.close();
    slack.close();
  }

  @Test
  void everyAnswerOfTheWebApiHasTheRecordedShape() throws Exception {
    work.sayThings();
    work.askAround();
    work.openModals();
    var home = Map.of("user_id", "U0AGENT1", "view", Blocks.HOME);
    caller.call("views.publish", home);
    var card = caller.posted("C0CARE", Blocks.CARD);
    var eyes = Map.of("channel", "C0CARE", "timestamp", card, "name", "eyes");
    caller.call("reactions.add", eyes);
    var file = slack.people().sharing().upload("agent1", "a.png", new byte[] {1});
    slack.people().sharing().share("agent1", "care", card, "See", file);
    caller.call("conversations.history", Map.of("channel", "C0CARE"));
    caller.call("conversations.replies", Map.of("channel", "C0CARE", "ts", card));

    var differences = new LinkedHashMap<String, List<String>>();
    for (var call : slack.log().entries()) {
      var answer = call.response();
      if (answer != null) {
        assertThat(answer.path("ok").asBoolean()).as("%s", call).isTrue();
        differences.put(call.kind(), shapes.ofAnswer(call.kind(), answer));
      }
    }
    assertThat(differences)
        .containsKeys(
            "apps.connections.open",
            "auth.test",
            "bots.info",
            "chat.delete",
            "chat.getPermalink",
            "chat.postEphemeral",
            "chat.postMessage",
            "chat.update",
            "conversations.history",
            "conversations.info",
            "conversations.list",
            "conversations.members",
            "conversations.replies",
            "reactions.add",
            "usergroups.list",
            "usergroups.users.list",
            "users.info",
            "users.list",
            "views.open",
            "views.publish",
            "views.push",
            "views.update")
        .allSatisfy((method, found) -> assertThat(found).as(method).isEmpty());
  }

  @Test
  void everyRefusalHasTheRecordedShape() throws Exception {
    var blocks = Map.of("channel", "C0CARE", "blocks", "[{\"type\": \"divider\", \"x\": 1}]");

    var refused = caller.call("chat.postMessage", blocks);

    assertThat(refused.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(shapes.ofAnswer("chat.postMessage", refused)).isEmpty();
  }

  @Test
  void everyPressHasTheRecordedShape() throws Exception {
    var ts = caller.posted("C0CARE", Blocks.CARD);
    caller.call(
        "chat.postEphemeral",
        Map.of("channel", "C0CARE", "user", "U0AGENT1", "text", "x", "blocks", Blocks.CARD));
    var whispered = slack.people().messages("care", null, "agent1").getLast().ts();

    slack.people().press("agent1", "care", ts, "Claim");
    slack.people().press("agent1", "care", ts, "Open on X");
    slack.people().press("agent1", "care", whispered, "Claim");
    slack.people().choose("agent1", "care", ts, "Hand off", "PR");
    slack.people().choose("agent1", "care", ts, "…", "Copy link");
    var form = work.openModals();
    slack.people().pressIn("agent1", form, "Check", 0);

    assertThat(app.payloads("interactive"))
        .hasSize(8)
        .allSatisfy(payload ->
            assertThat(
                    shapes.ofPayload(
                        payload,
                        "app-backend/interactive-components/BlockActionPayload.json",
                        "block_actions"))
                .isEmpty());
  }

  @Test
  void everyShortcutHasTheRecordedShape() throws Exception {
    var ts = caller.posted("C0CARE", Blocks.CARD);

    slack.people().surfaces().shortcut("agent1", "Save as FAQ", "care", ts);
    slack.people().surfaces().shortcut("agent1", "New launch", null, null);

    var file = "app-backend/interactive-components/MessageShortcutPayload.json";
    var onMessage = app.payloads("interactive").getFirst();
    var anywhere = app.payloads("interactive").getLast();
    assertThat(shapes.ofPayload(onMessage, file, "none")).isEmpty();
    // None of these was recorded; it differs in how it calls the user.
    assertThat(shapes.ofPayload(anywhere, file, "none"))
        .containsExactly("/user/username is not in the recorded shape");
    assertThat(app.payloads("interactive"))
        .extracting(payload -> payload.path("type").asText())
        .containsExactly("message_action", "shortcut");
  }

  @Test
  void whatPeopleCauseHasTheRecordedShape() throws Exception {
    caller.call("views.publish", Map.of("user_id", "U0AGENT1", "view", Blocks.HOME));
    var ts = caller.posted("C0CARE", Blocks.CARD);
    slack.people().surfaces().openHome("agent1");
    slack.people().sharing().react("agent1", "care", ts, "eyes", false);
    slack.people().sharing().react("agent1", "care", ts, "eyes", true);
    slack.people().administrator().channel("care", "pr1", true);
    slack.people().administrator().group("pr", "agent1", true);
    slack.people().administrator().deactivate("agent3", true);

    var files =
        Map.of(
            "app_home_opened", "events/AppHomeOpenedPayload.json",
            "reaction_added", "events/ReactionAddedPayload.json",
            "reaction_removed", "events/ReactionAddedPayload.json",
            "member_joined_channel", "events/MemberJoinedChannelPayload.json",
            "subteam_members_changed", "events/SubteamMembersChangedPayload.json",
            "user_change", "events/UserChangePayload.json");
    assertThat(app.events(6, files.keySet().toArray(String[]::new)))
        .extracting(event -> event.path("type").asText())
        .containsAll(files.keySet());
    var told = app.payloads("events_api");
    assertThat(told)
        .filteredOn(payload -> files.containsKey(payload.at("/event/type").asText()))
        .allSatisfy(payload -> {
          var file = files.getOrDefault(payload.at("/event/type").asText(), "none");
          assertThat(shapes.ofPayload(payload, file, "block_actions")).isEmpty();
        });
  }

  @Test
  void everySubmissionAndClosingHasTheRecordedShape() throws Exception {
    var form = work.openModals();

    slack.people().submit("agent1", form, Map.of("Reply", "Hello", "Team", "PR"));
    var other = slack.people().views("agent1").getLast().view();
    slack.people().close("agent1", other);

    var payloads = app.payloads("interactive");
    var submitted = ofType(payloads, "view_submission");
    var closed = ofType(payloads, "view_closed");
    assertThat(
            shapes.ofPayload(
                submitted, "app-backend/views/ViewSubmissionPayload.json", "view_submission"))
        .isEmpty();
    assertThat(
            shapes.ofPayload(closed, "app-backend/views/ViewClosedPayload.json", "view_submission"))
        .isEmpty();
  }

  @Test
  void everyCommandAndEventHasTheRecordedShape() throws Exception {
    slack.people().command("agent1", "care", "/faq search refund");
    work.sayThings();
    // Events are told beside what people do.
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() ->
            app.payloads("events_api").stream()
                    .map(payload -> payload.at("/event/subtype").asText())
                    .anyMatch("message_deleted"::equals)
                && app.payloads("events_api").size() > 6);

    assertThat(app.payloads("slash_commands"))
        .singleElement()
        .satisfies(payload ->
            assertThat(
                    shapes.ofPayload(
                        payload,
                        "app-backend/slash-commands/SlashCommandPayload.json",
                        "slash_commands"))
                .isEmpty());
    var hidden = new LinkedHashSet<String>();
    var told = new ArrayList<JsonNode>();
    for (var payload : app.payloads("events_api")) {
      if (payload.at("/event/hidden").asBoolean()) {
        hidden.add(payload.at("/event/subtype").asText());
      } else {
        told.add(payload);
      }
    }
    assertThat(hidden).containsExactlyInAnyOrder("message_changed", "message_deleted");
    assertThat(told)
        .hasSizeGreaterThan(4)
        .allSatisfy(payload ->
            assertThat(shapes.ofPayload(payload, fileOf(payload), "events_api")).isEmpty());
  }

  @Test
  void everyEnvelopeHasTheRecordedShape() throws Exception {
    var ts = caller.posted("C0CARE", Blocks.CARD);

    slack.people().press("agent1", "care", ts, "Claim");
    slack.people().command("agent1", "care", "/faq");

    var files =
        Map.of(
            "hello", "00_EnvelopeTest_hello.json",
            "interactive", "01_EnvelopeTest_interactive.json",
            "events_api", "02_EnvelopeTest_events_api.json",
            "slash_commands", "03_EnvelopeTest_slash_commands.json");
    await()
        .untilAsserted(() ->
            assertThat(app.received())
                .extracting(envelope -> envelope.path("type").asText())
                .containsAll(files.keySet()));
    assertThat(app.received())
        .allSatisfy(envelope -> {
          var file = files.getOrDefault(envelope.path("type").asText(), "none");
          assertThat(shapes.ofEnvelope(envelope, file)).isEmpty();
        });
  }

  private static String fileOf(JsonNode payload) {
    return payload.at("/event/type").asText().equals("app_mention")
        ? "events/AppMentionPayload.json"
        : "events/MessagePayload.json";
  }

  private static JsonNode ofType(List<JsonNode> payloads, String type) {
    return payloads.stream()
        .filter(payload -> payload.path("type").asText().equals(type))
        .findFirst()
        .orElse(Json.object());
  }
}
