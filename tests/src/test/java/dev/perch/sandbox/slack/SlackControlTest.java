package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The remote control over HTTP: the promised shapes, and JSON whatever is asked. */
class SlackControlTest {
  private final SlackEmulator slack = SlackEmulator.start(NoHurry.OPTIONS);
  private final SlackCaller caller = new SlackCaller(slack);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Javalin server =
      Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        SlackControl.on(config.routes, slack.people());
      });
  private FakeApp app;

  @BeforeEach
  void start() throws Exception {
    server.start("127.0.0.1", 0);
    app = FakeApp.ackingAll(slack);
  }

  @AfterEach
  void stop() {
    app.close();
    server.stop();
    slack.close();
  }

  @Test
  void messagesAreListedAsAPersonSeesThem() throws Exception {
    caller.posted("care", Blocks.CARD);

    var messages = get("messages?channel=care&as=agent1");

    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "channel",
            "ts",
            "thread_ts",
            "from",
            "text",
            "blocks",
            "buttons",
            "menus",
            "reactions",
            "files");
    assertThat(messages.at("/0/buttons/0").asText()).isEqualTo("Claim");
    assertThat(messages.at("/0/menus/1"))
        .isEqualTo(json("{'name':'Hand off','options':['PR','Legal']}"));
  }

  @Test
  void aWholePieceOfWorkGoesThroughPressSubmitSayAndCommand() throws Exception {
    var ts = caller.posted("care", Blocks.CARD);

    var press = post("press", "{'as':'agent1','channel':'care','ts':'%s','button':'Claim'}", ts);
    var trigger = app.payloads("interactive").getLast().path("trigger_id").asText();
    caller.call("views.open", Map.of("trigger_id", trigger, "view", Blocks.FORM));
    var view = get("views?as=agent1").at("/0/view").asText();
    var check = post("press", "{'as':'agent1','view':'%s','button':'Check'}", view);
    var refused = post("submit", "{'as':'agent1','view':'%s','values':{'Reply':''}}", view);
    var sent = post("submit", "{'as':'agent1','view':'%s','values':{'Reply':'Hi'}}", view);
    var said = post("say", "{'as':'agent1','channel':'care','thread':'%s','text':'Done'}", ts);
    var command = post("command", "{'as':'agent1','channel':'care','text':'/faq search refund'}");
    var choice =
        post(
            "choose",
            "{'as':'agent1','channel':'care','ts':'%s','menu':'Hand off','option':'PR'}",
            ts);

    assertThat(press).isEqualTo(json("{'ok':true,'view':null,'messages':[]}"));
    assertThat(check.path("ok").asBoolean()).isTrue();
    assertThat(refused)
        .isEqualTo(json("{'ok':false,'errors':{'Reply':'Please complete this required field.'}}"));
    assertThat(sent).isEqualTo(json("{'ok':true}"));
    assertThat(said.at("/messages/0/text").asText()).isEqualTo("Done");
    assertThat(command.path("ok").asBoolean()).isTrue();
    assertThat(choice.path("ok").asBoolean()).isTrue();
    assertThat(get("messages?channel=care&as=agent1&thread=" + ts)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "press, |{'as':'agent1','channel':'pr','ts':'1','button':'x'}|, 404, channel_not_found",
        "press, |{'as':'agent1','channel':'care','ts':'1','button':'x'}|, 404, message_not_found",
        "press, |{'as':'who','channel':'care','ts':'1','button':'x'}|, 404, user_not_found",
        "press, |{'as':'agent1','view':'V1','button':'x'}|, 404, not_found",
        "press, |{'as':'agent1','channel':'care','ts':{'a':1},'button':'x'}|, 400, invalid_arguments",
        "submit, |{'as':'agent1'}|, 400, invalid_arguments",
        "say, |{'as':'agent1','channel':'care','text':' '}|, 400, no_text",
        "say, |{'as':'agent1','channel':'care','thread':'1','text':'x'}|, 404, thread_not_found",
        "command, |{'as':'agent1','channel':'care','text':'faq'}|, 400, invalid_command",
        "command, |{'as':|, 400, invalid_json",
        "command, |{'as':'agent1','channel':'care','text':'/nobody has this'}|, 400, invalid_command",
        "command, ||, 400, json_not_object",
        "shortcut, |{'as':'agent1','shortcut':'Nothing'}|, 404, shortcut_not_found",
        "react, |{'as':'agent1','channel':'care','ts':'1','emoji':'eyes'}|, 404, message_not_found",
        "upload, |{'as':'agent1','name':'a.png','base64':'?'}|, 400, invalid_arguments",
        "upload, |{'as':'agent1','name':'a.png','base64':''}|, 400, no_file_data",
        "upload, |{'as':'agent1','name':'../a','base64':'AAAA'}|, 400, invalid_name",
        "member, |{'as':'partner1','channel':'care','in':true}|, 400, user_team_not_in_channel",
        "member, |{'as':'stranger1','group':'care-agents','in':true}|, 400, invalid_users",
        "member, |{'as':'agent1','group':'nobodies','in':true}|, 404, subteam_not_found",
        "member, |{'as':'agent1','channel':'care','in':'yes'}|, 400, invalid_arguments",
        "person, |{'as':'agent1','name':'Somebody Else'}|, 400, already_in_team",
        "say, |[1]|, 400, json_not_object"
      })
  void aRefusalIsA4xxWithSlacksNameForIt(String act, String body, int status, String error)
      throws Exception {
    var answer = send(act, body == null ? "" : body.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Json.parse(answer.body()))
        .isEqualTo(Json.object().put("ok", false).put("error", error));
  }

  private JsonNode get(String path) throws Exception {
    var request = HttpRequest.newBuilder(uri(path)).build();
    return Json.parse(http.send(request, BodyHandlers.ofString()).body());
  }

  private JsonNode post(String act, String body, Object... values) throws Exception {
    return Json.parse(send(act, body.replace('\'', '"').formatted(values)).body());
  }

  private HttpResponse<String> send(String act, String body) throws Exception {
    var request = HttpRequest.newBuilder(uri(act)).POST(BodyPublishers.ofString(body)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d/control/slack/%s".formatted(server.port(), path));
  }

  private static JsonNode json(String text) throws Exception {
    return Json.parse(text.replace('\'', '"'));
  }
}
