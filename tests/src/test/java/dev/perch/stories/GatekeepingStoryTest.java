package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The FAQ bank, kept right from Slack. */
class GatekeepingStoryTest {
  static final Map<String, Object> LAMPS =
      Map.of(
          "Title", "Do glow lamps need batteries?",
          "Wordings", "does the glow lamp need batteries\nbatteries for my glow lamp",
          "Tweet answer", "Hi {first_name}, your glow lamp is charged by the sun.");
  static final String ID = "do-glow-lamps-need-batteries";

  @TempDir Path folder;

  static SlackPeople people(Stage stage) {
    return stage.world.slack().people();
  }

  static String told(Outcome outcome) {
    return outcome.messages().getFirst().text();
  }

  static Outcome faq(Stage stage, String who, String words) throws Exception {
    return people(stage).command(who, "care", "/faq " + words);
  }

  static void write(Stage stage, String who, String word, Map<String, Object> values)
      throws Exception {
    faq(stage, who, word);
    SeenView form = stage.form(who);
    Outcome sent = people(stage).submit(who, form.view(), values);
    assertThat(sent.errors()).isEmpty();
  }

  private static SeenMessage proposal(Stage stage, String button) {
    return eventually(() ->
        people(stage).messages("care", null, null).stream()
            .filter(message -> message.buttons().contains(button))
            .filter(message -> message.text().contains(ID))
            .findFirst());
  }

  @Test
  void whatAnAgentProposesIsSuggestedOnceTheGatekeeperHasApproved() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      stage.tweet("mona", "@AcmeCare batteries for my glow lamp, do I need any?");
      assertThat(stage.card("care", "batteries for my glow lamp").text())
          .doesNotContain("charged by the sun");

      write(stage, "agent1", "propose", LAMPS);
      SeenMessage card = proposal(stage, "Approve");
      assertThat(card.text()).contains("proposes a new entry", "charged by the sun");
      stage.press("agent2", card, "Approve");
      assertThat(stage.whispered("agent2", card, "keeps the FAQ bank"))
          .contains("nothing was changed");
      people(stage).administrator().channel("care", "stranger1", true);
      stage.press("stranger1", card, "Approve");
      stage.whispered("stranger1", card, "Only members of this workspace");

      stage.pressUntil("gatekeeper1", card, "Approve", "published");
      assertThat(stage.inThread(card, "was published. Thank you").text()).contains("@Ines");
      stage.press("gatekeeper1", card, "Approve");
      stage.whispered("gatekeeper1", card, "decided already");

