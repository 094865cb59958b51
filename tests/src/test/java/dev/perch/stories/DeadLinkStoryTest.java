package dev.perch.stories;

import static dev.perch.stories.GatekeepingStoryTest.ID;
import static dev.perch.stories.GatekeepingStoryTest.LAMPS;
import static dev.perch.stories.GatekeepingStoryTest.faq;
import static dev.perch.stories.GatekeepingStoryTest.told;
import static dev.perch.stories.GatekeepingStoryTest.write;
import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.testing.NamesInside;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry whose page goes wrong after it was published. */
class DeadLinkStoryTest {
  private static final String HOST = "lamps.acme.example";
  private static final String PAGE = "https://" + HOST + "/sun";

  @TempDir Path folder;

  @Test
  void aReplyWhosePageLeadsInsideByNowStaysInAndTheOwnerOfTheEntryIsTold() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      Map<String, Object> linked = new HashMap<>(LAMPS);
      linked.put("Tweet answer", "Hi {first_name}, the sun charges your glow lamp: {link}");
      linked.put("Link", PAGE);
      write(stage, "gatekeeper1", "add", linked);
      String tweet = stage.tweet("mona", "@AcmeCare does the glow lamp need batteries at all?");
      SeenMessage card = stage.card("care", "need batteries at all");
      assertThat(card.text()).contains(PAGE);
      NamesInside.lead(HOST);

      stage.press("agent1", card, "Approve & send");

      stage.inThread(card, "a link in it is dead");
      assertThat(stage.answers(tweet)).isEmpty();
      eventually(() ->
          stage.world.slack().people().messages("care", null, null).stream()
              .filter(message -> message.text().contains("(`" + ID + "`)"))
              .filter(message -> message.text().contains("is dead: `" + PAGE + "`"))
              .findFirst());
      assertThat(told(faq(stage, "agent1", "links")))
          .contains(PAGE, ID, "leads into a private network");
      stage.press("agent1", card, "Reply");
      SeenView form = stage.form("agent1");
      String kept = form.fields().getFirst().value();
      assertThat(kept).contains(PAGE);
      assertThat(stage.submit("agent1", form, "Reply", kept).errors().get("Reply"))
          .contains(PAGE + " leads nowhere", "Take it out, or give another");
    }
  }
}
