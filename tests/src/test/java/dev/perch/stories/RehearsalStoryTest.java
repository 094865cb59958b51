package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before an entry is published, one looks what it would do with what customers wrote. */
class RehearsalStoryTest {
  private static final Map<String, Object> XYLOPHONE =
      Map.of(
          "Title", "Does a xylophone need tuning forks?",
          "Wordings", "tuning forks for my xylophone\nmust I tune the xylophone",
          "Tweet answer", "Hi {first_name}, it stays in tune by itself.");

  @TempDir Path folder;

  private static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  /** The window on top, once it says so. */
  private static SeenView window(Stage stage, String who, String words) {
    return eventually(() -> {
      List<SeenView> open = people(stage).views(who);
      return open.isEmpty()
          ? Optional.<SeenView>empty()
          : Optional.of(open.getLast()).filter(view -> view.text().contains(words));
    });
  }

  @Test
  void aProposalAndAFormAreRehearsedAndNothingIsChanged() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.tweet("mona", "@AcmeCare tuning forks for a xylophone, do I need any?");
      stage.tweet("olaf", "@AcmeCare where is my parcel?");
      stage.card("care", "forks for a xylophone");
      stage.card("care", "where is my parcel");
      people(stage).command("agent1", "care", "/faq propose");
      people(stage).submit("agent1", stage.form("agent1").view(), XYLOPHONE);
      SeenMessage card =
          eventually(() ->
              people(stage).messages("care", null, null).stream()
                  .filter(message -> message.buttons().contains("Rehearse"))
                  .findFirst());

      stage.press("gatekeeper1", card, "Rehearse");
      SeenView proposed = window(stage, "gatekeeper1", "newly caught");
      assertThat(proposed.text())
          .contains(
              "2 tweets", "1 tweet newly caught", "tuning forks for a xylophone, do I need any")
          .contains("Nothing lost");
      stage.close("gatekeeper1", proposed);
      assertThat(stage.now(card).buttons()).contains("Approve");

      people(stage).command("gatekeeper1", "care", "/faq add");
      SeenView form = stage.form("gatekeeper1");
      people(stage).pressIn("gatekeeper1", form.view(), "Rehearse", 0);
      SeenView empty = window(stage, "gatekeeper1", "cannot be rehearsed");
      stage.close("gatekeeper1", empty);
      people(stage).fill("gatekeeper1", form.view(), XYLOPHONE);
      people(stage).pressIn("gatekeeper1", form.view(), "Rehearse", 0);
      SeenView written = window(stage, "gatekeeper1", "newly caught");
      stage.close("gatekeeper1", written);
      assertThat(stage.form("gatekeeper1").fields())
          .anySatisfy(field -> assertThat(field.value()).contains("stays in tune"));

      people(stage).administrator().channel("care", "stranger1", true);
      stage.press("stranger1", card, "Rehearse");
      assertThat(window(stage, "stranger1", "Only members").text()).doesNotContain("xylophone");
    }
  }
}
