package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perch.app.DoctorScene.Said;
import dev.perch.redis.server.FreePort;
import dev.perch.sandbox.x.Enrolment;
import dev.perch.sandbox.x.XEmulator;
import dev.perch.sandbox.x.XHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/**
 * What the doctor says of a healthy world, and of what may be wrong with X, Redis and the settings.
 */
class DoctorTest extends DoctorVisit {
  @Test
  void aHealthyWorldIsAllOkAndNothingIsPosted() throws Exception {
    Said said = look();

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("All is well", "Nothing was posted")
        .doesNotContain("  warning", "  failed");
    assertThat(said.about("slack.bot-token")).contains("ok", "@perch", "Perch Sandbox");
    assertThat(said.about("slack.app-token")).contains("ok");
    assertThat(said.about("slack.channels.care")).contains("ok", "#care");
    assertThat(said.about("roles.lead")).contains("ok", "2 accounts");
    assertThat(said.about("@AcmeCare may post")).contains("ok");
    assertThat(said.about("@AcmeCare direct messages")).contains("ok", "as @Acme sees it");
    assertThat(said.about("redis appendfsync")).contains("ok");
    assertThat(said.about("knowledge.folder")).contains("ok", "FAQ entries");
    assertThat(scene.world.slack().log().of("chat.postMessage")).isEmpty();
    assertThat(scene.world.x().log().entries())
        .allSatisfy(entry -> assertThat(entry.kind()).startsWith("GET "));
  }

