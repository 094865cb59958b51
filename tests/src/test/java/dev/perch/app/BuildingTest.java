package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.config.InvalidSettings;
import dev.perch.config.Settings;
import dev.perch.desk.Voice;
import dev.perch.slack.SlackModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings file that stands in the repository, read as the bot reads it. */
class BuildingTest {
  private static final Path FILE = Path.of("../config/perch.yaml");

  private static final Map<String, String> SECRETS =
      Map.of(
          "PERCH_SLACK_BOT_TOKEN", "xoxb-secret",
          "PERCH_SLACK_APP_TOKEN", "xapp-1-secret-long-enough",
          "PERCH_X_HANDLES_0_CONSUMER_KEY", "key",
          "PERCH_X_HANDLES_0_CONSUMER_SECRET", "secret",
          "PERCH_X_HANDLES_0_ACCESS_TOKEN", "token",
          "PERCH_X_HANDLES_0_ACCESS_TOKEN_SECRET", "token-secret");

  @Test
  void theFileInTheRepositoryNeedsOnlyTheSecrets() {
    Building building = Settings.read(FILE, SECRETS, Building.class);

    assertThat(building.desk().value()).isEqualTo("acme");
    assertThat(building.slack().teams())
        .extracting(Object::toString)
        .containsExactly("care", "marketing", "pr", "legal");
    assertThat(building.x().accounts())
        .extracting(handle -> handle.name())
        .containsExactly("AcmeCare");
  }

  @Test
  void everythingThatIsMissingIsToldAtOnceAndNoSecretWithIt() {
    Map<String, String> environment = new HashMap<>(SECRETS);
    environment.remove("PERCH_SLACK_APP_TOKEN");
    environment.put("PERCH_SLACK_API_URL", "htp:/slack");
    environment.put("PERCH_REDIS_URL", "redis://:hunter2@");
    environment.put("PERCH_X_PACE_POLL", "often");

    assertThatThrownBy(() -> Settings.read(FILE, environment, Building.class))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("slack.app-token")
        .hasMessageContaining("PERCH_SLACK_API_URL")
        .hasMessageContaining("redis.url")
        .hasMessageContaining("x.pace.poll")
        .hasMessageNotContaining("hunter2")
        .hasMessageNotContaining("xoxb-secret");
  }

  @Test
  void httpModeAsksForTheSigningSecretAndNotForTheAppToken() {
    Map<String, String> environment = new HashMap<>(SECRETS);
    environment.remove("PERCH_SLACK_APP_TOKEN");
    environment.put("PERCH_SLACK_MODE", "http");

    assertThatThrownBy(() -> Settings.read(FILE, environment, Building.class))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("slack.signing-secret is missing")
        .hasMessageNotContaining("app-token");

    environment.put("PERCH_SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5");
    assertThat(Settings.read(FILE, environment, Building.class).slack().mode())
        .isEqualTo(SlackModule.Mode.HTTP);
  }

  @Test
  void httpModeWithoutAPortIsRefused() {
    Map<String, String> environment = new HashMap<>(SECRETS);
    environment.put("PERCH_SLACK_MODE", "http");
    environment.put("PERCH_SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5");
    environment.put("PERCH_WEB_PORT", "0");

    assertThatThrownBy(() -> Settings.read(FILE, environment, Building.class))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("Slack could not reach Perch");
  }

  @Test
  void aHandleOfATeamWithoutAChannelIsRefused() {
    Map<String, String> environment = new HashMap<>(SECRETS);
    environment.put("PERCH_X_HANDLES_0_TEAM", "sales");

    assertThatThrownBy(() -> Settings.read(FILE, environment, Building.class))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining(
            "PERCH_X_HANDLES_0_TEAM: x.handles[0].team: @AcmeCare belongs to \"sales\"");
  }

