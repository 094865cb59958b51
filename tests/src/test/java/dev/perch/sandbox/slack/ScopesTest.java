package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.wire.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each token was granted, and what Slack says to whoever asks for more. */
class ScopesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chat.postMessage      | channel=C0CARE&text=x      | chat:write",
        "chat.update           | channel=C0CARE&text=x&ts=1 | chat:write",
        "chat.postEphemeral    | channel=C0CARE&text=x      | chat:write",
        "conversations.info    | channel=C0CARE             | channels:read",
        "conversations.info    | channel=C0LEADS            | groups:read",
        "conversations.list    | types=public_channel       | channels:read",
        "conversations.list    | types=private_channel      | groups:read",
        "conversations.members | channel=C0CARE             | channels:read",
        "conversations.history | channel=C0CARE             | channels:history",
        "conversations.history | channel=C0LEADS            | groups:history",
        "conversations.replies | channel=C0CARE&ts=1        | channels:history",
        "users.info            | user=U0AGENT1              | users:read",
        "users.list            | limit=1                    | users:read",
        "bots.info             | bot=B0PERCH                | users:read",
        "usergroups.list       | include_users=true         | usergroups:read",
        "usergroups.users.list | usergroup=S0PR             | usergroups:read"
      })
  void aCallWhoseScopeWasNotGrantedIsRefusedWithWhatIsMissing(
      String method, String arguments, String scope) throws Exception {
    var granted = new TreeSet<>(SlackApp.shipped().scopes());
    granted.remove(scope);
    var options = SlackOptions.defaults().withScopes(granted);
    try (var poorer = SlackEmulator.start(options)) {

      var answer = new SlackCaller(poorer).call(method, form(arguments));

      assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
      assertThat(answer.path("needed").asText()).isEqualTo(scope);
      assertThat(answer.path("provided").asText()).isEqualTo(String.join(",", granted));
    }
  }

  @Test
  void anAppTokenWithoutConnectionsWriteOpensNoSocket() throws Exception {
    var options = SlackOptions.defaults().withAppTokenScopes(Set.of("authorizations:read"));
    try (var poorer = SlackEmulator.start(options)) {
      var body =
          new SlackCaller(poorer).send("apps.connections.open", poorer.appToken(), Map.of()).body();

      var answer = Json.parse(body);
      assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
      assertThat(answer.path("needed").asText()).isEqualTo("connections:write");
      assertThat(answer.path("provided").asText()).isEqualTo("authorizations:read");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "conversations.history, im:history",
    "conversations.replies, im:history",
    "conversations.info, im:read",
    "conversations.members, im:read"
  })
  void aConversationWithOnePersonHasScopesOfItsOwn(String method, String scope) throws Exception {
    var granted = new TreeSet<>(SlackApp.shipped().scopes());
    granted.remove(scope);
    try (var poorer = SlackEmulator.start(SlackOptions.defaults().withScopes(granted))) {
      var bot = new SlackCaller(poorer);
      var direct = bot.call("conversations.open", Map.of("users", "U0AGENT1"));

      var answer = bot.call(method, Map.of("channel", direct.at("/channel/id").asText()));

      assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
      assertThat(answer.path("needed").asText()).isEqualTo(scope);
    }
  }

  private static Map<String, String> form(String arguments) {
    return Stream.of(arguments.split("&"))
        .map(argument -> argument.split("=", 2))
        .collect(Collectors.toMap(argument -> argument[0], argument -> argument[1]));
  }

  @Test
  void everyAnswerTellsWhatWasGrantedAndWhatIsAsked() throws Exception {
    try (var slack = SlackEmulator.start()) {
      var caller = new SlackCaller(slack);

      var me = caller.send("auth.test", slack.botToken(), Map.of());
      var people = caller.send("users.list", slack.botToken(), Map.of());

      assertThat(me.headers().firstValue("x-oauth-scopes"))
          .hasValue(String.join(",", new TreeSet<>(SlackApp.shipped().scopes())));
      assertThat(people.headers().firstValue("x-accepted-oauth-scopes")).hasValue("users:read");
    }
  }
}
