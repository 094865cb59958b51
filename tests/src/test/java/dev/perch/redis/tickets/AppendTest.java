package dev.perch.redis.tickets;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.NOON;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static dev.perch.desk.Appends.sending;
import static dev.perch.desk.Appends.wrote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Appends;
import dev.perch.desk.CardPlace;
import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Register.Cursor;
import dev.perch.desk.Stories.Append;
import dev.perch.desk.Stories.Appended;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Words;
import dev.perch.redis.server.SharedRedis;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.Jedis;

/** What an append leaves in Redis, looked at with Redis's own commands. */
final class AppendTest {
  private static final TicketId TICKET = new TicketId("1001");

  private final RedisDesk desk = RedisDesk.shared();

  private Story append(Append append) {
    return done(desk.stories().append(append));
  }

  private static <T> T plainly(Function<Jedis, T> call) {
    try (Jedis redis = SharedRedis.plain()) {
      return call.apply(redis);
    }
  }

  private List<String> lines() {
    return plainly(redis -> redis.lrange(desk.tickets().story(TICKET), 0, -1));
  }

  /** Everything that the desk has in Redis, byte by byte. */
  private Map<String, String> everything() {
    return plainly(redis -> {
      Map<String, String> all = new TreeMap<>();
      for (String key : redis.keys("*{" + desk.keys().desk().value() + "}*")) {
        all.put(key, Arrays.toString(redis.dump(key)));
      }
      return all;
    });
  }

  @Test
  void eachLineCarriesTheHashOfTheLineBeforeOverAllAppends() {
    Story opened = append(opening("1001"));
    Story claimed = append(next(opened, "press:1", claimed(ANNA, 1), sending(ANNA, "1001", 1)));
    Story last = append(next(claimed, "tweet:1002", wrote("1002", "1001", 2)));

    String before = "";
    for (String line : lines()) {
      assertThat(line).contains("\"prev\":\"" + EventCodec.hash(before) + "\"");
      before = line;
    }
    assertThat(lines()).hasSize(4);
    assertThat(last.head()).isEqualTo(EventCodec.hash(before));
  }

  @Test
  void aStoryHoldsNothingThatPeopleWrote() {
    Words words = new Words("pepper", Map.of(), Map.of(0, "a secret of mine"), Map.of());

    append(Appends.with(opening("1001"), words));

    assertThat(lines().toString()).doesNotContain("pepper", "secret");
  }

  @Test
  void everyKeyIsOnTheDesksSlotAndNoneExpires() {
    Words words = Words.text(0, "hello");
    Story opened = append(Appends.with(opening("1001"), words));
    append(next(opened, "send", claimed(ANNA, 1), sending(ANNA, "1001", 1)));
    desk.places().put(TICKET, CardPlace.first("C1").at("171.1", 1));
    desk.register().skip("AcmeCare", "1002", Skip.OURS);
    desk.register().moveCursor("AcmeCare", new Cursor("1001", NOON));
    desk.turns("a").take("cards", at(0), at(1));

    Map<String, String> all = everything();

    assertThat(all).hasSize(20);
    for (String key : all.keySet()) {
      assertThat(key).startsWith("{" + desk.keys().desk().value() + "}:");
      long expires = plainly(redis -> redis.ttl(key));
      assertThat(expires).as(key).isEqualTo(-1);
    }
  }

  /** The keys beside the story that an append writes. */
  enum Beside {
    WORDS,
    TWEETS,
    CUSTOMER,
    TIMERS,
    OUTBOX,
    BEHIND;

    String key(TicketKeys keys) {
      return switch (this) {
        case WORDS -> keys.words(TICKET);
        case TWEETS -> keys.tweets();
        case CUSTOMER -> keys.customer("7001");
        case TIMERS -> keys.timers();
        case OUTBOX -> keys.outbox();
        case BEHIND -> keys.behind();
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAppendOfWhichOnePartFailsWritesNothing(Beside broken) {
    Story opened = append(opening("1001"));
    String key = broken.key(desk.tickets());
    plainly(redis -> redis.del(key));
    plainly(redis -> redis.set(key, "of another type"));
    Map<String, String> before = everything();
    Append all =
        next(
            opened,
            "send",
            Words.text(1, "hello"),
            wrote("1002", "1001", 1),
            claimed(ANNA, 1),
            sending(ANNA, "1002", 1));

    assertThatThrownBy(() -> desk.stories().append(all))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("WRONGTYPE")
        .hasMessageContaining(key);

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aStoryThatIsNoListIsNotWrittenOver() {
    plainly(redis -> redis.set(desk.tickets().story(TICKET), "of another type"));
    Map<String, String> before = everything();

    assertThatThrownBy(() -> desk.stories().append(opening("1001")))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("WRONGTYPE");

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void anOvertakenAppendWritesNothingAtAll() {
    Story opened = append(opening("1001"));
    append(next(opened, "press:1", claimed(ANNA, 1)));
    Map<String, String> before = everything();

    desk.stories()
        .append(next(opened, "tweet:1002", Words.text(1, "late"), wrote("1002", "1001", 2)));

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void anOperationToldAgainWritesNothingAtAll() {
    Append opening = Appends.with(opening("1001"), Words.text(0, "hello"));
    append(opening);
    desk.places().caughtUp(TICKET, 1);
    Map<String, String> before = everything();

    append(opening);

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatPeopleWriteIsNoOperation() {
    Story opened = append(opening("1001"));
    String mark = EventCodec.mark("press:2");
    append(next(opened, "say:" + mark, Words.text(1, mark), claimed(ANNA, 1)));

    Appended late = desk.stories().append(next(opened, "press:2", claimed(ANNA, 1)));

    assertThat(late).isInstanceOf(Appended.Overtaken.class);
  }

  @Test
  void wordsThatWereErasedAreNoneAndTheStoryGoesOn() {
    Story opened = append(Appends.with(opening("1001"), Words.text(0, "hello")));
    plainly(redis -> redis.del(desk.tickets().words(TICKET)));

    append(next(opened, "press:1", claimed(ANNA, 1)));

    assertThat(desk.stories().words(TICKET)).isEqualTo(Words.NONE);
    assertThat(desk.stories().read(TICKET)).map(Story::length).contains(2);
  }

  @Test
  void aLineThatPerchDidNotWriteIsNamedWhenTheStoryIsRead() {
    append(opening("1001"));
    plainly(redis -> redis.rpush(desk.tickets().story(TICKET), "{\"v\":9}"));

    assertThatThrownBy(() -> desk.stories().read(TICKET))
        .isInstanceOf(BrokenStory.class)
        .hasMessageContaining("event 1 of ticket 1001");
  }
}
