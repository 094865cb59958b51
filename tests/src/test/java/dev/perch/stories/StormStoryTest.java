package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.redis.Records;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.x.XEmulator.Posted;
import dev.perch.testing.Invariants;
import dev.perch.testing.WorkQueued;
import dev.perch.ticket.Team;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Many people ask the same within minutes, and two agents answer them from one card. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StormStoryTest {
  private static final List<String> HUM =
      List.of(
          "@AcmeCare the glow lamp hums since the update, please fix",
          "@AcmeCare my glow lamp hums since the update, fix it please",
          "@AcmeCare the glow lamp hums since the update! please fix");

  private static final List<String> DARK =
      List.of(
          "@AcmeCare all street lanterns went dark tonight, is anybody there?",
          "@AcmeCare the street lanterns all went dark tonight, anybody there?",
          "@AcmeCare tonight all street lanterns went dark! is anybody there?");

  private static final List<String> BUZZ =
      List.of(
          "@AcmeCare the door bell buzzes all night long, make it stop",
          "@AcmeCare my door bell buzzes all night long! make it stop",
          "@AcmeCare all night long the door bell buzzes, make it stop");

  /** Two acks of Slack's, on a machine that is busy with other things. */
  private static final Duration AT_ONCE = Duration.ofSeconds(6);

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
  void whatMustAlwaysHold() throws Exception {
    try (Records records = stage.records()) {
      await().until(records::caughtUp);
      Invariants invariants = new Invariants(stage.world, records);
      assertThat(invariants.cardsMissingOrDoubled()).isEmpty();
      assertThat(invariants.mentionsAstray()).isEmpty();
      assertThat(invariants.repliesNotApproved()).isEmpty();
      assertThat(invariants.repliesTwice()).isEmpty();
      assertThat(new WorkQueued(records, new Team("care")).astray()).isEmpty();
    }
  }

  private List<String> storm(String who, int many, List<String> words) {
    List<String> tweets = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      tweets.add(stage.tweet(who + i, words.get(i % words.size())));
    }
    return tweets;
  }

  private SeenView window(String who, String words) {
    return Stage.eventually(() ->
        stage.world.slack().people().views(who).stream()
            .filter(view -> view.text().contains(words))
            .findFirst());
  }

  @Test
  void inAStormTheOrderOfWorkIsRightAndATicketOpensAtOnce() throws Exception {
    stage.tweet("early", "@AcmeCare may I return an opened box?");
    SeenMessage early = stage.card("care", "return an opened box");
    storm("buzz_", 10, BUZZ);
    stage.card("care", "× 10");

    Instant asked = Instant.now();
    assertThat(stage.world.slack().people().command("agent2", "care", "/next").messages())
        .asString()
        .contains("return an opened box");
    stage.press("agent2", early, "Reply");
    stage.form("agent2");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_ONCE);
    stage.close("agent2", stage.form("agent2"));

    // Whoever has waited longest is somebody's by now: the storm is next, as one piece of work.
    Stage.eventually(() ->
        stage.world.slack().people().command("agent1", "care", "/next").messages().stream()
            .filter(next -> next.text().contains("× 10"))
            .findFirst());
  }

  @Test
  void aSmallStormIsOneCardAndOneWrongTweetIsPutRightByOnePress() throws Exception {
    List<String> tweets = storm("hum_", 12, HUM);
    SeenMessage fold = stage.card("care", "× 12");
    assertThat(fold.text()).contains("Nobody has these yet", "glow lamp hums");
    assertThat(fold.buttons()).contains("Answer all 12", "Claim all", "See all 12");

    // Claiming takes all of them.
    stage.press("agent1", fold, "Claim all");
    stage.says(fold, "*Claimed* by @Ines");
    stage.press("agent2", fold, "Answer all 12");
    assertThat(window("agent2", "has had this fold since").text()).contains("@Ines");

    // One asks something else, and is thrown out.
    stage.press("agent1", fold, "See all 12");
    SeenView list = window("agent1", "Not this one");
    stage.world.slack().people().pressIn("agent1", list.view(), "Not this one", 0);
    window("agent1", "It has a card of its own now");
    fold = stage.says(fold, "× 11");
    stage.close("agent1", window("agent1", "It has a card of its own now"));
    SeenMessage own =
        Stage.eventually(() ->
            stage.world.slack().people().messages("care", null, null).stream()
                .filter(message -> message.buttons().contains("Claim"))
                .findFirst());
    assertThat(own.text()).contains("hums since the update");

    // It did ask the same, somebody sees, and puts it back from its own card.
    stage.choose("agent1", own, "…", "Add to fold …");
    SeenView which = window("agent1", "It asks what these ask");
    assertThat(stage.world.slack().people().submit("agent1", which.view(), Map.of()).errors())
        .isEmpty();
    stage.says(own, "asks what many ask now");
    fold = stage.says(fold, "× 12");
    stage.press("agent1", fold, "See all 12");
    SeenView again = window("agent1", "Not this one");
    stage.world.slack().people().pressIn("agent1", again.view(), "Not this one", 0);
    fold = stage.says(fold, "× 11");
    stage.close("agent1", window("agent1", "It has a card of its own now"));

    // The others get one answer, in wordings that take turns; one is left out.
    stage.press("agent1", fold, "Answer all 11");
    SeenView words = stage.form("agent1");
    stage.submitUntilTaken(
        "agent1", words, "Answer", "Sorry, {first_name}! We mend it.\n---\nWe are on it.");
    SeenView page = window("agent1", "Untick those");
    assertThat(page.text()).contains("We are on it. ^IO", "We mend it. ^IO");
    stage.world.slack().people().submit("agent1", page.view(), Map.of());

    stage.says(fold, "*Sent 11 of 11*");
    Set<String> said = new HashSet<>();
    int answered = 0;
    for (String tweet : tweets) {
      List<Posted> answers = stage.answers(tweet);
      assertThat(answers.size()).isLessThanOrEqualTo(1);
      answered += answers.size();
      answers.forEach(post -> said.add(post.text()));
    }
    assertThat(answered).isEqualTo(11);
    assertThat(said.size()).isGreaterThan(1);
  }

  @Test
  void aTraineesAnswerToAStormIsSignedOffByOnePressOfAColleagues() throws Exception {
    List<String> tweets = storm("dark_", 9, DARK);
    SeenMessage fold = stage.card("care", "× 9");
    stage.press("trainee1", fold, "Answer all 9");
    stage.submitUntilTaken(
        "trainee1", stage.form("trainee1"), "Answer", "We are on it, {first_name}.");
    SeenView page = window("trainee1", "Untick those");
    assertThat(page.text()).contains("It goes out once *Care* agrees");
    stage.world.slack().people().submit("trainee1", page.view(), Map.of());

    fold = stage.says(fold, "*9* wait for sign-off by Care");
    stage.press("trainee1", fold, "Read & sign off 9 for Care");
    assertThat(window("trainee1", "another pair of eyes").text()).contains("yourself");
    stage.press("agent1", fold, "Read & sign off 9 for Care");
    SeenView sheet = window("agent1", "word for word");
    assertThat(sheet.text()).contains("We are on it", "^WA");
    assertThat(tweets).allSatisfy(tweet -> assertThat(stage.answers(tweet)).isEmpty());
    assertThat(stage.world.slack().people().submit("agent1", sheet.view(), Map.of()).errors())
        .isEmpty();

    stage.says(fold, "*Sent 9 of 9*");
    assertThat(tweets)
        .allSatisfy(tweet ->
            assertThat(stage.answers(tweet))
                .hasSize(1)
                .first()
                .satisfies(post -> assertThat(post.text()).startsWith("We are on it, ")));
  }
}
