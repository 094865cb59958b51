package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Home tab: published for one person, opened by them, pressed and chosen from. */
class AppHomeTest {
  private static final String OFFER =
      """
      {"option_groups": [{"label": {"type": "plain_text", "text": "FAQ"}, "options": [
        {"text": {"type": "plain_text", "text": "Refunds"}, "value": "refund"}]}]}
      """;

  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false).withApp(Apps.WHOLE));
  private final SlackCaller caller = new SlackCaller(slack);
  private FakeApp app;

  @BeforeEach
  void connect() throws Exception {
    var offer = Json.parse(OFFER);
    app =
        new FakeApp(
            slack,
            envelope ->
                envelope.at("/payload/type").asText().equals("block_suggestion")
                    ? offer
                    : Json.object());
  }

  @AfterEach
  void stop() {
    app.close();
    slack.close();
  }

  @Test
  void whoOpensItIsToldOfAndSeesWhatWasPublishedForThemAlone() throws Exception {
    publish("U0AGENT1", Blocks.HOME);

    var home = slack.people().surfaces().openHome("agent1");

    var event = app.events(1, "app_home_opened").getLast();
    assertThat(home.text()).isEqualTo("Hello @Ines");
    assertThat(home.buttons()).containsExactly("More");
    assertThat(home.blocks()).hasSize(2);
    assertThat(event.path("tab").asText()).isEqualTo("home");
    assertThat(event.at("/view/id").asText()).isEqualTo(home.view());
    assertThat(slack.people().views("agent1")).isEmpty();
  }

  @Test
  void whatIsPressedInItTellsTheAppWhichViewItWas() throws Exception {
    var view = publish("U0AGENT1", Blocks.HOME).at("/view/id").asText();

    slack.people().pressIn("agent1", view, "More", 0);

    var payload = app.payloads("interactive").getLast();
    assertThat(payload.at("/container/type").asText()).isEqualTo("view");
    assertThat(payload.at("/view/type").asText()).isEqualTo("home");
    assertThat(payload.at("/actions/0/action_id").asText()).isEqualTo("more");
    assertThatThrownBy(() -> slack.people().pressIn("agent2", view, "More", 0))
        .hasMessage("not_found");
  }

  @Test
  void anExternalSelectAsksTheAppOnceEnoughIsTypedAndTakesWhatItOffered() throws Exception {
    var view = publish("U0AGENT1", Blocks.HOME).at("/view/id").asText();

    var little = slack.people().surfaces().optionsIn("agent1", view, "acts", "faq", "r");
    var enough = slack.people().surfaces().optionsIn("agent1", view, "acts", "faq", "re");
    slack.people().chooseIn("agent1", view, "Find an FAQ", "refunds");

    var asked = app.payloads("interactive").getFirst();
    var chosen = app.payloads("interactive").getLast();
    assertThat(little).isEqualTo(Json.parse("{\"options\": []}"));
    assertThat(enough).isEqualTo(Json.parse(OFFER));
    assertThat(asked.path("type").asText()).isEqualTo("block_suggestion");
    assertThat(asked.path("value").asText()).isEqualTo("re");
    assertThat(chosen.at("/actions/0/selected_option/value").asText()).isEqualTo("refund");
    assertThat(app.payloads("interactive")).hasSize(2);
    assertThatThrownBy(() -> slack.people().chooseIn("agent1", view, "Find an FAQ", "Nothing"))
        .hasMessage("option_not_found");
  }

  @Test
  void publishingAgainKeepsTheViewAndRefusesAnOldHash() throws Exception {
    var first = publish("U0AGENT1", Blocks.HOME);

    var again = publish("U0AGENT1", Blocks.HOME);
    var late =
        caller.call(
            "views.publish",
            Map.of(
                "user_id",
                "U0AGENT1",
                "view",
                Blocks.HOME,
                "hash",
                first.at("/view/hash").asText()));

    assertThat(again.at("/view/id")).isEqualTo(first.at("/view/id"));
    assertThat(late.path("error").asText()).isEqualTo("hash_conflict");
  }

  @ParameterizedTest
  @CsvSource({
    "U0NOBODY, home, []",
    "U0PERCH, home, []",
    "U0PARTNER1, home, []",
    "U0AGENT1, modal, []",
    "U0AGENT1, home, {}"
  })
  void whatSlackWouldNotPublishIsRefused(String user, String type, String blocks) throws Exception {
    var view = "{\"type\": \"%s\", \"blocks\": %s}".formatted(type, blocks);

    var answer = publish(user, view);

    assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(answer.at("/response_metadata/messages")).isNotEmpty();
  }

  @Test
  void aHomeHasAtMostAHundredBlocksAndNoFileInput() throws Exception {
    var divider = "{\"type\": \"divider\"}";
    var many = "{\"type\": \"home\", \"blocks\": [%s]}";
    var file =
        """
        {"type": "input", "label": {"type": "plain_text", "text": "F"},
         "element": {"type": "file_input", "action_id": "f"}}
        """;

    var most = publish("U0AGENT1", many.formatted((divider + ",").repeat(99) + divider));
    var tooMany = publish("U0AGENT1", many.formatted((divider + ",").repeat(100) + divider));
    var withFile = publish("U0AGENT1", many.formatted(file));

    assertThat(most.path("ok").asBoolean()).isTrue();
    assertThat(tooMany.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(withFile.path("error").asText()).isEqualTo("invalid_arguments");
  }

  @Test
  void peopleOfAnotherWorkspaceDoNotSeeTheApp() {
    assertThatThrownBy(() -> slack.people().surfaces().openHome("partner1"))
        .hasMessage("app_not_found");
  }

  private JsonNode publish(String user, String view) throws Exception {
    return caller.call("views.publish", Map.of("user_id", user, "view", view));
  }
}
