package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.redis.Records;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.testing.Acks;
import dev.perch.testing.Invariants;
import java.nio.file.Path;
import java.time.Instant;
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

  private SeenMessage answered(String customer, String words) throws Exception {
    stage.tweet(customer, "@AcmeCare " + words);
    SeenMessage card = stage.card("care", words);
    stage.press("agent1", card, "Reply");
    stage.submit("agent1", stage.form("agent1"), "Reply", "An answer to " + words);
    return stage.says(card, "Answered");
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
    SeenMessage card = answered("vic", "what is wrong?");
    stage.crash();
    String unread = stage.tweet("wim", "@AcmeCare does anybody read this?");
    Channel care = stage.world.slack().workspace().channelNamed("care");
    stage.world.slack().workspace().delete(care.message(card.ts()).orElseThrow());
    String ticket;

    try (Records records = stage.records()) {
      ticket = records.stories().keySet().iterator().next().value();
      change(records, ticket);
      Invariants invariants = new Invariants(stage.world, records);

      assertThat(invariants.mentionsAstray()).containsExactly(unread + " in 0 tickets");
      assertThat(invariants.cardsMissingOrDoubled()).containsExactly(ticket + ": 0 cards");
      assertThat(invariants.repliesNotApproved()).hasSize(1);
      assertThat(records.brokenLinks()).containsExactly(ticket + "[1]");
    }
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
}
