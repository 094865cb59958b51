package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.model.Message;
import dev.perch.desk.Alarms;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.testing.PushedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is ours never stands where another company reads. */
class SharedChannelsTest {
  private static final SlackEmulator SLACK =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private static final String SHARED = "C0PARTNERLUMEN";

  private final PushedClock clock = PushedClock.onMonday();
  private final List<Alarms.Alarm> alarms = new ArrayList<>();
  private final SlackApi api =
      new SlackApi(
          Slack.getInstance(SlackHttp.config(SLACK.apiUrl())).methods(SLACK.botToken()),
          SLACK.botToken(),
          new Pulse(clock),
          Meters.NONE,
          new SharedChannels(() -> alarms::add, clock));

  @AfterAll
  static void stop() {
    SLACK.close();
  }

  @Test
  void onlyAQuestionToThemIsPostedThereAndTheRestIsRefusedWithAnAlarm() {
    assertThatThrownBy(() -> api.post(SHARED, null, "ours", List.of(), null))
        .isInstanceOf(SlackRefused.class)
        .hasMessageContaining("is_ext_shared");
    assertThatThrownBy(() -> api.broadcast(SHARED, "1.2", "ours", null))
        .isInstanceOf(SlackRefused.class);

    Message.Metadata mark =
        Message.Metadata.builder().eventType("question").eventPayload(Map.of("q", "1")).build();
    String question = api.postToPartner(SHARED, "A question", List.of(), mark);

    assertThatThrownBy(() -> api.update(SHARED, question, "ours", List.of(), null))
        .isInstanceOf(SlackRefused.class);
    assertThat(alarms).singleElement().extracting(Alarms.Alarm::words).asString().contains(SHARED);
    assertThat(api.post("C0CARE", null, "ours", List.of(), null)).isNotEmpty();
  }
}
