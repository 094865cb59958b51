package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.wire.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first press after a start, at which Slack's library would ask once more who we are. */
class FirstPressTest {
  @Test
  void isHeardAlthoughSlackDoesNotSayWhoWeAre(@TempDir Path folder) throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.tweet("first", "@AcmeCare where is the first parcel?");
      var card = stage.card("care", "the first parcel");
      stage.world.slack().faults().set("auth.test", new Fault.ServerError(503, false), 3);

      stage.press("agent1", card, "Reply");

      assertThat(stage.form("agent1").text()).contains("the first parcel");
    }
  }
}
