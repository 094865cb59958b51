package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.redis.Records;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.x.XEmulator.Posted;
import dev.perch.testing.Invariants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people ask the same within minutes, and two agents answer them from one card. */
class StormStoryTest {
  private static final List<String> WORDS =
      List.of(
          "@AcmeCare the glow lamp hums since the update, please fix",
          "@AcmeCare my glow lamp hums since the update, fix it please",
          "@AcmeCare the glow lamp hums since the update! please fix");

  @TempDir Path folder;

  private static List<String> storm(Stage stage, int many) {
    List<String> tweets = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      tweets.add(stage.tweet("hum_" + i, WORDS.get(i % WORDS.size())));
    }
    return tweets;
  }

  private static SeenView window(Stage stage, String who, String words) {
    return Stage.eventually(() ->
        stage.world.slack().people().views(who).stream()
            .filter(view -> view.text().contains(words))
            .findFirst());
  }

  @Test
  void aSmallStormIsOneCardAndOneWrongTweetIsPutRightByOnePress() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      List<String> tweets = storm(stage, 12);
      SeenMessage fold = stage.card("care", "× 12");
      assertThat(fold.text()).contains("Nobody has these yet", "glow lamp hums");
      assertThat(fold.buttons()).contains("Answer all 12", "Claim all", "See all 12");

      // Claiming takes all of them.
      stage.press("agent1", fold, "Claim all");
      stage.says(fold, "*Claimed* by @Ines");
      stage.press("agent2", fold, "Answer all 12");
      assertThat(window(stage, "agent2", "has had this fold since").text()).contains("@Ines");

      // One asks something else, and is thrown out.
      stage.press("agent1", fold, "See all 12");
      SeenView list = window(stage, "agent1", "Not this one");
      stage.world.slack().people().pressIn("agent1", list.view(), "Not this one", 0);
      window(stage, "agent1", "It has a card of its own now");
      fold = stage.says(fold, "× 11");
      stage.close("agent1", window(stage, "agent1", "It has a card of its own now"));
      SeenMessage own =
          Stage.eventually(() ->
              stage.world.slack().people().messages("care", null, null).stream()
                  .filter(message -> message.buttons().contains("Claim"))
                  .findFirst());
      assertThat(own.text()).contains("hums since the update");

      // It did ask the same, somebody sees, and puts it back from its own card.
      stage.choose("agent1", own, "…", "Add to fold …");
      SeenView which = window(stage, "agent1", "It asks what these ask");
      assertThat(stage.world.slack().people().submit("agent1", which.view(), Map.of()).errors())
          .isEmpty();
      stage.says(own, "asks what many ask now");
      fold = stage.says(fold, "× 12");
      stage.press("agent1", fold, "See all 12");
      SeenView again = window(stage, "agent1", "Not this one");
      stage.world.slack().people().pressIn("agent1", again.view(), "Not this one", 0);
      fold = stage.says(fold, "× 11");
      stage.close("agent1", window(stage, "agent1", "It has a card of its own now"));

      // The others get one answer, in wordings that take turns; one is left out.
      stage.press("agent1", fold, "Answer all 11");
      SeenView words = stage.form("agent1");
      stage.submit(
          "agent1", words, "Answer", "Sorry, {first_name}! We mend it.\n---\nWe are on it.");
      SeenView page = window(stage, "agent1", "Untick those");
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

      try (Records records = stage.records()) {
        await().until(records::caughtUp);
        Invariants invariants = new Invariants(stage.world, records);
        assertThat(invariants.cardsMissingOrDoubled()).isEmpty();
        assertThat(invariants.mentionsAstray()).isEmpty();
        assertThat(invariants.repliesNotApproved()).isEmpty();
        assertThat(invariants.repliesTwice()).isEmpty();
      }
    }
  }

  @Test
  void aTraineesAnswerToAStormIsSignedOffByOnePressOfAColleagues() throws Exception {
    try (Stage stage = Stage.open(folder)) {
      List<String> tweets = storm(stage, 9);
      SeenMessage fold = stage.card("care", "× 9");
      stage.press("trainee1", fold, "Answer all 9");
      stage.submit("trainee1", stage.form("trainee1"), "Answer", "We are on it, {first_name}.");
      SeenView page = window(stage, "trainee1", "Untick those");
      assertThat(page.text()).contains("It goes out once *Care* agrees");
      stage.world.slack().people().submit("trainee1", page.view(), Map.of());

      fold = stage.says(fold, "*9* wait for sign-off by Care");
      stage.press("trainee1", fold, "Read & sign off 9 for Care");
      assertThat(window(stage, "trainee1", "another pair of eyes").text()).contains("yourself");
      stage.press("agent1", fold, "Read & sign off 9 for Care");
      SeenView sheet = window(stage, "agent1", "word for word");
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
      try (Records records = stage.records()) {
        await().until(records::caughtUp);
        Invariants invariants = new Invariants(stage.world, records);
        assertThat(invariants.cardsMissingOrDoubled()).isEmpty();
        assertThat(invariants.repliesNotApproved()).isEmpty();
        assertThat(invariants.repliesTwice()).isEmpty();
      }
    }
  }
}
