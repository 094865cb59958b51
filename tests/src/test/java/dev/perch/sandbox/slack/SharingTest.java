package dev.perch.sandbox.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenMessage.SeenReaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emoji and files, of people and of the bot. */
class SharingTest {
  private final SlackEmulator slack = SlackEmulator.start(NoHurry.OPTIONS.withApp(Apps.WHOLE));
  private final SlackCaller caller = new SlackCaller(slack);
  private FakeApp app;
  private String card;

  @BeforeEach
  void connect() throws Exception {
    app = FakeApp.ackingAll(slack);
    card = caller.posted("C0CARE", Blocks.CARD);
  }

  @AfterEach
  void stop() {
    app.close();
    slack.close();
  }

  @Test
  void anEmojiIsSeenOnTheMessageAndToldToTheApp() throws Exception {
    slack.people().sharing().react("agent1", "care", card, ":eyes:", false);
    reaction("reactions.add", "eyes");

    assertThat(seen().reactions())
        .containsExactly(new SeenReaction("eyes", List.of("Ines", "Perch"), 2));
    assertThat(app.events(2, "reaction_added"))
        .extracting(event -> event.path("user").asText())
        .containsExactly("U0AGENT1", "U0PERCH");
    assertThat(reaction("reactions.get", "").at("/message/reactions/0/count").asInt()).isEqualTo(2);
  }

  @Test
  void anEmojiThatIsTakenAwayIsGoneAndAnUpdateLosesNone() throws Exception {
    slack.people().sharing().react("agent1", "care", card, "eyes", false);
    slack.people().sharing().react("agent1", "care", card, "tada", false);
    slack.people().sharing().react("agent1", "care", card, "eyes", true);

    caller.call("chat.update", Map.of("channel", "C0CARE", "ts", card, "text", "Other"));

    assertThat(seen().reactions()).extracting(SeenReaction::name).containsExactly("tada");
    assertThat(app.events(1, "reaction_removed")).hasSize(1);
  }

  @Test
  void whatSlackRefusesOfEmojiIsRefused() throws Exception {
    reaction("reactions.add", "eyes");

    assertThat(reaction("reactions.add", "eyes").path("error").asText())
        .isEqualTo("already_reacted");
    assertThat(reaction("reactions.remove", "tada").path("error").asText())
        .isEqualTo("no_reaction");
    assertThat(reaction("reactions.add", ":eyes:").path("error").asText())
        .isEqualTo("invalid_name");
    assertThat(caller.call("reactions.add", Map.of("name", "eyes")).path("error").asText())
        .isEqualTo("no_item_specified");
    for (int i = 0; i < 22; i++) {
      reaction("reactions.add", "e" + i);
    }
    assertThat(reaction("reactions.add", "one_more").path("error").asText())
        .isEqualTo("too_many_reactions");
  }

  @Test
  void theBotUploadsInThreeSteps() throws Exception {
    var begun =
        caller.call("files.getUploadURLExternal", Map.of("filename", "a.txt", "length", "5"));
    var id = begun.path("file_id").asText();

    var early = complete(id);
    var wrong = caller.postTo(begun.path("upload_url").asText(), "four");
    var right = caller.postTo(begun.path("upload_url").asText(), "fives");
    var done = complete(id);

    assertThat(early.path("error").asText()).isEqualTo("file_not_found");
    assertThat(wrong).doesNotStartWith("OK");
    assertThat(right).isEqualTo("OK - 5");
    assertThat(done.at("/files/0/title").asText()).isEqualTo("A file");
    var message = slack.people().messages("care", null, "agent1").getLast();
    assertThat(message.text()).isEqualTo("Look");
    assertThat(message.files())
        .containsExactly(new SeenMessage.SeenFile(id, "a.txt", "text/plain", 5));
    assertThat(caller.call("files.info", Map.of("file", id)).at("/file/size").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, 0, missing_argument",
    "a.txt, 99999999, file_upload_size_restricted",
    "'', 5, invalid_arguments"
  })
  void anUploadThatCannotBeIsRefusedAtOnce(String name, String length, String error)
      throws Exception {
    var answer =
        caller.call("files.getUploadURLExternal", Map.of("filename", name, "length", length));

    assertThat(answer.path("error").asText()).isEqualTo(error);
  }

  @Test
  void aPersonsFileComesWithAMessageOfWhichTheAppHears() throws Exception {
    var file = slack.people().sharing().upload("agent1", "shot.png", "png".getBytes(UTF_8));

    var outcome = slack.people().sharing().share("agent1", "care", card, "@Perch see", file);

    assertThat(outcome.messages().getFirst().threadTs()).isEqualTo(card);
    assertThat(outcome.messages().getFirst().files())
        .extracting(SeenMessage.SeenFile::name)
        .containsExactly("shot.png");
    assertThat(app.events(2, "message").getLast().path("subtype").asText()).isEqualTo("file_share");
    assertThat(app.events(1, "app_mention").getLast().at("/files/0/mimetype").asText())
        .isEqualTo("image/png");
  }

  @Test
  void everyKindOfFieldIsFilledInAndCheckedByTheClient() throws Exception {
    slack.people().press("agent1", "care", card, "Claim");
    var trigger = app.payloads("interactive").getLast().path("trigger_id").asText();
    var view =
        caller
            .call("views.open", Map.of("trigger_id", trigger, "view", Blocks.KINDS))
            .at("/view/id")
            .asText();
    slack.people().sharing().upload("agent1", "shot.png", "png".getBytes(UTF_8));
    slack.people().sharing().upload("agent1", "note.txt", "txt".getBytes(UTF_8));

    var refused =
        slack
            .people()
            .submit(
                "agent1",
                view,
                Map.of("Count", "10", "Mail", "me", "Link", "x", "Files", "note.txt"));
    var sent =
        slack
            .people()
            .submit(
                "agent1",
                view,
                Map.of(
                    "At", "1760000000",
                    "Count", "9",
                    "Mail", "me@acme.example",
                    "Link", "https://acme.example",
                    "Rich", "Hi @Tomas",
                    "Files", "shot.png"));

    var state = app.payloads("interactive").getLast().at("/view/state/values");
    assertThat(refused.errors()).containsOnlyKeys("Count", "Mail", "Link", "Files");
    assertThat(sent.ok()).isTrue();
    assertThat(state.at("/at/at/selected_date_time").asLong()).isEqualTo(1_760_000_000L);
    assertThat(state.at("/rich/rich/rich_text_value/type").asText()).isEqualTo("rich_text");
    assertThat(state.at("/files/files/files/0/name").asText()).isEqualTo("shot.png");
    assertThatThrownBy(() -> slack.people().fill("agent1", view, Map.of("At", "soon")))
        .hasMessage("not_found");
  }

  private JsonNode complete(String id) throws Exception {
    var files = "[{\"id\": \"%s\", \"title\": \"A file\"}]".formatted(id);
    return caller.call(
        "files.completeUploadExternal",
        Map.of("files", files, "channel_id", "C0CARE", "initial_comment", "Look"));
  }

  private JsonNode reaction(String method, String name) throws Exception {
    return caller.call(method, Map.of("channel", "C0CARE", "timestamp", card, "name", name));
  }

  private SeenMessage seen() {
    return slack.people().messages("care", null, "agent1").getFirst();
  }
}
