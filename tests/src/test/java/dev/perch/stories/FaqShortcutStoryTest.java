package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** <b>Make this an FAQ</b>, at whatever message somebody chooses. */
class FaqShortcutStoryTest {
  @TempDir Path folder;

  private static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  @Test
  void aGoodReplyBecomesAnEntry() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.tweet("petra", "@AcmeCare is the moon lamp made of cheese?");
      SeenMessage card = stage.card("care", "made of cheese");
      stage.press("agent1", card, "Reply");
      stage.submit("agent1", stage.form("agent1"), "Reply", "It is made of oak. ^IO");
      stage.says(card, "Answered");

      people(stage).surfaces().shortcut("agent1", "Make this an FAQ", "care", card.ts());

      SeenView form = stage.form("agent1");
      assertThat(form.fields())
          .extracting(SeenView.SeenField::value)
          .contains("is the moon lamp made of cheese?", "It is made of oak.");
      assertThat(form.submit()).isEqualTo("Propose");
      stage.close("agent1", form);

      people(stage).say("agent2", "care", card.ts(), "Say oak & ash, https://acme.example.");
      SeenView typed = made(stage, people(stage).messages("care", card.ts(), "agent1").getLast());
      assertThat(values(typed))
          .contains("is the moon lamp made of cheese?", "Say oak & ash, https://acme.example.");
      stage.close("agent1", typed);

      people(stage).say("agent2", "care", null, "Lamps are oak, all of them.");
      SeenView plain = made(stage, people(stage).messages("care", null, "agent1").getLast());
      assertThat(values(plain)).contains("Lamps are oak, all of them.").doesNotContain("cheese");
    }
  }

  /** What somebody reads who chose that message to make an entry of it. */
  private static SeenView made(Stage stage, SeenMessage message) throws Exception {
    people(stage).surfaces().shortcut("agent1", "Make this an FAQ", "care", message.ts());
    return stage.form("agent1");
  }

  private static List<String> values(SeenView form) {
    return form.fields().stream().map(SeenView.SeenField::value).toList();
  }
}
