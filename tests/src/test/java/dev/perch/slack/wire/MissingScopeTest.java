package dev.perch.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.slack.api.Slack;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.slack.SlackHttp;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Slack says which scope a token lacks, and so does Perch. */
class MissingScopeTest {
  @Test
  void theScopeThatIsMissingIsNamedWithWhatToDo() throws Exception {
    try (SlackEmulator slack =
        SlackEmulator.start(SlackOptions.defaults().withScopes(Set.of("chat:write")))) {
      SlackApi api =
          new SlackApi(
              Slack.getInstance(SlackHttp.config(slack.apiUrl())).methods(slack.botToken()),
              slack.botToken());

      SlackRefused refused = catchThrowableOfType(SlackRefused.class, () -> api.members("C0CARE"));

      assertThat(refused.isForGood()).isTrue();
      assertThat(refused.needed()).isEqualTo("channels:read");
      assertThat(SlackTrouble.atWork(refused))
          .contains("lacks the scope channels:read", "OAuth & Permissions", "perch doctor");
    }
  }
}
