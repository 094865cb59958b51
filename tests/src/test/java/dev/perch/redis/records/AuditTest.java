package dev.perch.redis.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Provides;
import dev.perch.desk.Appends;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.records.Archive;
import dev.perch.redis.desk.ChronicleModule;
import dev.perch.redis.line.Packed;
import dev.perch.redis.server.RedisUrl;
import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.TicketId;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Whoever changes, cuts or reorders what happened is found out, by the chain or by a seal. */
class AuditTest {
  private static final TicketId ONE = new TicketId("100");
  private static final TicketId TWO = new TicketId("200");

  private final FakeDesk fake = new FakeDesk();
  private final PushedClock clock = fake.clock;
  private final RedisDesk desk = RedisDesk.shared();
  private final RedisSeals seals = new RedisSeals(desk.line(), desk.keys());
  private final Jedis redis = SharedRedis.plain();
  private final Audit audit =
      Audit.of(
          RedisUrl.parse("redis://127.0.0.1:" + redis.getConnection().getHostAndPort().getPort()),
          Path.of("unused"),
          desk.keys().desk(),
          Archive.NONE);

  @BeforeEach
  void twoTicketsOfWhichOneIsAnswered() {
    fake.take(Tweet.tweet("100"));
    fake.take(Tweet.tweet("200").answering("1", "c200"));
    fake.act(FakePeople.INES, ONE, new AgentAction.Send("It is on its way.", null));
    desk.stories().append(Appends.copied(fake, ONE));
    desk.stories().append(Appends.copied(fake, TWO));
    seals.once(clock.instant());
  }

  @AfterEach
  void close() {
    audit.close();
    redis.close();
  }

  private List<String> amiss() {
    return audit.verify(Optional.empty()).amiss();
  }

  private String story(TicketId ticket) {
    return desk.tickets().story(ticket);
  }

  @Test
  void whatNobodyTouchedStands() {
    Audit.Result result = audit.verify(Optional.empty());

    assertThat(result.amiss()).isEmpty();
    assertThat(result.stories()).isEqualTo(2);
    assertThat(result.events()).isEqualTo(4);
    assertThat(result.seals()).isEqualTo(1);
    assertThat(result.unsealed()).isZero();
    assertThat(audit.verify(result.newestSeal()).amiss()).isEmpty();
  }

  @Test
  void aChangedEventBreaksTheChainBehindIt() {
    String claimed = redis.lindex(story(ONE), 1);
    redis.lset(story(ONE), 1, claimed.replace(FakePeople.INES, FakePeople.TOMAS));

    assertThat(amiss())
        .containsExactly(
            "story:100: event 2 does not follow the one before it: one was changed, left out or put elsewhere.");
  }

  @Test
  void theLastEventIsHeldByTheSeal() {
    String opened = redis.lindex(story(TWO), 0);
    redis.lset(story(TWO), 0, opened.replace("\"team\":\"care\"", "\"team\":\"pr\""));

    assertThat(amiss())
        .singleElement()
        .asString()
        .startsWith("story:200: event 0 is not the one that was sealed at ");
  }

  @Test
  void anEventThatWasCutOffIsMissed() {
    redis.rpop(story(ONE));

    assertThat(amiss())
        .singleElement()
        .asString()
        .startsWith("story:100 had 3 events when it was sealed at ")
        .endsWith(", and has fewer now.");
  }

  @Test
  void aStoryThatIsGoneIsMissed() {
    redis.del(story(TWO));

    assertThat(amiss()).singleElement().asString().startsWith("story:200 had 1 events");
  }

  @Test
  void eventsInAnotherOrderAreSeen() {
    String claimed = redis.lindex(story(ONE), 1);
    redis.lrem(story(ONE), 1, claimed);
    redis.rpush(story(ONE), claimed);

    assertThat(amiss()).hasSizeGreaterThan(2);
  }

  @Test
  void theWordsOfAReplyAreThoseThatWereApproved() {
    redis.hset(desk.tickets().words(ONE), "text:2", "It is lost. ^IO");

    assertThat(amiss())
        .containsExactly(
            "story:100: the words of the reply at event 2 are not those that were approved.");
  }

