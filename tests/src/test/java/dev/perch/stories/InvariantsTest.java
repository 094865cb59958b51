package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.redis.Records;
import dev.perch.sandbox.slack.FakeApp;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.wire.Json;
import dev.perch.testing.Acks;
import dev.perch.testing.Invariants;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/** The check of what must always hold finds what does not. */
class InvariantsTest {
  private Stage stage;
  private Acks acks;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.open(folder);
    acks = Acks.of(stage.world.slack());
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  /** A tweet that was answered, its card, and what stands on X. */
  private record Answered(String tweet, SeenMessage card, String reply) {}

  private Answered answered(String customer, String words) throws Exception {
    String tweet = stage.tweet(customer, "@AcmeCare " + words);
    SeenMessage card = stage.card("care", words);
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "An answer to " + words);
    SeenMessage answered = stage.says(card, "Answered");
    return new Answered(tweet, answered, stage.answers(tweet).getFirst().text());
  }

  @Test
  void aDeskOnWhichAllIsWellHasNothingBroken() throws Exception {
    answered("una", "is all well?");

    try (Records records = stage.records()) {
      assertThat(new Invariants(stage.world, records).broken(acks, Instant.now())).isEmpty();
    }
  }

  @Test
  void whatIsBrokenIsNamed() throws Exception {
    Answered vics = answered("vic", "what is wrong?");
    stage.crash();
    String unread = stage.tweet("wim", "@AcmeCare does anybody read this?");
    delete(vics.card());

    try (Records records = stage.records()) {
      String ticket = ticket(records, vics);
      change(records, ticket);
      Invariants invariants = new Invariants(stage.world, records);

      assertThat(invariants.mentionsAstray()).containsExactly(unread + " in 0 tickets");
      assertThat(invariants.cardsMissingOrDoubled()).containsExactly(ticket + ": 0 cards");
      assertThat(invariants.repliesNotApproved()).hasSize(1);
      assertThat(records.brokenLinks()).containsExactly(ticket + "[1]");
    }
  }

  @Test
  void eachThatDoesNotHoldIsToldByItsNumber() throws Exception {
    Answered twice = answered("xan", "who said that twice?");
    Answered doubtful = answered("zoe", "who holds this?");
    String talk = "Between us: nobody will ever find that parcel.";
    stage.say("agent2", doubtful.card(), talk);
    stage.crash();
    stage.tweet("cleo", "@AcmeCare is anybody there?");
    stage.world.x().byHand("AcmeCare", twice.reply(), twice.tweet());
    stage.world.x().byHand("AcmeCare", talk, doubtful.tweet());
    delete(twice.card());

    SlackOptions impatient = SlackOptions.defaults().withAckTimeout(Duration.ofMillis(1));
    try (Records records = stage.records();
        SlackEmulator slack = SlackEmulator.start(impatient);
        FakeApp _ = FakeApp.deaf(slack)) {
      String ticket = ticket(records, doubtful);
      int sending = leaveInDoubt(records, ticket, "U0AGENT2");
      Instant later = stage.clock.instant().plus(Duration.ofMinutes(15));
      Invariants invariants = new Invariants(stage.world, records);

      assertThat(invariants.repliesTwice()).anyMatch(said -> said.startsWith("2 times: "));
      assertThat(invariants.repliesNotApproved()).singleElement().asString().contains(talk);
      assertThat(invariants.sentWithoutAClaim()).containsExactly(ticket + "[" + sending + "]");
      assertThat(invariants.inDoubt(stage.clock.instant())).isEmpty();
      assertThat(invariants.inDoubt(later)).containsExactly(ticket);
      assertThat(invariants.talkOnX()).singleElement().asString().contains(talk);
      change(records, ticket);
      assertThat(new Invariants(stage.world, records).broken(unheard(slack), later).keySet())
          .map(name -> name.substring(0, 2))
          .containsExactly("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9");
    }
  }

  /** Of an app that hears of a press, and never says so. */
  private static Acks unheard(SlackEmulator slack) {
    Acks acks = Acks.of(slack);
    assertThatThrownBy(() -> slack.forge("interactive", Json.object()))
        .hasMessage("operation_timeout");
    assertThat(acks.missed(Instant.now())).isEmpty();
    return acks;
  }

  private void delete(SeenMessage card) {
    Channel care = stage.world.slack().workspace().channelNamed("care");
    stage.world.slack().workspace().delete(care.message(card.ts()).orElseThrow());
  }

  private static String ticket(Records records, Answered answered) {
    return records.stories().entrySet().stream()
        .filter(story ->
            story.getValue().ticket().facts().said().stream()
                .anyMatch(said -> said.tweet().id().equals(answered.tweet())))
        .map(story -> story.getKey().value())
        .findFirst()
        .orElseThrow();
  }

  /** Somebody with access to Redis changes when it all began, and what was approved. */
  private static void change(Records records, String ticket) {
    try (RedisClient redis = RedisClient.create("127.0.0.1", StoryRedis.port())) {
      String story = records.key(ticket);
      String opened = redis.lindex(story, 0);
      redis.lset(story, 0, opened.replace("\"handle\":\"AcmeCare\"", "\"handle\":\"Acme\""));
      String words = story.replace(":story:", ":words:");
      redis.hkeys(words).stream()
          .filter(field -> field.startsWith("text:"))
          .forEach(text -> redis.hset(words, text, "Other words than those that went out"));
    }
  }

  /**
   * The story ends with the reply's approval, by somebody else than whoever holds the ticket.
   *
   * @return the index of that event
   */
  private static int leaveInDoubt(Records records, String ticket, String by) {
    try (RedisClient redis = RedisClient.create("127.0.0.1", StoryRedis.port())) {
      String story = records.key(ticket);
      List<String> events = redis.lrange(story, 0, -1);
      int sending = 0;
      while (!events.get(sending).contains("\"type\":\"SendingStarted\"")) {
        sending++;
      }
      redis.lset(story, sending, events.get(sending).replace("U0AGENT1", by));
      redis.ltrim(story, 0, sending);
      return sending;
    }
  }
}