      stage.tweet("olaf", "@AcmeCare does the glow lamp need batteries at all?");
      assertThat(stage.card("care", "need batteries at all").text())
          .contains("your glow lamp is charged by the sun");
    }
  }

  @Test
  void aPictureIsProposedWithItsWordsSeenByTheGatekeeperAndApprovedWithTheEntry() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      Map<String, Object> pictured = new HashMap<>(LAMPS);
      pictured.put("Add pictures", "lamp.png");
      people(stage).sharing().upload("agent1", "lamp.png", Pictures.small());
      faq(stage, "agent1", "propose");
      String form = stage.form("agent1").view();
      assertThat(people(stage).submit("agent1", form, pictured).errors())
          .containsKey("What the added pictures show");
      pictured.put("What the added pictures show", "A lamp in the sun");
      assertThat(people(stage).submit("agent1", form, pictured).errors()).isEmpty();

      SeenMessage card = proposal(stage, "See the pictures");
      assertThat(card.text()).contains("Picture", "A lamp in the sun");
      stage.press("gatekeeper1", card, "See the pictures");
      stage.whispered("gatekeeper1", card, "in your conversation with Perch");
      assertThat(people(stage).messages("dm-gatekeeper1", null, null))
          .anySatisfy(message -> assertThat(message.files()).hasSize(1));
      stage.pressUntil("gatekeeper1", card, "Approve", "published");
      stage.inThread(card, "was published. Thank you");

      assertThat(told(faq(stage, "agent2", "show " + ID))).contains("A lamp in the sun");
      faq(stage, "gatekeeper1", "edit " + ID);
      Map<String, Object> stolen = Map.of("Pictures", "chat:F0OTHER/U0OTHER Somebody else's");
      assertThat(
              people(stage)
                  .submit("gatekeeper1", stage.form("gatekeeper1").view(), stolen)
                  .errors()
                  .toString())
          .contains("put into Slack yourself");
      Map<String, Object> none = Map.of("Pictures", "");
      assertThat(
              people(stage).submit("gatekeeper1", stage.form("gatekeeper1").view(), none).errors())
          .isEmpty();
      assertThat(told(faq(stage, "agent2", "show " + ID))).doesNotContain("A lamp in the sun");
    }
  }

  @Test
  void theSpareStepsInWhenAProposalHasWaitedTooLong() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      write(stage, "agent1", "propose", LAMPS);
      SeenMessage card = proposal(stage, "Approve");
      stage.press("spare1", card, "Approve");
      stage.whispered("spare1", card, "keeps the FAQ bank");

      stage.clock.push(Duration.ofHours(4));
      assertThat(told(faq(stage, "spare1", "who"))).contains("may decide now");
      Outcome queue = faq(stage, "spare1", "review");
      SeenMessage waiting = queue.messages().getFirst();
      assertThat(waiting.text()).contains("charged by the sun");
      stage.press("spare1", waiting, "Approve");

      stage.says(card, "published");
      assertThat(told(faq(stage, "agent1", "show " + ID))).contains("version 1 by @Kofi");
    }
  }

  @Test
  void whatIsPlannedIsShownCanBeCalledOffAndHappensAtItsHour() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      write(stage, "agent1", "propose", LAMPS);
      SeenMessage card = proposal(stage, "Publish later");
      assertThat(stage.home("gatekeeper1", "1 proposal").text()).contains("/faq review");
      assertThat(stage.home("agent1", "How to work").text()).doesNotContain("proposal");
      long due = stage.clock.instant().plus(Duration.ofHours(2)).getEpochSecond();
      stage.press("gatekeeper1", card, "Publish later");
      stage.submit("gatekeeper1", stage.form("gatekeeper1"), "Publish at", Long.toString(due));
      stage.says(card, "will have");
      SeenMessage plan = faq(stage, "gatekeeper1", "review").messages().getFirst();
      assertThat(plan.text()).contains(ID, "is published", "charged by the sun");
      stage.press("gatekeeper1", plan, "Call it off");
      assertThat(told(faq(stage, "agent1", "review")))
          .contains("@Ines proposes a new entry", ID)
          .doesNotContain("is published");
      stage.message("care", "@Ines, your proposal for `" + ID + "` is not published");

      Map<String, Object> planned = new HashMap<>(LAMPS);
      planned.put("Publish at", Long.toString(due));
      write(stage, "gatekeeper1", "add", planned);
      assertThat(told(faq(stage, "agent1", "show " + ID))).contains("is published");
      stage.clock.push(Duration.ofHours(2));

      eventually(() ->
          Optional.of(told(faq(stage, "agent1", "show " + ID)))
              .filter(shown -> shown.contains("version 1 by @Anouk")));
    }
  }

  @Test
  void aProposalThatComesBackSaysWhyAndAStaleEditIsShownAgain() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      write(stage, "gatekeeper1", "add", LAMPS);
      write(stage, "agent1", "edit " + ID, Map.of("Tweet answer", "The moon charges it."));
      SeenMessage card = proposal(stage, "Return");
      assertThat(card.text()).contains("proposes a change", "The moon charges it.");
      stage.press("gatekeeper1", card, "Return");
      stage.submit("gatekeeper1", stage.form("gatekeeper1"), "Reason", "It is the sun");
      assertThat(stage.inThread(card, "came back").text()).contains("@Ines", "It is the sun");

      faq(stage, "gatekeeper1", "edit " + ID);
      SeenView form = stage.form("gatekeeper1");
      write(stage, "lead1", "edit " + ID, Map.of("Note", "only a note", "Tags", "lamps"));
      SeenMessage other = proposal(stage, "Approve");
      stage.pressUntil("gatekeeper1", other, "Approve", "published");
      people(stage).submit("gatekeeper1", form.view(), Map.of("Tweet answer", "By the sun alone."));

      SeenView again = stage.form("gatekeeper1");
      assertThat(again.text()).contains("Somebody changed this entry while you wrote");
      assertThat(people(stage).submit("gatekeeper1", again.view(), Map.of()).ok()).isTrue();
      assertThat(told(faq(stage, "agent1", "show " + ID))).contains("By the sun alone.");
      aPlannedEditThatWasOvertakenKeepsItsNoteAndItsHour(stage);
    }
  }

  private static void aPlannedEditThatWasOvertakenKeepsItsNoteAndItsHour(Stage stage)
      throws Exception {
    faq(stage, "gatekeeper1", "edit " + ID);
    SeenView form = stage.form("gatekeeper1");
    SeenMessage history = faq(stage, "gatekeeper1", "history " + ID).messages().getFirst();
    stage.press("gatekeeper1", history, "Roll back to this");
    eventually(() ->
        Optional.of(told(faq(stage, "agent1", "show " + ID)))
            .filter(shown -> !shown.contains("By the sun alone.")));
    long due = stage.clock.instant().plus(Duration.ofHours(2)).getEpochSecond();
    Map<String, Object> planned =
        Map.of("Tweet answer", "By stars.", "Note", "at night", "Publish at", Long.toString(due));
    people(stage).submit("gatekeeper1", form.view(), planned);

    SeenView again = stage.form("gatekeeper1");
    assertThat(again.text()).contains("Somebody changed this entry while you wrote");
    assertThat(people(stage).submit("gatekeeper1", again.view(), Map.of()).errors()).isEmpty();
    assertThat(told(faq(stage, "gatekeeper1", "review"))).contains("is published", "By stars.");
    stage.clock.push(Duration.ofHours(2));
    eventually(() ->
        Optional.of(told(faq(stage, "agent1", "history " + ID)))
            .filter(seen -> seen.contains("at night (as planned)")));
  }

  @Test
  void anEarlierVersionComesBackAndARetiredEntryGoesAndReturns() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      write(stage, "gatekeeper1", "add", LAMPS);
      write(
          stage,
          "gatekeeper1",
          "edit " + ID,
          Map.of("Tweet answer", "By the moon.", "Note", "news"));

      SeenMessage history = faq(stage, "gatekeeper1", "history " + ID).messages().getFirst();
      assertThat(history.text()).contains("Version 2", "news", "By the moon.", "Version 1");
      stage.press(
          "agent1",
          faq(stage, "agent1", "history " + ID).messages().getFirst(),
          "Roll back to this");
      stage.press("gatekeeper1", history, "Roll back to this");
      eventually(() ->
          Optional.of(told(faq(stage, "agent1", "show " + ID)))
              .filter(text -> text.contains("version 3") && text.contains("by the sun")));

      assertThat(told(faq(stage, "agent1", "retire " + ID + " sold out")))
          .contains("keeps the FAQ bank");
      assertThat(told(faq(stage, "gatekeeper1", "retire " + ID + " sold out")))
          .contains("is retired");
      assertThat(told(faq(stage, "agent1", "stats"))).contains("*1* retired");
      assertThat(told(faq(stage, "gatekeeper1", "restore " + ID))).contains("in use again");
    }
  }

  @Test
  void whatIsMistypedIsMendedAndWhatIsWrongIsSaidAtItsField() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      assertThat(told(faq(stage, "agent1", "serch refund"))).contains("Did you mean `/faq search`");
      assertThat(told(faq(stage, "agent1", ""))).contains("/faq review", "@Anouk");
      assertThat(told(faq(stage, "agent1", "show"))).contains("Write `/faq show");
      write(stage, "gatekeeper1", "add", LAMPS);
      assertThat(told(faq(stage, "agent1", "show do-glow-lamps-need-bateries")))
          .contains("`" + ID + "`");

      faq(stage, "gatekeeper1", "add");
      SeenView form = stage.form("gatekeeper1");
      Outcome wrong =
          people(stage)
              .submit(
                  "gatekeeper1",
                  form.view(),
                  Map.of(
                      "Title",
                      LAMPS.get("Title"),
                      "Tweet answer",
                      "Short.\n---\n" + "long ".repeat(60),
                      "DM answer",
                      "Hi {name}",
                      "Link",
                      "acme"));
      assertThat(wrong.errors().get("Tweet answer")).contains("Variant 2", "too many");
      assertThat(wrong.errors().get("DM answer")).contains("{name} is no placeholder");
      assertThat(wrong.errors().get("Link")).contains("whole address");
      Outcome taken =
          people(stage)
              .submit(
                  "gatekeeper1",
                  form.view(),
                  Map.of("Tweet answer", "Short.", "DM answer", "Hi", "Link", ""));
      assertThat(taken.errors().get("Title")).contains("an entry of that name already");
    }
  }
}
