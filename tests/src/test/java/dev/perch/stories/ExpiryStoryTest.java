package dev.perch.stories;

import static dev.perch.stories.GatekeepingStoryTest.ID;
import static dev.perch.stories.GatekeepingStoryTest.LAMPS;
import static dev.perch.stories.GatekeepingStoryTest.faq;
import static dev.perch.stories.GatekeepingStoryTest.people;
import static dev.perch.stories.GatekeepingStoryTest.told;
import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry that has to be looked over, and whoever is asked to. */
class ExpiryStoryTest {
  @TempDir Path folder;

  @Test
  void anEntryThatHasExpiredIsSilentUntilItIsSaidToBeRight() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      LocalDate today = LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC);
      Map<String, Object> expired = new HashMap<>(LAMPS);
      expired.put("Review by", today.minusDays(2).toString());
      faq(stage, "gatekeeper1", "add");
      SeenView form = stage.form("gatekeeper1");
      assertThat(
              people(stage).submit("gatekeeper1", form.view(), expired).errors().get("Review by"))
          .contains("That day has passed");
      Map<String, Object> soon = Map.of("Review by", today.plusDays(1).toString());
      assertThat(people(stage).submit("gatekeeper1", form.view(), soon).errors()).isEmpty();
      SeenMessage ahead = stage.card("care", "after that day it is not suggested");
      assertThat(ahead.buttons()).contains("Still right", "Edit", "Retire");
      stage.clock.push(Duration.ofDays(3));
      stage.says(ahead, "asks about it anew");
      SeenMessage asked = stage.card("care", "not suggested any more");
      eventually(() ->
          Optional.of(told(faq(stage, "agent1", "show " + ID)))
              .filter(text -> text.contains("expired")));
      stage.tweet("mona", "@AcmeCare batteries for my glow lamp, do I need any?");
      assertThat(stage.card("care", "batteries for my glow lamp").text())
          .doesNotContain("charged by the sun");

      SeenMessage stale = faq(stage, "gatekeeper1", "stale").messages().getFirst();
      assertThat(stale.text()).contains(ID);
      stage.press("gatekeeper1", asked, "Still right");
      SeenView until = stage.form("gatekeeper1");
      assertThat(people(stage).submit("gatekeeper1", until.view(), Map.of()).ok()).isTrue();
      stage.says(asked, "was looked over");
      eventually(() ->
          Optional.of(told(faq(stage, "agent1", "show " + ID)))
              .filter(text -> text.contains("in use until")));

      stage.tweet("olaf", "@AcmeCare does the glow lamp need batteries at all?");
      assertThat(stage.card("care", "need batteries at all").text()).contains("charged by the sun");
    }
  }
}