  @Test
  void whatDoesNotFitTogetherIsToldAtItsLineBesideTheSecretsThatAreMissing(@TempDir Path folder)
      throws IOException {
    String plain = Files.readString(FILE);
    Path file = folder.resolve("misfit.yaml");
    Files.writeString(
        file,
        plain.replace("team: care\n", "team: cares\n").replace("flagged: lead", "flagged: leed"));

    assertThatThrownBy(() -> Settings.read(file, Map.of(), Building.class))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining(
            "misfit.yaml:%d: x.handles[0].team: @AcmeCare belongs to \"cares\", but there is no slack.channels.cares. Did you mean care?"
                .formatted(line(plain, "team: care\n")))
        .hasMessageContaining(
            "misfit.yaml:%d: sign-off.flagged: it asks for \"leed\""
                .formatted(line(plain, "flagged: lead")))
        .hasMessageContaining("Did you mean lead?")
        .hasMessageContaining("slack.bot-token is missing")
        .hasMessageContaining("x.handles[0].access-token is missing");
  }

  private static int line(String text, String words) {
    return text.substring(0, text.indexOf(words)).split("\n", -1).length;
  }

  @Test
  void secretsThatStandInAFileThatWasNotLoadedAreNotAskedForInVain(@TempDir Path folder)
      throws IOException {
    Path file = Files.copy(FILE, folder.resolve("perch.yaml"));
    Path variables = folder.resolve(".env");
    Files.writeString(variables, "# tokens\nPERCH_SLACK_BOT_TOKEN=\n");

    assertThatThrownBy(() -> Settings.read(file, Map.of(), Building.class))
        .hasMessageNotContaining("set -a");

    Files.writeString(variables, "# tokens\nPERCH_SLACK_BOT_TOKEN=xoxb-hush\n");

    assertThatThrownBy(() -> Settings.read(file, Map.of(), Building.class))
        .hasMessageContainingAll(variables.toString(), "not loaded", "set -a; . ./.env; set +a")
        .hasMessageContaining("slack.bot-token is missing")
        .hasMessageNotContaining("hush");
    assertThat(Settings.read(file, SECRETS, Building.class).desk().value()).isEqualTo("acme");
  }

  @Test
  void howAHandleSpeaksIsReadAndWhatIsWrongIsToldWithItsLine(@TempDir Path folder)
      throws IOException {
    String plain = Files.readString(FILE);
    Path spoken = folder.resolve("spoken.yaml");
    Files.writeString(
        spoken,
        plain.replace(
            "voice: {}",
            "voice: {greeting: \"Hello {first_name}!\", emoji: none, use: [DHL], avoid: [guys]}"));
    Path wrong = folder.resolve("wrong.yaml");
    Files.writeString(
        wrong,
        plain.replace(
            "      voice: {}\n",
            """
                  voice:
                    greeting: Hi {name}
                    emoji: often
                    avoid:
                      - guys
                      - " "
            """));
    int line = plain.substring(0, plain.indexOf("voice: {}")).split("\n", -1).length;

    Voice voice = Settings.read(spoken, SECRETS, Building.class).x().accounts().getFirst().voice();

    assertThat(voice)
        .isEqualTo(
            new Voice(
                "Hello {first_name}!", "", Voice.Emoji.NONE, List.of("DHL"), List.of("guys"), ""));
    assertThatThrownBy(() -> Settings.read(wrong, SECRETS, Building.class))
        .hasMessageContaining("wrong.yaml:%d: ".formatted(line + 1))
        .hasMessageContaining("and not {name}")
        .hasMessageContaining("wrong.yaml:%d: ".formatted(line + 2))
        .hasMessageContaining("any, few, none")
        .hasMessageContaining("wrong.yaml:%d: ".formatted(line + 5))
        .hasMessageContaining("1 to 60 characters");
  }

  @Test
  void aTeamWhoseNameCannotBeOneIsRefused() {
    Map<String, String> environment = new HashMap<>(SECRETS);
    environment.put("PERCH_SLACK_CHANNELS_CARE", "#care");

    assertThatThrownBy(() -> Settings.read(FILE, environment, Building.class))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("\"#care\" is no channel's id");
  }
}
