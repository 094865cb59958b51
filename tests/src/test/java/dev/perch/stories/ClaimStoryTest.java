package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.x.XEmulator.Posted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whose ticket it is, from the first key to the last, on the real wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimStoryTest {
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  @AfterEach
  void eachTicketHasOneCard() throws Exception {
    stage.eachTicketHasOneCard();
  }

  @AfterEach
  void nobodyHasAFormOpen() throws Exception {
    for (String person : List.of("agent1", "agent2", "lead1")) {
      for (SeenView view : people().views(person)) {
        stage.close(person, view);
      }
    }
  }

  private SlackPeople people() {
    return stage.world.slack().people();
  }

  @Test
  void aClaimIsWarnedOfKeptAndInTheEndLapsesWithItsDraft() throws Exception {
    stage.tweet("rosa", "@AcmeCare which bulb fits?");
    SeenMessage card = stage.card("care", "which bulb fits");
    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");
    people().setIn("agent1", form.view(), "reply_text", "reply_text", List.of("The round one, I"));
    // Checked, and so kept.
    eventually(() ->
        Optional.of(stage.form("agent1"))
            .filter(checked -> checked.text().contains("The round one, I")));
    stage.close("agent1", form);
    stage.press("agent2", card, "Reply");
    SeenView held =
        eventually(() ->
            people().views("agent2").stream()
                .filter(view -> view.text().contains("@Ines has this ticket"))
                .findFirst());
    assertThat(held.text()).contains("The round one, I");
    stage.close("agent2", held);

    stage.clock.push(Duration.ofMinutes(13));
    SeenMessage warning = stage.inThread(card, "your claim lapses");
    stage.press("agent1", warning, "Keep it");
    stage.whispered("agent1", card, "It is yours until");
    stage.clock.push(Duration.ofMinutes(16));
    stage.says(card, "*Open*");

    stage.press("agent2", card, "Reply");
    SeenView next = stage.form("agent2");
    assertThat(next.text()).contains("This is @Ines's draft");
    assertThat(next.fields().getFirst().value()).contains("The round one, I ^TL");
    stage.close("agent2", next);
    stage.press("agent1", warning, "Keep it");
    stage.whispered("agent1", card, "That claim has ended");
  }

  @Test
  void whoAnswersSecondReadsTheFirstAndKeepsTheirOwnWords() throws Exception {
    String tweet = stage.tweet("sami", "@AcmeCare is it dimmable?");
    SeenMessage card = stage.card("care", "is it dimmable");
    stage.press("agent1", card, "Reply");
    SeenView late = stage.form("agent1");
    stage.press("agent1", card, "Release");
    stage.says(card, "*Open*");
    stage.press("agent2", card, "Reply");
    stage.submit("agent2", stage.form("agent2"), "Reply", "It is.");
    stage.says(card, "Answered");

    stage.submit("agent1", late, "Reply", "It is, with the small switch.");

    SeenView kept = stage.form("agent1");
    assertThat(kept.text()).contains("answered first", "It is. ^TL");
    assertThat(kept.fields().getFirst().value()).contains("with the small switch");
    assertThat(stage.answers(tweet)).hasSize(1);
    stage.close("agent1", kept);
  }

  @Test
  void aLeadTakesOverWithAReasonAndNobodyElse() throws Exception {
    stage.tweet("tess", "@AcmeCare it smokes a little");
    SeenMessage card = stage.card("care", "it smokes a little");
    stage.press("agent1", card, "Claim");
    stage.says(card, "*Claimed* by @Ines");

    stage.choose("agent2", card, "…", "Take over …");
    Outcome refused = stage.submit("agent2", stage.form("agent2"), "Reason", "I am faster");
    assertThat(refused.errors().toString()).contains("a lead", "Mireille");
    stage.close("agent2", stage.form("agent2"));
    stage.choose("lead1", card, "…", "Take over …");
    stage.submit("lead1", stage.form("lead1"), "Reason", "It smokes.");

    stage.says(card, "*Claimed* by @Mireille");
    assertThat(stage.inThread(card, "took this over from @Ines").text()).contains("It smokes.");
  }

  @Test
  void whatSomebodyHasWhoIsShutOutGoesBackAtOnce() throws Exception {
    stage.tweet("ugo", "@AcmeCare where is the manual?");
    SeenMessage card = stage.card("care", "where is the manual");
    stage.press("agent4", card, "Claim");
    stage.says(card, "*Claimed* by @Jonah");

    people().administrator().deactivate("agent4", true);

    stage.says(card, "*Open*");
    stage.inThread(card, "is not on the team any more");
    people().administrator().deactivate("agent4", false);
  }

  @Test
  void aPartnerSeesTheQuestionAloneAndTheirAnswerBecomesAnAgentsDraft() throws Exception {
    String tweet = stage.tweet("vera", "@AcmeCare my secret lamp number 4711 broke");
    SeenMessage card = stage.card("care", "secret lamp number 4711");
    stage.press("agent1", card, "Claim");
    stage.says(card, "*Claimed* by @Ines");

    stage.choose("agent1", card, "…", "Ask Lumen …");
    stage.submit("agent1", stage.form("agent1"), "Question", "Do you repair lamps?");
    SeenMessage question =
        Stage.eventually(() ->
            people().messages("partner-lumen", null, null).stream()
                .filter(message -> message.text().contains("Do you repair lamps?"))
                .findFirst());
    assertThat(question.text()).doesNotContain("4711", "vera");
    assertThat(question.buttons()).isEmpty();
    String answer =
        people()
            .say("partner1", "partner-lumen", question.ts(), "We do, for free.")
            .messages()
            .getFirst()
            .ts();

    people().surfaces().shortcut("partner1", "Use as a draft", "partner-lumen", answer);
    assertThat(stage.modal("partner1").text()).contains("Only members of this workspace");
    people().surfaces().shortcut("agent1", "Use as a draft", "partner-lumen", answer);

    assertThat(stage.modal("agent1").text()).contains("ticket's thread");
    SeenMessage draft = stage.inThread(card, "We do, for free. ^IO");
    assertThat(stage.answers(tweet)).isEmpty();
    stage.close("agent1", stage.modal("agent1"));
    stage.press("agent1", draft, "Send");
    stage.says(card, "Answered");
  }

  @Test
  void commandsListClaimsAndChooseInitials() throws Exception {
    stage.tweet("wim", "@AcmeCare how heavy is it?");
    SeenMessage card = stage.card("care", "how heavy is it");
    stage.press("agent3", card, "Claim");
    stage.says(card, "*Claimed* by @Priya");

    assertThat(told(people().command("agent3", "care", "/claims")))
        .contains("Yours", "@wim to @AcmeCare");
    assertThat(told(people().command("agent2", "care", "/claims"))).contains("@Priya: @wim");
    assertThat(told(people().command("agent3", "care", "/initials io"))).contains("@Ines signs");
    assertThat(told(people().command("agent3", "care", "/initials pri"))).contains("^PRI");
    assertThat(told(people().command("stranger1", "lobby", "/initials xx")))
        .contains("Only those who answer");
  }

  private static String told(Outcome outcome) {
    return outcome.messages().toString();
  }

  @Test
  void theNextMorningTheLeadsHaveTheReceiptOfTheDay() throws Exception {
    String tweet = stage.tweet("ulla", "@AcmeCare do you count your answers?");
    SeenMessage card = stage.card("care", "do you count your answers");
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "Every one of them.");
    stage.says(card, "Answered");

    ZonedDateTime now = stage.clock.instant().atZone(ZoneOffset.UTC);
    stage.clock.push(
        Duration.between(now, now.toLocalDate().plusDays(1).atTime(8, 1).atZone(ZoneOffset.UTC)));

    SeenMessage receipt = stage.message("leads", "Receipt for");
    assertThat(receipt.text()).contains("we hold", "by hand, 0 unknown").doesNotContain(tweet);
  }

  @Test
  void aLongAnswerGoesOutAsAThreadAndIsDeletedWithAReason() throws Exception {
    String tweet = stage.tweet("xaver", "@AcmeCare how do I send back a chandelier?");
    SeenMessage card = stage.card("care", "send back a chandelier");
    String text = "Put each of the glass drops into a bag of its own, and number it. ".repeat(7);
    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");
    assertThat(stage.submit("agent1", form, "Reply", text).errors().get("Reply"))
        .contains("too many");
    people().setIn("agent1", form.view(), "reply_text", "reply_text", List.of(text));
    SeenView offered =
        eventually(() ->
            people().views("agent1").stream()
                .filter(view -> view.text().contains("As a thread of 2"))
                .findFirst());

    Outcome sent =
        people()
            .submit(
                "agent1",
                offered.view(),
                Map.of("Too long for one tweet", "Send as a numbered thread"));

    assertThat(offered.text()).contains("$0.02", "1/2 Put", "2/2 Put");
    assertThat(sent.ok()).as(sent.toString()).isTrue();
    stage.says(card, "Answered");
    Posted first = stage.answers(tweet).getFirst();
    Posted second = stage.answers(first.id()).getFirst();
    assertThat(first.text()).startsWith("1/2 Put").doesNotContain("^IO");
    assertThat(second.text()).startsWith("2/2 Put").endsWith("^IO");

    stage.choose("agent1", card, "…", "Delete our reply …");
    stage.submit("agent1", stage.form("agent1"), "Reason", "Chandeliers are collected.");

    stage.says(card, "deleted on X");
    assertThat(stage.inThread(card, "is deleting a reply").text())
        .contains("@Ines", "Chandeliers are collected.");
    assertThat(stage.answers(tweet)).isEmpty();
    assertThat(stage.answers(first.id())).isEmpty();
  }
}
