package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.workspace.SlackError;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank goes out as a file, and a file comes in: looked at first, then all of it or nothing. */
class FaqFilesStoryTest {
  private static final String LAMP = "lamp-batteries";
  private static final String LAMP_TITLE = "Do glow lamps need batteries?";
  private static final String SUN =
      """
      lamp-batteries:
        title: Do glow lamps need batteries?
        answers: {tweet: The sun charges your glow lamp.}
      """;

  @TempDir Path folder;

  private static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  private static String faq(Stage stage, String who, String words) throws Exception {
    Outcome told = people(stage).command(who, "care", "/faq " + words);
    return told.messages().stream().map(SeenMessage::text).collect(joining("\n"));
  }

  /** What somebody is shown who hands over that file. */
  private static SeenView look(Stage stage, String who, String name, String text) throws Exception {
    faq(stage, who, "import");
    SeenView form = stage.form(who);
    people(stage).sharing().upload(who, name, text.getBytes(UTF_8));
    Outcome sent = people(stage).submit(who, form.view(), Map.of("File", name));
    assertThat(sent.errors()).isEmpty();
    return stage.modal(who);
  }

  /** What Perch has sent to the gatekeeper alone; their conversation begins with it. */
  private static Optional<SeenMessage> given(Stage stage) {
    try {
      return people(stage).messages("dm-gatekeeper1", null, null).stream().findFirst();
    } catch (SlackError notBegun) {
      return Optional.empty();
    }
  }

  @Test
  void aGatekeeperTakesTheBankOutChangesItAndBringsItIn() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      assertThat(faq(stage, "agent1", "export")).contains("Anouk", "only they bring entries in");
      assertThat(faq(stage, "gatekeeper1", "export pdf")).contains("no format", "/faq export csv");
      assertThat(faq(stage, "gatekeeper1", "export csv")).contains("faq.csv", "on its way");
      SeenMessage given = eventually(() -> given(stage));
      assertThat(given.files())
          .singleElement()
          .extracting(file -> file.name())
          .isEqualTo("faq.csv");

      SeenView plan = look(stage, "gatekeeper1", "new.yaml", SUN);
      assertThat(plan.text()).contains("*1* new", "*0* refused", LAMP);
      assertThat(faq(stage, "agent1", "show " + LAMP)).contains("no entry");
      people(stage).submit("gatekeeper1", plan.view(), Map.of());
      assertThat(stage.modal("gatekeeper1").text()).contains("1 entry* imported");
      stage.close("gatekeeper1", stage.modal("gatekeeper1"));
      assertThat(faq(stage, "agent1", "show " + LAMP)).contains("The sun charges", "version 1");
      String tweet = stage.tweet("mona", "@AcmeCare do glow lamps need batteries?");
      SeenMessage card = stage.card("care", "do glow lamps need");
      assertThat(card.text()).contains("The sun charges");
      stage.press("agent1", card, "Edit");
      SeenView editor = stage.form("agent1");

      String moon = SUN.replace("sun", "moon") + "  review-by: 2020-01-31\n";
      SeenView late = look(stage, "gatekeeper1", "moon.yaml", moon);
      assertThat(late.text()).contains("*1* changed", "moon", "silent at once", "line 1");
      assertThat(faq(stage, "lead1", "import")).contains("only they bring entries in");
      faq(stage, "gatekeeper1", "retire " + LAMP + " sold out");
      people(stage).submit("gatekeeper1", late.view(), Map.of());
      assertThat(stage.modal("gatekeeper1").text()).contains("Nothing was imported");
      assertThat(faq(stage, "agent1", "show " + LAMP)).contains("retired", "sun");
      whatWasBegunBeforeIsAskedAboutOnce(stage, editor, tweet);
    }
  }

  private static void whatWasBegunBeforeIsAskedAboutOnce(Stage stage, SeenView editor, String tweet)
      throws Exception {
    stage.submit("agent1", editor, "Reply", "The sun does it, Mona!");
    SeenView told = stage.form("agent1");
    assertThat(told.text()).contains("Nothing was sent yet", LAMP_TITLE, "not in use any more");
    assertThat(told.fields().getFirst().value()).contains("The sun does it, Mona!");
    assertThat(stage.answers(tweet)).isEmpty();

    stage.submit("agent1", told, "Reply", "The sun does it, Mona!");
    eventually(() -> stage.answers(tweet).stream().findFirst());
  }

  @Test
  void whatIsRefusedIsNamedAndGuestsReadNothing() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      SeenView refused =
          look(
              stage,
              "gatekeeper1",
              "bad.csv",
              "id,title,tweet\nok,Fine?,Yes.\nbad,=cmd()|'x',No.\nlong,L?," + "no ".repeat(120));

      assertThat(refused.text())
          .contains(
              "*2* refused", "bad", "line 3", "begins like a formula", "long", "line 4", "Shorten");
      assertThat(refused.buttons()).doesNotContain("Import");
      people(stage).administrator().channel("care", "stranger1", true);
      assertThat(faq(stage, "stranger1", "search refund"))
          .contains("for members of this workspace");
      assertThat(faq(stage, "stranger1", "export")).contains("for members of this workspace");
      assertThat(faq(stage, "agent1", "improt")).contains("`/faq import`");

      stage.tweet("mona", "@AcmeCare does the xylophone need tuning forks?");
      stage.tweet("olaf", "@AcmeCare tuning forks for a xylophone, does it need any?");
      stage.card("care", "for a xylophone");
      stage.card("care", "the xylophone need");
      faq(stage, "gatekeeper1", "gaps");
      SeenMessage gaps =
          eventually(() ->
              people(stage).messages("care", null, "gatekeeper1").stream()
                  .filter(message -> message.buttons().contains("Write this one"))
                  .findFirst());
      assertThat(gaps.text()).contains("2 times", "xylophone");
      stage.press("gatekeeper1", gaps, "Write this one");
      assertThat(stage.form("gatekeeper1").fields())
          .anySatisfy(field -> assertThat(field.value()).contains("xylophone"));
      stage.close("gatekeeper1", stage.form("gatekeeper1"));

      assertThat(faq(stage, "gatekeeper1", "away yesterday")).contains("no time ahead");
      assertThat(faq(stage, "gatekeeper1", "away 2d")).contains("You are away until");
      assertThat(faq(stage, "agent1", "who")).contains("is away until", "may decide now");
      assertThat(faq(stage, "gatekeeper1", "back")).contains("Welcome back");
      assertThat(faq(stage, "agent1", "who")).doesNotContain("away");
    }
  }
}
