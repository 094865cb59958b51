package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.slack.view.faq.FaqWord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The bank learns from what is sent, on every replica, and what it said wrongly is put right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LearningStoryTest {
  private static final String ID = "do-glow-lamps-need-batteries";
  private static final Map<String, Object> LAMPS =
      Map.of(
          "Title", "Do glow lamps need batteries?",
          "Wordings", "does the glow lamp need batteries\nbatteries for my glow lamp",
          "Tweet answer", "Hi {first_name}, your glow lamp is charged by the sun.");

  /** What has to follow a word, and the others need not. */
  private static final Map<FaqWord, String> AFTER =
      Map.of(
          FaqWord.SEARCH, " lamps",
          FaqWord.SHOW, " " + ID,
          FaqWord.EDIT, " " + ID,
          FaqWord.HISTORY, " " + ID,
          FaqWord.LEARNED, " " + ID,
          FaqWord.RECALL, " " + ID,
          FaqWord.RETIRE, " " + ID + " sold out",
          FaqWord.RESTORE, " " + ID);

  /** What nothing but the answer to a word says; the others open a form. */
  private static final Map<FaqWord, String> SAYS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(FaqWord.HELP, "/faq propose"),
              Map.entry(FaqWord.SEARCH, "Do glow lamps need batteries?"),
              Map.entry(FaqWord.SHOW, "in use"),
              Map.entry(FaqWord.HISTORY, "The versions of"),
              Map.entry(FaqWord.LEARNED, "What customers taught"),
              Map.entry(FaqWord.RECALL, "public replies were sent"),
              Map.entry(FaqWord.REVIEW, "Nothing waits for a decision"),
              Map.entry(FaqWord.STALE, "spring-sale"),
              Map.entry(FaqWord.GAPS, "Asked again and again"),
              Map.entry(FaqWord.LINKS, "*0* links"),
              Map.entry(FaqWord.RETIRE, "is retired"),
              Map.entry(FaqWord.RESTORE, "in use again"),
              Map.entry(FaqWord.EXPORT, "faq.yaml"),
              Map.entry(FaqWord.STATS, "*0* retired"),
              Map.entry(FaqWord.WHO, "keeps the FAQ bank"),
              Map.entry(FaqWord.AWAY, "You are away"),
              Map.entry(FaqWord.BACK, "Welcome back")));

  private static final Set<FaqWord> FORMS =
      EnumSet.of(FaqWord.ADD, FaqWord.PROPOSE, FaqWord.EDIT, FaqWord.IMPORT);
  private static final Pattern UNKNOWN = Pattern.compile("There is no|Write `|cannot reach");

  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
    write("add", LAMPS);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  private SlackPeople people() {
    return stage.world.slack().people();
  }

  private SeenMessage faq(String who, String words) throws Exception {
    Outcome outcome = people().command(who, "care", "/faq " + words);
    return outcome.messages().getFirst();
  }

  private void write(String word, Map<String, Object> values) throws Exception {
    people().command("gatekeeper1", "care", "/faq " + word);
    SeenView form = stage.form("gatekeeper1");
    assertThat(people().submit("gatekeeper1", form.view(), values).errors()).isEmpty();
  }

  /** What somebody is shown, once it says so. */
  private SeenMessage shown(String who, String words, String says) {
    return eventually(() -> Optional.of(faq(who, words)).filter(it -> it.text().contains(says)));
  }

  @Test
  @Order(1)
  void whatWasAnsweredFromAnEntryFindsItTheNextTimeUntilThatIsUndone() throws Exception {
    stage.tweet("mona", "@AcmeCare thingamajig hums and wobbles");
    assertThat(stage.card("care", "hums and wobbles").text()).doesNotContain("charged by the sun");

    stage.tweet("olaf", "@AcmeCare thingamajig hums: is it the glow lamp batteries? wobbles too");
    SeenMessage card = stage.card("care", "is it the glow lamp batteries");
    stage.press("agent1", card, "Edit");
    SeenView form = stage.form("agent1");
    people().submit("agent1", form.view(), Map.of("Reply", "It hums while the sun charges it."));
    stage.says(card, "Answered");
    shown("agent1", "show " + ID, "customers taught it 1 more");
    SeenMessage learned = shown("gatekeeper1", "learned " + ID, "is it the glow lamp batteries");
    assertThat(faq("agent1", "learned " + ID).text()).contains("keeps the FAQ bank");

    stage.tweet("petra", "@AcmeCare the thingamajig hums, it wobbles");
    assertThat(stage.card("care", "hums, it wobbles").text()).contains("charged by the sun");

    stage.press("gatekeeper1", learned, "Undo");
    shown("gatekeeper1", "learned " + ID, "Nothing yet");
    stage.tweet("carl", "@AcmeCare my thingamajig hums, wobbles, sighs");
    assertThat(stage.card("care", "wobbles, sighs").text()).doesNotContain("charged by the sun");
  }

  @Test
  @Order(2)
  void aSecondReplicaKnowsWhatWasLearnedAndChangedWithinTwoSeconds() throws Exception {
    stage.startReplica();
    stage.tweet("axel", "@AcmeCare glow lamp batteries? mine blinks at midnight");
    SeenMessage card = stage.card("care", "blinks at midnight");
    stage.press("agent1", card, "Approve & send");
    stage.says(card, "Answered");

    bothSayWithinTwoSeconds("gatekeeper1", "learned " + ID, "blinks at midnight");
    bothSayWithinTwoSeconds("agent1", "search midnight", "Do glow lamps need batteries?");
    write(
        "edit " + ID,
        Map.of(
            "Wordings",
            LAMPS.get("Wordings") + "\nalkaline for the glow lamp",
            "Tweet answer",
            "Hi {first_name}, by two batteries."));
    bothSayWithinTwoSeconds("agent1", "show " + ID, "by two batteries");
    bothSayWithinTwoSeconds("agent1", "search alkaline", "Do glow lamps need batteries?");
  }

  /**
   * Slack gives each command to the other replica: four in a row are two for each. None that is
   * asked two seconds after the change is answered as before it.
   */
  private void bothSayWithinTwoSeconds(String who, String words, String says) {
    Instant known = Instant.now().plusSeconds(2);
    await()
        .atMost(Stage.SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> {
          for (int i = 0; i < 4; i++) {
            boolean late = Instant.now().isAfter(known);
            boolean knows = faq(who, words).text().contains(says);
            assertThat(knows || !late).as("two seconds after the change: " + words).isTrue();
            if (!knows) {
              return false;
            }
          }
          return true;
        });
  }

  @Test
  @Order(3)
  void aVersionThatWasWrongLeadsToEachReplyThatUsedItAndToItsCorrection() throws Exception {
    assertThat(faq("agent1", "recall " + ID).text()).contains("keeps the FAQ bank");
    assertThat(faq("gatekeeper1", "recall " + ID + " 9").text()).contains("It has 2");
    SeenMessage card = stage.card("care", "blinks at midnight");
    stage.press("agent1", card, "Resolve");
    stage.says(card, "Resolved");

    SeenMessage recall = faq("gatekeeper1", "recall " + ID + " 1");
    assertThat(recall.text())
        .contains("*2* public replies", "*@AcmeCare* by @Ines", "version 1", "the ticket");
    stage.press("gatekeeper1", recall, "Post a correction");
    SeenView editor = stage.form("gatekeeper1");
    assertThat(editor.fields().getFirst().value())
        .contains("a correction to our earlier reply: by two batteries.");
    people().submit("gatekeeper1", editor.view(), Map.of());

    stage.says(card, "Answered");
    assertThat(shown("gatekeeper1", "recall " + ID + " v1", "Corrected").text())
        .contains("by @Anouk");
  }

  @Test
  @Order(4)
  void whatAgentsKeepChangingComesAsAProposalByItself() throws Exception {
    for (String who : List.of("hana", "gil", "fay")) {
      stage.tweet(who, "@AcmeCare glow lamp batteries? asks " + who);
      SeenMessage card = stage.card("care", "asks " + who);
      stage.press("agent1", card, "Edit");
      SeenView form = stage.form("agent1");
      String said = form.fields().getFirst().value().replace("two batteries", "three batteries");
      people().submit("agent1", form.view(), Map.of("Reply", said));
      stage.says(card, "Answered");
    }

    SeenMessage proposal = stage.card("care", "Agents keep changing this");
    assertThat(proposal.text()).contains("Perch proposes a change", "three");
    stage.pressUntil("gatekeeper1", proposal, "Approve", "published");
    stage.says(proposal, "✓ @Anouk published Perch's proposal for `" + ID + "`.");
    shown("agent1", "show " + ID, "by three batteries");
  }

  @Test
  @Order(5)
  void everyWordIsAnsweredAndMistypedTheNearestIsNamed() throws Exception {
    for (FaqWord word : FaqWord.values()) {
      String typed = word.word();
      Outcome outcome =
          people().command("gatekeeper1", "care", "/faq " + typed + AFTER.getOrDefault(word, ""));
      List<SeenMessage> right = outcome.messages();

      assertThat(right).as(typed).noneMatch(answer -> UNKNOWN.matcher(answer.text()).find());
      assertThat(outcome.view() != null)
          .as(typed + " opens a form")
          .isEqualTo(FORMS.contains(word));
      // What takes a while, as an export does, may be told only with the next.
      List<SeenMessage> told = new ArrayList<>(right);
      for (String slip : slips(typed)) {
        List<SeenMessage> wrong =
            people().command("gatekeeper1", "care", "/faq " + slip + " " + ID).messages();
        assertThat(wrong)
            .anySatisfy(
                answer -> assertThat(answer.text()).contains("Did you mean `/faq " + typed + "`"));
        told.addAll(wrong);
      }
      if (!FORMS.contains(word)) {
        assertThat(told)
            .as(typed)
            .anySatisfy(answer -> assertThat(answer.text()).contains(SAYS.get(word)));
      }
    }
  }

  /** One letter left out, and two swapped. */
  private static List<String> slips(String word) {
    String rest = word.substring(2);
    return List.of(word.charAt(0) + rest, "" + word.charAt(1) + word.charAt(0) + rest);
  }
}
