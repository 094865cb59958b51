package dev.perch.slack.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import dev.perch.desk.Duty;
import dev.perch.desk.MemoryDutyPlaces;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.wire.Fault;
import dev.perch.slack.SlackHttp;
import dev.perch.slack.wire.SlackApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pinned board of who decides. */
class DutyBoardTest {
  private final SlackEmulator slack = SlackEmulator.start();
  private final FakeDesk fake = new FakeDesk();
  private final List<String> alarms = new ArrayList<>();
  private final DutyBoard board =
      new DutyBoard(
          api(),
          Optional.of("C0LEADS"),
          new Duty(fake.roster, List.of("lead"), _ -> true),
          new MemoryDutyPlaces(),
          new MemoryTurns("here"),
          alarm -> alarms.add(alarm.about()),
          fake.clock);

  private SlackApi api() {
    return new SlackApi(
        Slack.getInstance(SlackHttp.config(slack.apiUrl())).methods(slack.botToken()),
        slack.botToken());
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private void round() {
    fake.clock.push(Duration.ofSeconds(11));
    board.once();
  }

  private int calls(String method) {
    return slack.log().of(method).size();
  }

  @Test
  void whereThePinFailsAfterThePostItIsPinnedTheNextTime() {
    slack.faults().set("pins.add", new Fault.ServerError(503, false));
    assertThatThrownBy(this::round).isInstanceOf(Unavailable.class);

    round();
    round();

    assertThat(calls("chat.postMessage")).isEqualTo(1);
    assertThat(calls("pins.add")).as("one in vain, one that took effect").isEqualTo(2);
  }

  @Test
  void whereSlackLetsNobodyPinItIsAskedOnce() {
    slack.faults().set("pins.add", new Fault.NotOk("missing_scope"), 0);

    round();
    round();

    assertThat(calls("pins.add")).isEqualTo(1);
    assertThat(calls("chat.postMessage")).isEqualTo(1);
  }
}
