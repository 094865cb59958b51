package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SlackPeople;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shifts, breaks, calls for help, abuse that nobody has to read unasked, and the Home tab. */
class StaffStoryTest {
  @TempDir Path folder;

  private static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  private static String told(Stage stage, String who, String command) throws Exception {
    return told(stage, who, command, "care");
  }

  private static SeenMessage message(Stage stage, String channel, String words) {
    return eventually(() ->
        people(stage).messages(channel, null, null).stream()
            .filter(message -> message.text().contains(words))
            .findFirst());
  }

  @Test
  void aBreakPassesTicketsOnAndTheHomeTabFollows() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.home("agent1", "*Yours* · nothing");
      stage.tweet("mona", "@AcmeCare where is my lamp?");
      SeenMessage card = stage.card("care", "where is my lamp");
      stage.homeSays("agent1", "1 ticket open");

      assertThat(told(stage, "agent1", "/shift on")).contains("You are on since");
      assertThat(told(stage, "agent1", "/desk")).contains("How the desk stands");
      stage.press("agent1", card, "Claim");
      stage.homeSays("agent1", "*Yours* · 1 ticket");
      assertThat(told(stage, "agent1", "/shift brake")).contains("Did you mean `/shift break`");
      assertThat(told(stage, "agent1", "/shift break 900")).contains("from 1 to 240");
      assertThat(told(stage, "agent1", "/shift break 20"))
          .contains("Your ticket went back to the queue");

      stage.says(card, "Open");
      stage.homeSays("agent1", "*Yours* · nothing");
      assertThat(told(stage, "agent1", "/shift")).contains("on a break");
      assertThat(told(stage, "stranger1", "/shift on", "lobby")).contains("Only members");
    }
  }

  private static String told(Stage stage, String who, String command, String channel)
      throws Exception {
    return people(stage).command(who, channel, command).messages().stream()
        .map(SeenMessage::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aCallForHelpBringsTheNumbersToThoseOnShift() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.tweet("mona", "@AcmeCare where is my lamp?");
      stage.card("care", "where is my lamp");
      told(stage, "agent2", "/shift on");
      told(stage, "agent3", "/shift off");

      assertThat(people(stage).command("agent1", "care", "/backup").messages())
          .extracting(SeenMessage::text)
          .anyMatch(text -> text.contains("1 on shift is named"));

      SeenMessage call = message(stage, "care", "asks for help");
      assertThat(call.text()).contains("@Ines", "1 open", "@Tomas").doesNotContain("@Priya");
      assertThat(message(stage, "leads", "asks for help").text()).isEqualTo(call.text());
      assertThat(told(stage, "agent2", "/backup")).contains("in the last ten minutes");
    }
  }

  @Test
  void abuseIsVeiledUntilSomebodyAsksAndARunOfItIsSaidToThemAlone() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.tweet("olaf", "@AcmeCare you useless idiots, I hope you die");
      SeenMessage card = stage.card("care", "abusive words");
      assertThat(card.text()).doesNotContain("idiots");

      for (int time = 0; time < 3; time++) {
        stage.press("agent1", card, "Show");
        assertThat(stage.modal("agent1").text()).contains("useless idiots");
        stage.close("agent1", stage.modal("agent1"));
      }

      assertThat(stage.whispered("agent1", card, "None of it is about you"))
          .contains("Only you see this");
      assertThat(people(stage).messages("care", null, "agent2"))
          .extracting(SeenMessage::text)
          .noneMatch(text -> text.contains("None of it is about you"));
    }
  }

  @Test
  void whoeverIsAtItTooLongIsToldToTakeABreak() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.tweet("mona", "@AcmeCare where is my lamp?");
      SeenMessage card = stage.card("care", "where is my lamp");
      told(stage, "agent1", "/shift on");

      stage.clock.push(Duration.ofHours(3));

      stage.whispered("agent1", card, "Take a break");
      assertThat(List.of(told(stage, "agent1", "/shift")))
          .first()
          .asString()
          .contains("You are on");
    }
  }
}
