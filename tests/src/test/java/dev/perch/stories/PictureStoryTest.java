package dev.perch.stories;

import static dev.perch.stories.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.x.XEmulator.Posted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Replies with pictures, on the real wire: from the bank, from the agent, read by another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureStoryTest {
  private static final String ALT = "What the added picture shows";

  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    stage.close();
  }

  private SlackPeople people() {
    return stage.world.slack().people();
  }

  private Map<String, String> submit(String who, SeenView form, Map<String, Object> values)
      throws Exception {
    return people().submit(who, form.view(), values).errors();
  }

  private Posted answer(String tweet) {
    return eventually(() -> stage.answers(tweet).stream().findFirst());
  }

  @Test
  void thePictureOfAnEntryIsOfferedWithItsWordsAndGoesAlong() throws Exception {
    people().sharing().upload("agent1", "lamp.png", Pictures.small());
    people().command("agent1", "care", "/faq propose");
    submit(
        "agent1",
        stage.form("agent1"),
        Map.of(
            "Title", "How is the folding lantern folded?",
            "Wordings", "how do I fold my folding lantern",
            "Tweet answer", "{first_name}, push both ends of the lantern together.",
            "Add pictures", "lamp.png",
            "What the added pictures show", "A lantern, folded flat"));
    SeenMessage proposal = stage.card("care", "How is the folding lantern folded");
    stage.pressUntil("gatekeeper1", proposal, "Approve", "published");
    String tweet = stage.tweet("rosa", "@AcmeCare how do I fold my folding lantern?");
    SeenMessage card = stage.card("care", "push both ends");

    stage.press("agent1", card, "Edit");
    SeenView form = stage.form("agent1");
    assertThat(form.blocks().toString())
        .contains("Pictures to send along", "A lantern, folded flat");
    Map<String, String> errors =
        submit("agent1", form, Map.of("Pictures to send along", "A lantern, folded flat"));

    assertThat(errors).isEmpty();
    assertThat(answer(tweet).pictures().toString()).contains("A lantern, folded flat");
    assertThat(stage.says(card, "Answered").text())
        .contains("with 1 picture: A lantern, folded flat");
    stage.inThread(card, "with 1 picture: A lantern, folded flat");
  }

  @Test
  void anAgentsOwnPictureNeedsWordsAndGoesAlong() throws Exception {
    String tweet = stage.tweet("sven", "@AcmeCare where is the switch?");
    SeenMessage card = stage.card("care", "where is the switch");
    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");
    people().sharing().upload("agent1", "switch.png", Pictures.small());

    Map<String, Object> wordless =
        Map.of("Reply", "It is at the back, right by the cable.", "Add a picture", "switch.png");
    assertThat(submit("agent1", form, wordless).get(ALT)).contains("Nothing was sent");
    assertThat(stage.answers(tweet)).isEmpty();
    Map<String, Object> told =
        Map.of(
            "Reply",
            "It is at the back, right by the cable.",
            "Add a picture",
            "switch.png",
            ALT,
            "An arrow at the switch");
    assertThat(submit("agent1", form, told)).isEmpty();

    Posted answer = answer(tweet);
    assertThat(answer.text()).startsWith("It is at the back, right by the cable. ^IO");
    assertThat(answer.pictures().toString()).contains("An arrow at the switch");
  }

  @Test
  void whatXDoesNotTakeIsSaidAndNothingIsLost() throws Exception {
    String tweet = stage.tweet("tara", "@AcmeCare which bulb is it?");
    SeenMessage card = stage.card("care", "which bulb is it");
    stage.press("agent2", card, "Reply");
    byte[] broken = "no picture at all".getBytes(StandardCharsets.UTF_8);
    people().sharing().upload("agent2", "broken.png", broken);
    submit(
        "agent2",
        stage.form("agent2"),
        Map.of("Reply", "This one.", "Add a picture", "broken.png", ALT, "The bulb"));

    assertThat(stage.inThread(card, "did not take the picture").text()).contains("text stands");

    stage.press("agent2", card, "Reply");
    SeenView again = stage.form("agent2");
    assertThat(again.fields().getFirst().value()).contains("This one.");
    assertThat(again.blocks().toString()).contains("The bulb");
    assertThat(submit("agent2", again, Map.of("Pictures to send along", List.of()))).isEmpty();
    assertThat(answer(tweet).pictures()).isEmpty();
  }

  private void type(String who, SeenView form, String field, String words) throws Exception {
    stage.clock.push(Duration.ofSeconds(2));
    people().setIn(who, form.view(), field, field, List.of(words));
  }

  @Test
  void anEditorThatNobodySentIsKeptWithThePictureThatCameLast() throws Exception {
    String tweet = stage.tweet("vera", "@AcmeCare how does the reading lamp unfold?");
    SeenMessage card = stage.card("care", "reading lamp unfold");
    people().sharing().upload("agent1", "unfolded.png", Pictures.small());
    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");
    type("agent1", form, "reply_text", "Like this.");
    type("agent1", form, "reply_pictures_added", "unfolded.png");
    type("agent1", form, "reply_pictures_alts", "A lamp, unfolded");
    stage.close("agent1", form);

    eventually(() -> {
      stage.press("agent1", card, "Reply");
      SeenView again = stage.form("agent1");
      stage.close("agent1", again);
      return Optional.of(again).filter(it -> it.blocks().toString().contains("A lamp, unfolded"));
    });
    stage.clock.push(Duration.ofMinutes(13));
    stage.inThread(card, "your claim lapses");
    stage.clock.push(Duration.ofMinutes(16));
    stage.says(card, "*Open*");
    stage.press("agent2", card, "Reply");
    SeenView next = stage.form("agent2");

    assertThat(next.blocks().toString()).contains("Pictures to send along", "A lamp, unfolded");
    assertThat(submit("agent2", next, Map.of())).isEmpty();
    Posted answer = answer(tweet);
    assertThat(answer.text()).isEqualTo("Like this. ^TL");
    assertThat(answer.pictures()).hasSize(1);
  }

  @Test
  void whatIsTypedAfterAPictureWasAddedDoesNotAddItTwice() throws Exception {
    String tweet = stage.tweet("wim", "@AcmeCare where is the fuse of the reading lamp?");
    SeenMessage card = stage.card("care", "fuse of the reading lamp");
    people().sharing().upload("agent1", "fuse.png", Pictures.small());
    stage.press("agent1", card, "Reply");
    SeenView form = stage.form("agent1");
    type("agent1", form, "reply_pictures_added", "fuse.png");
    type("agent1", form, "reply_pictures_alts", "The fuse");
    type("agent1", form, "reply_text", "At the back.");
    SeenView typed =
        eventually(() ->
            Optional.of(stage.form("agent1")).filter(it -> it.text().contains("At the back. ^IO")));

    assertThat(typed.blocks().toString()).doesNotContain("Pictures to send along");
    assertThat(submit("agent1", typed, Map.of())).isEmpty();
    assertThat(answer(tweet).pictures()).hasSize(1);
  }

  @Test
  void whoSignsOffSeesThePicturesAndWhatTheyLeaveOutDoesNotGo() throws Exception {
    String tweet = stage.tweet("ulla", "@AcmeCare does it come in green?");
    SeenMessage card = stage.card("care", "does it come in green");
    stage.press("trainee1", card, "Reply");
    people().sharing().upload("trainee1", "green.png", Pictures.small());
    people().sharing().upload("trainee1", "desk.png", Pictures.small());
    submit(
        "trainee1",
        stage.form("trainee1"),
        Map.of(
            "Reply",
            "It does.",
            "Add a picture",
            List.of("green.png", "desk.png"),
            ALT,
            "A green lamp\nMy desk"));
    SeenMessage waiting = stage.says(card, "Waits for sign-off");
    assertThat(waiting.text()).contains("A green lamp", "My desk");

    stage.press("agent1", waiting, "See the pictures");
    stage.whispered("agent1", card, "in your conversation with Perch");
    assertThat(people().messages("dm-agent1", null, null))
        .filteredOn(message -> !message.files().isEmpty())
        .hasSizeGreaterThanOrEqualTo(2);
    stage.press("agent1", waiting, "Edit reply");
    assertThat(
            submit(
                "agent1",
                stage.form("agent1"),
                Map.of("Pictures to leave out", List.of("My desk"))))
        .isEmpty();
    SeenMessage changed = stage.inThread(card, "changed the reply of");
    stage.press("agent1", waiting, "Approve");
    stage.press("agent1", changed, "Approve");

    Posted answer = answer(tweet);
    assertThat(answer.pictures()).hasSize(1);
    assertThat(answer.pictures().toString()).contains("A green lamp");
  }
}