  @Test
  void withPostAGreetingIsTriedInEachSlackChannelAndDeletedAndNothingOnX() throws Exception {
    said = scene.look(Clock.systemUTC(), List.of("--post"));

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.about("slack.channels.leads greeting")).contains("ok", "deleted it again");
    assertThat(said.text()).contains("On X nothing was posted");
    assertThat(scene.world.slack().log().of("chat.postMessage")).hasSize(5);
    assertThat(scene.world.slack().people().messages("care", null, null)).isEmpty();
    assertThat(scene.world.x().log().of("POST /2/tweets")).isEmpty();
  }

  @Test
  void scriptsReadItAsJson() throws Exception {
    scene.world.slack().workspace().channelNamed("pr").archive();

    said = scene.look(Clock.systemUTC(), List.of("--json"));

    assertThat(said.code()).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(said.text());
    assertThat(json.path("ok").asBoolean()).isFalse();
    assertThat(json.path("findings"))
        .filteredOn(line -> line.path("state").asText().equals("failed"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.path("part").asText()).isEqualTo("Slack");
          assertThat(line.path("about").asText()).isEqualTo("slack.channels.pr");
          assertThat(line.path("remedy").asText()).contains("Unarchive it");
        });
  }

  @Test
  void settingsThatCannotBeReadAreToldAndEndWithTwo() throws Exception {
    scene.environment.remove("PERCH_SLACK_BOT_TOKEN");

    look();

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.text()).contains("slack.bot-token is missing", "PERCH_SLACK_BOT_TOKEN");
  }

  @Test
  void keysOfAnotherHandleAWrongIdAndKeysThatXDoesNotTakeAreNamed() throws Exception {
    set("PERCH_X_HANDLES_0_USER_ID", "12345");
    set("PERCH_X_HANDLES_1_ACCESS_TOKEN_SECRET", "wrong");

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("@AcmeCare"))
        .contains("failed", "has the user id", "not 12345", "correct it");
    assertThat(said.about("x.bearer-token")).contains("ok", "X takes it");
    assertThat(said.about("@Acme"))
        .contains(
            "failed", "(401)", "renew its four keys", "PERCH_X_HANDLES_1_ACCESS_TOKEN", ".env")
        .doesNotContain("under x.handles");
  }

  @Test
  void whatTakesAnotherHandlesKeysIsNotLookedAtWithWrongOnes() throws Exception {
    set("PERCH_X_HANDLES_1_ACCESS_TOKEN_SECRET", "wrong");
    assertThat(look().about("@AcmeCare direct messages"))
        .contains("Not looked at", "the keys of @Acme")
        .doesNotContain("could not", "allow message requests");

    for (String key :
        List.of("CONSUMER_KEY", "CONSUMER_SECRET", "ACCESS_TOKEN", "ACCESS_TOKEN_SECRET")) {
      String own = Objects.requireNonNull(scene.environment.get("PERCH_X_HANDLES_0_" + key));
      set("PERCH_X_HANDLES_1_" + key, own);
    }
    look();

    assertThat(said.about("@Acme")).contains("failed", "are those of @AcmeCare");
    assertThat(said.about("@AcmeCare direct messages"))
        .contains("Not looked at", "the keys of @Acme")
        .doesNotContain("could not");
  }

  @Test
  void keysThatMayOnlyReadAreNamed() throws Exception {
    scene.x.header("x-access-level", "read");

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("@AcmeCare may post"))
        .contains("failed", "may only read", "Read and write", "new access token");
  }

  @Test
  void anAppWithoutCreditsOrOutsideOfAProjectIsToldWhatToDoAboutIt() throws Exception {
    Enrolment app = scene.world.x().enrolment();
    app.become(new Enrolment.State(true, Enrolment.Access.DIRECT_MESSAGES, false, 0));
    look();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("@AcmeCare")).contains("failed", "no credits", "console.x.com");

    app.become(new Enrolment.State(true, Enrolment.Access.DIRECT_MESSAGES, true, null));
    assertThat(look().about("@AcmeCare")).contains("failed", "cap for this month", "raises");

    app.become(new Enrolment.State(false, Enrolment.Access.DIRECT_MESSAGES, false, null));
    assertThat(look().about("@AcmeCare")).contains("failed", "attached to no project", "move");
  }

  @Test
  void aSuspendedAccountIsNamedAsOne() throws Exception {
    scene.world.x().people().change("AcmeCare", Map.of("suspended", true));

    assertThat(look().about("@AcmeCare")).contains("failed", "suspended", "Log in");
  }

  @Test
  void aTokenThatMayNotReadMessagesIsNamedUntilANewOneIsMade() throws Exception {
    XEmulator x = scene.world.x();
    x.enrolment().become(new Enrolment.State(true, Enrolment.Access.READ_WRITE, false, null));
    use(x.newToken("AcmeCare"));
    look();
    assertThat(said.about("@AcmeCare may read messages"))
        .contains("warning", "Read and write and Direct message", "new access token");

    x.enrolment().become(new Enrolment.State(true, Enrolment.Access.DIRECT_MESSAGES, false, null));
    assertThat(look().about("@AcmeCare may read messages")).as("the old token").contains("warning");
    use(x.newToken("AcmeCare"));

    assertThat(look().about("@AcmeCare may read messages")).contains("ok");
  }

  private void use(XHandle keys) {
    set("PERCH_X_HANDLES_0_ACCESS_TOKEN", keys.accessToken());
    set("PERCH_X_HANDLES_0_ACCESS_TOKEN_SECRET", keys.accessSecret());
  }

  @Test
  void whatAnAccountKeepsFromCustomersIsTold() throws Exception {
    scene.x.rewrite("\"protected\":false", "\"protected\":true");
    scene.x.rewrite("\"receives_your_dm\":true", "\"receives_your_dm\":false");

    look();

    assertThat(said.about("@AcmeCare is public")).contains("failed", "protected");
    assertThat(said.about("@AcmeCare direct messages"))
        .contains("warning", "allow message requests from everyone");
  }

  @Test
  void aBearerTokenThatXDoesNotTakeAndSettingsThatCannotBeMeantAreTold() throws Exception {
    set("PERCH_X_BEARER_TOKEN", "wrong-bearer-token");
    set("PERCH_X_PRICES_LINK", "20");
    set("PERCH_X_PACE_POLL", "1s");

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("x.bearer-token")).contains("failed", "(401)");
    assertThat(said.about("x.prices")).contains("warning", "a post with a link $20");
    assertThat(said.about("x.pace.poll")).contains("failed", "300 readings");
  }

  @Test
  void wordsThatAreKeptLongerThanTheirTweetsAreReadAgainAreTold() throws Exception {
    set("PERCH_RETENTION_WORDS", "400d");

    look();

    assertThat(said.about("retention.reread"))
        .contains("warning", "400 days", "30 only", "about $228", "about $2947");
  }

  @Test
  void aClockThatIsOffIsToldForBothServices() throws Exception {
    said = scene.look(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-95)), List.of());

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("clock"))
        .contains("seconds behind Slack's", "seconds behind X's", "Let NTP set it");
  }

  @Test
  void aRedisThatWouldThrowTicketsAwayIsNamed() throws Exception {
    try (Jedis admin = new Jedis("127.0.0.1", port)) {
      admin.configSet("maxmemory-policy", "allkeys-lru");
      admin.configSet("appendfsync", "everysec");

      look();

      admin.configSet("maxmemory-policy", "noeviction");
      admin.configSet("appendfsync", "always");
    }
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("redis maxmemory-policy"))
        .contains("failed", "allkeys-lru", "Set it to noeviction");
    assertThat(said.about("redis appendfsync")).contains("warning", "everysec");
  }

  @Test
  void besideARedisOfOnesOwnTheFolderOfTheArchiveIsLookedAt() throws Exception {
    Path archive = Files.createDirectories(folder.resolve("redis/archive/doctor"));
    Files.writeString(archive.resolve("desk-id"), "another desk's");
    Files.writeString(archive.resolve("2026-03.jsonl.gz"), "");

    look();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("redis.folder archive")).contains("failed", "does not belong");
    set("PERCH_REDIS_FOLDER", folder.resolve("perch.yaml").toString());

    assertThat(look().about("redis.folder")).contains("failed", "is a file");
  }

  @Test
  void aDeadRedisIsOneLineWithoutItsPassword() throws Exception {
    set("PERCH_REDIS_URL", "redis://:s3cret@127.0.0.1:" + FreePort.any());

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("redis.url")).contains("failed", "cannot be reached", "redis.url right");
    assertThat(said.text()).doesNotContain("s3cret", "Exception", "\tat ");
  }

  @Test
  void aNetworkThatIsDownIsALineForEachServiceAndNoStackTrace() throws Exception {
    set("PERCH_SLACK_API_URL", "http://127.0.0.1:" + FreePort.any() + "/api/");
    set("PERCH_X_API_URL", "http://127.0.0.1:" + FreePort.any());

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("slack.bot-token")).contains("failed", "could not be reached");
    assertThat(said.about("x.api-url")).contains("failed", "could not be reached");
    assertThat(said.text()).doesNotContain("Exception", "\tat ").contains("knowledge.folder");
  }

  @Test
  void anEmbeddedRedisIsTriedAsideAndAnEmptyBankTold() throws Exception {
    set("PERCH_REDIS_URL", "embedded");
    set("PERCH_KNOWLEDGE_FOLDER", folder.resolve("nowhere").toString());

    look();

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.about("redis.folder")).contains("ok", "will be made");
    assertThat(said.about("redis maxmemory-policy")).contains("ok");
    assertThat(folder.resolve("redis")).doesNotExist();
    assertThat(said.about("knowledge.folder")).contains("warning", "no FAQ entries");
  }
}
