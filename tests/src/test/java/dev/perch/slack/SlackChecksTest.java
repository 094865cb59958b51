package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.config.HttpUrl;
import dev.perch.config.Secret;
import dev.perch.doctor.Check;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the doctor looks at in Slack, by how Slack reaches Perch. */
class SlackChecksTest {
  @Test
  void inHttpModeNobodyMindsAnAppTokenThatIsLeftFromSocketMode() {
    SlackModule byHttp = module(SlackModule.Mode.HTTP);
    SlackModule bySocket = module(SlackModule.Mode.SOCKET);

    assertThat(looksAt(byHttp)).doesNotContain("slack.app-token").contains("slack scopes");
    assertThat(looksAt(bySocket)).contains("slack.app-token");
  }

  private static List<String> looksAt(SlackModule module) {
    return module.checks(Map.of(), List.of("care"), InstantSource.system(), false).then().stream()
        .map(Check::about)
        .toList();
  }

  private static SlackModule module(SlackModule.Mode mode) {
    return new SlackModule(
        HttpUrl.parse("https://slack.example.com/api/"),
        Secret.of("xoxb-1"),
        mode,
        Secret.of("xapp-1-of-last-year-revoked"),
        Secret.of("a-signing-secret"),
        Map.of("care", "C0CARE"),
        Map.of(),
        new SlackPace(Duration.ZERO, Duration.ZERO));
  }
}
