package dev.perch.redis.server;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static dev.perch.desk.Appends.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Outbox;
import dev.perch.desk.Repeats;
import dev.perch.desk.Stories.Append;
import dev.perch.desk.Unavailable;
import dev.perch.redis.desk.DeskPorts;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.ticket.Story;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a call that Redis did, and whose answer never came. */
@Timeout(30)
final class LostAnswersTest {
  @TempDir private Path folder;
  private EmbeddedRedis server;
  private RedisConnection connection;
  private RedisDesk desk;

  @BeforeEach
  void connect() {
    server = EmbeddedRedis.in(folder);
    connection = connectionTo(server.port());
    desk = RedisDesk.empty(connection.line(), connection.line());
  }

  @AfterEach
  void close() {
    connection.close();
    server.close();
  }

  private static RedisConnection connectionTo(int port) {
    return RedisConnection.to(RedisUrl.parse("redis://127.0.0.1:" + port), Path.of("unused"));
  }

  private Story opened() {
    return done(desk.stories().append(opening("1001")));
  }

  private void assertStandsOnce(Story story) {
    assertThat(desk.stories().read(story.ticket().id())).contains(story);
  }

  @Test
  void anAnswerLostOnTheWayIsAskedForAgainAndTheEventStandsOnce() throws Exception {
    try (CuttingProxy proxy = CuttingProxy.to(server.port());
        RedisConnection cut = connectionTo(proxy.port())) {
      RedisDesk far = new RedisDesk(cut.line(), cut.line(), desk.keys());
      Story opened = done(far.stories().append(opening("1001")));
      proxy.cutOnce("done");

      Story claimed = done(far.stories().append(next(opened, "press:1", claimed(ANNA, 1))));

      assertThat(claimed.operations()).containsExactly("tweet:1001", "press:1");
      assertStandsOnce(claimed);
    }
  }

  @Test
  void whatIsNewStaysNewToWhoeverAskedAlthoughTheAnswerWasLost() throws Exception {
    try (CuttingProxy proxy = CuttingProxy.to(server.port());
        RedisConnection cut = connectionTo(proxy.port())) {
      Repeats far = DeskPorts.repeats(cut.line(), desk.keys());
      proxy.cutOnce(":1\r\n");

      boolean first = far.isNew("event:1", at(0), at(5));

      assertThat(first).isTrue();
      assertThat(far.isNew("event:1", at(0), at(5))).isFalse();
    }
  }

  @Test
  void whoseAnswersAreLostAgainAndAgainIsToldSoAndMayCallOnceMore() throws Exception {
    try (CuttingProxy proxy = CuttingProxy.to(server.port());
        RedisConnection cut = connectionTo(proxy.port())) {
      RedisDesk far = new RedisDesk(cut.line(), cut.line(), desk.keys());
      Append claim = next(done(far.stories().append(opening("1001"))), "press:1", claimed(ANNA, 1));
      proxy.cutEvery("$4\r\n");

      assertThatThrownBy(() -> far.stories().append(claim))
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("cannot be reached");

      proxy.mend();
      Story claimed = done(far.stories().append(claim));
      assertThat(claimed.operations()).containsExactly("tweet:1001", "press:1");
      assertStandsOnce(claimed);
    }
  }

  @Test
  void anEntryWhoseTakingWasNotAnsweredIsNobodys() throws Exception {
    Append approval = next(opened(), "send", claimed(ANNA, 1), sending(ANNA, "1001", 1));
    desk.stories().append(approval);
    try (CuttingProxy proxy = CuttingProxy.to(server.port());
        RedisConnection cut = connectionTo(proxy.port())) {
      Outbox far = new RedisDesk(cut.line(), cut.line(), desk.keys()).outbox();
      Outbox.Entry entry = far.waiting(1).getFirst();
      proxy.cutOnce(":1\r\n");

      boolean taken = far.take(entry);

      assertThat(taken).isFalse();
      assertThat(desk.outbox().waiting(9)).isEmpty();
    }
  }

  @Test
  void whatARedisThatHungDidAfterwardsIsFoundDone() throws Exception {
    Append claim = next(opened(), "press:1", claimed(ANNA, 1));
    ProcessHandle process = Servers.process(server.port());
    Servers.signal("STOP", process);
    try {
      assertThatThrownBy(() -> desk.stories().append(claim)).isInstanceOf(Unavailable.class);
    } finally {
      Servers.signal("CONT", process);
    }

    Story claimed = done(desk.stories().append(claim));

    assertThat(claimed.operations()).containsExactly("tweet:1001", "press:1");
    assertStandsOnce(claimed);
  }
}
