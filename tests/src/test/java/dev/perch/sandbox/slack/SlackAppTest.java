package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.slack.workspace.SlackApp.Command;
import dev.perch.sandbox.slack.workspace.SlackApp.ShortcutKind;
import dev.perch.sandbox.slack.workspace.SlackError;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manifest, and that what it does not declare does not exist. */
class SlackAppTest {
  @Test
  void aManifestTellsAllThatTheAppHas() {
    var app = Apps.WHOLE;

    assertThat(app.scopes()).hasSize(13).contains("commands", "chat:write");
    assertThat(app.commands()).containsExactly(new Command("/faq", "Look it up", "search"));
    assertThat(app.shortcut(ShortcutKind.MESSAGE, "save as faq")).isPresent();
    assertThat(app.shortcut(ShortcutKind.GLOBAL, "new_launch")).isPresent();
    assertThat(app.shortcut(ShortcutKind.GLOBAL, "Save as FAQ")).isEmpty();
  }

  @Test
  void theSandboxShipsAnAppThatHearsOfMentionsAndItsHome() {
    var app = SlackApp.shipped();

    assertThat(app.home()).isTrue();
    assertThat(app.hears("app_mention")).isTrue();
    assertThat(app.hears("message.channels")).isFalse();
    assertThat(app.declares("/faq")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{\"display_information\": {\"name\": \"A name of more than thirty-five letters\"}}",
        """
        {"display_information": {"name": "a"}, "features": {"slash_commands": [{"command": "faq", "description": "d"}]}}
        """,
        """
        {"display_information": {"name": "a"}, "features": {"shortcuts": [{"name": "n", "type": "no"}]}}
        """
      })
  void aManifestThatSlackWouldRefuseIsRefused(String manifest) {
    assertThatThrownBy(() -> SlackApp.parse(manifest)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutInteractivityNoPressReachesTheAppAndWithoutAHomeNothingIsPublished()
      throws Exception {
    var bare =
        SlackApp.parse("{\"display_information\": {\"name\": \"Bare\"}}")
            .withScopes(Set.of("chat:write"));
    try (var slack =
            SlackEmulator.start(SlackOptions.defaults().withRateLimits(false).withApp(bare));
        var app = FakeApp.ackingAll(slack)) {
      var caller = new SlackCaller(slack);
      var ts = caller.posted("care", Blocks.CARD);

      assertThatThrownBy(() -> slack.people().press("agent1", "care", ts, "Claim"))
          .isInstanceOf(SlackError.class)
          .hasMessage("dispatch_failed");
      assertThatThrownBy(() -> slack.people().surfaces().openHome("agent1"))
          .hasMessage("not_enabled");
      assertThat(
              caller
                  .call("views.publish", Map.of("user_id", "U0AGENT1", "view", Blocks.HOME))
                  .path("error")
                  .asText())
          .isEqualTo("not_enabled");
      assertThat(app.payloads("interactive")).isEmpty();
    }
  }
}
