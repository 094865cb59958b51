package dev.perch.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvalidSettingsTest {
  @TempDir Path folder;

  record House(String desk, Slack slack, X x) {}

  record Slack(
      @Setting(value = "Where Slack's Web API is", example = "https://slack.com/api/")
          HttpUrl apiUrl,
      @Setting("What the bot signs in to Slack with, xoxb-…") Secret botToken,
      @Setting("What opens the socket, xapp-…") Secret appToken,
      @Default("1s") Duration pace) {}

  record X(@Setting("The brand's accounts") List<Handle> handles) {}

  record Handle(
      @Setting(value = "The account's name, without @", example = "AcmeCare") String name,
      @Setting("May post as the account") Secret accessToken,
      @Default("true") boolean reads) {}

  @Test
  void allThatIsWrongIsToldAtOnceInTheOrderOfTheFile() {
    String yaml =
        """
        desk: acme
        slack:
          api-url: htp:/x
          app-token: xapp-1-A0-123
          pace: 5
          pase: 5s
        x:
          handles:
            - name: [AcmeCare]
              reads: yes
              access-token: {file: nowhere}
        desk: globex
        """;
    Map<String, String> environment =
        Map.of("PERCH_X_HANDLES_0_READS", "off", "PERCH_SLACK_BOT_TOKN", "xoxb-1-2-3");

    InvalidSettings refusal = new SettingsFolder(folder).refused(yaml, environment, House.class);

    String expected =
        """
        The settings in FOLDER/perch.yaml have 10 problems:
          perch.yaml:2: slack.bot-token is missing: What the bot signs in to Slack with, xoxb-… Set PERCH_SLACK_BOT_TOKEN, or PERCH_SLACK_BOT_TOKEN_FILE to a file that holds it.
          perch.yaml:3: slack.api-url: "htp:/x" is not an address that starts with http:// or https://. Write for example https://slack.com/api/
          perch.yaml:4: slack.app-token: a secret stands in the settings file. Take it out, and replace it if others could read the file. Set PERCH_SLACK_APP_TOKEN, or PERCH_SLACK_APP_TOKEN_FILE to a file that holds it.
          perch.yaml:5: slack.pace: "5" is not a length of time. Write for example 30s, 10m, 2h or 1d
          perch.yaml:6: slack.pase: no setting has this name. Did you mean pace?
          perch.yaml:9: x.handles[0].name: text is expected, not a list or keys. Write for example AcmeCare
          perch.yaml:11: x.handles[0].access-token: the file that it names is not there or may not be read. Set PERCH_X_HANDLES_0_ACCESS_TOKEN, or PERCH_X_HANDLES_0_ACCESS_TOKEN_FILE to a file that holds it.
          perch.yaml:12: desk: written twice, first in line 1. Keep one.
          PERCH_SLACK_BOT_TOKN: no setting has this name. The nearest is PERCH_SLACK_BOT_TOKEN (slack.bot-token). Correct it or unset it.
          PERCH_X_HANDLES_0_READS: x.handles[0].reads: "off" is not true or false. Write for example true
        """;
    assertThat(refusal).hasMessage(expected.strip().replace("FOLDER", folder.toString()));
  }
}