  @Test
  void wordsThatWereRemovedAreNoFault() {
    redis.del(desk.tickets().words(ONE));

    assertThat(amiss()).isEmpty();
  }

  @Test
  void aSealThatWasNotedElsewhereIsMissedWhereAllWereMadeAnew() {
    String noted = audit.verify(Optional.empty()).newestSeal().orElseThrow();
    redis.del(desk.keys().seals());
    redis.zadd(desk.keys().unsealed(), 3, "story:100");
    clock.push(Duration.ofHours(2));
    seals.once(clock.instant());

    assertThat(amiss()).isEmpty();
    assertThat(audit.verify(Optional.of(noted)).amiss())
        .singleElement()
        .asString()
        .contains(noted, "made anew, or cut off");
  }

  @Test
  void anHourHasOneSealAndAQuietHourNone() {
    seals.once(clock.instant().plusSeconds(60));
    clock.push(Duration.ofHours(2));
    seals.once(clock.instant());

    assertThat(redis.llen(desk.keys().seals())).isEqualTo(1);
  }

  private void pack() {
    redis.del(desk.tickets().behind());
    redis.zadd(desk.tickets().closed(), 0, ONE.value());
    desk.packing().once(clock.instant());
    assertThat(redis.exists(story(ONE))).isFalse();
  }

  @Test
  void aPackedTicketIsLookedOverLikeAnyOther() throws IOException {
    List<String> before = new ArrayList<>();
    audit.export(before::add);
    pack();
    List<String> after = new ArrayList<>();
    audit.export(after::add);

    Audit.Result result = audit.verify(Optional.empty());

    assertThat(result.amiss()).isEmpty();
    assertThat(result.stories()).isEqualTo(2);
    assertThat(result.events()).isEqualTo(4);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void whoeverPacksAnotherStoryIsFoundOut() {
    pack();
    byte[] key = desk.tickets().packedStory(ONE).getBytes(StandardCharsets.UTF_8);
    List<String> packed =
        Packed.unpack(redis.get(key)).stream()
            .map(line -> line.replace(FakePeople.INES, FakePeople.TOMAS))
            .toList();
    redis.set(key, Packed.pack(packed));

    assertThat(amiss()).anySatisfy(line -> assertThat(line).contains("event 2 does not follow"));

    redis.set(key, Packed.pack(packed.subList(0, 2)));
    assertThat(amiss()).anySatisfy(line -> assertThat(line).contains("has fewer now"));
    redis.set(key, new byte[] {1, 2, 3});
    assertThat(amiss()).anySatisfy(line -> assertThat(line).contains("cannot be unpacked"));
    redis.del(key);
    assertThat(amiss()).anySatisfy(line -> assertThat(line).contains("story:100 had 3 events"));
  }

  @Test
  void whatIsGivenOutHoldsNobodysWords() throws IOException {
    List<String> lines = new ArrayList<>();

    audit.export(lines::add);

    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst()).startsWith("{\"story\":\"story:100\",\"index\":0,\"hash\":\"");
    assertThat(lines.getLast()).startsWith("{\"seal\":\"seals\",\"index\":0,");
    assertThat(String.join("\n", lines)).doesNotContain("refund", "on its way");
  }

  @Test
  void everyStoryThatADeskHasOneOfIsLookedOverAndGivenOut() throws Exception {
    ChronicleModule all = new ChronicleModule();
    List<String> keys = new ArrayList<>();
    for (Method provides : ChronicleModule.class.getDeclaredMethods()) {
      if (provides.isAnnotationPresent(Provides.class)) {
        provides.setAccessible(true);
        Object chronicle = provides.invoke(all, desk.line(), desk.keys());
        Field key = chronicle.getClass().getDeclaredField("key");
        key.setAccessible(true);
        keys.add((String) key.get(chronicle));
      }
    }
    assertThat(keys).hasSizeGreaterThan(7);

    keys.forEach(key -> redis.rpush(key, "{\"prev\":\"of another\"}"));

    assertThat(amiss()).hasSameSizeAs(keys).allMatch(line -> line.contains("does not follow"));
    List<String> lines = new ArrayList<>();
    audit.export(lines::add);
    assertThat(lines).filteredOn(line -> line.contains("of another")).hasSameSizeAs(keys);
  }
}
