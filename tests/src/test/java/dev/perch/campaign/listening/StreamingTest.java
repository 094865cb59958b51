package dev.perch.campaign.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.listening.ListenStream.Trouble;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.MemoryTurns;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One replica hears Acme's searches by stream; search fills what the stream leaves out. */
class StreamingTest {
  private static final Duration A_LOOK = StreamDesk.A_LOOK;

  private final StreamDesk desk = new StreamDesk();

  @Test
  void whatTheStreamBringsIsATicketAtOnceAndIsPaidOnce() {
    desk.caughtUp();
    desk.stream.send("lamps", desk.post(500, "thinking of a new lamp tomorrow, any tips?"));

    desk.pass(Duration.ofMillis(500));
    int asked = desk.search.asked.size();
    desk.pass(Duration.ofMinutes(5));

    assertThat(desk.isTicket(500)).isTrue();
    assertThat(desk.month().shown()).isEqualTo(1);
    assertThat(desk.month().became(Fate.TICKET)).isEqualTo(1);
    assertThat(desk.search.asked).as("what is streamed is not searched").hasSize(asked);
  }

  @Test
  void aPostThatComesTwiceIsOneTicket() {
    desk.connected();
    Overheard twice = desk.post(500, "thinking of a new lamp tomorrow, any tips?");
    desk.stream.send("lamps", twice);
    desk.pass(Duration.ofMillis(500));
    desk.pass(Duration.ofMinutes(6));
    desk.stream.send("lamps", twice);

    desk.pass(Duration.ofMillis(500));

    assertThat(desk.month().became(Fate.TICKET)).isEqualTo(1);
    assertThat(desk.month().became(Fate.KNOWN)).isEqualTo(1);
  }

  @Test
  void whatCameWhileThereWasNoConnectionIsSearchedForFromTheLastThatWasSeen() {
    desk.caughtUp();
    desk.stream.send("lamps", desk.post(500, "a lamp for the kitchen"));
    desk.pass(Duration.ofMillis(500));
    desk.stream.cut();
    desk.pass(Duration.ofMillis(500));
    assertThat(desk.stream.open).isZero();
    desk.search.tweets.add(desk.post(500, "a lamp for the kitchen"));
    desk.search.tweets.add(desk.post(501, "a lamp in the gap"));

    desk.pass(Duration.ofSeconds(1));

    assertThat(desk.stream.opened).isEqualTo(2);
    assertThat(desk.isTicket(501)).isTrue();
    assertThat(desk.search.asked.getLast().after()).isEqualTo("500");
    assertThat(desk.month().shown()).isEqualTo(2);
  }

  @Test
  void whileTheStreamDoesNotComeTheSearchesAreReadAndTheLeadsHearOfItOnce() {
    desk.listenFor("lamps", "lamp");
    desk.stream.failure = FakeStream.failed(Trouble.SERVICE);
    desk.search.tweets.add(desk.post(500, "a lamp for the kitchen"));

    for (int minute = 0; minute < 30; minute++) {
      desk.pass(Duration.ofMinutes(1));
    }

    assertThat(desk.isTicket(500)).isTrue();
    assertThat(desk.fake.alarms).extracting(Alarm::about).containsExactly("listen-stream");
    desk.stream.failure = null;
    desk.pass(Duration.ofMinutes(6));
    assertThat(desk.stream.open).isEqualTo(1);
  }

  @Test
  void aStreamThatXDoesNotGiveIsAskedForEveryTenMinutes() {
    desk.listenFor("lamps", "lamp");
    desk.stream.failure = FakeStream.failed(Trouble.REFUSED);
    desk.pass(A_LOOK);
    desk.stream.failure = null;

    desk.pass(Duration.ofMinutes(9));
    assertThat(desk.stream.open).isZero();
    desk.pass(Duration.ofMinutes(2));

    assertThat(desk.stream.open).isEqualTo(1);
    assertThat(desk.fake.alarms).extracting(Alarm::about).containsExactly("listen-stream");
  }

  @Test
  void oneReplicaStreamsAndAnotherFollowsAKilledOneWithinHalfAMinute() {
    desk.connected();
    MemoryTurns other = desk.turns.of("two");
    Streaming second = desk.streaming(desk.listening(other), other);
    second.once();
    assertThat(desk.stream.opened).isEqualTo(1);

    desk.fake.push(Duration.ofSeconds(31));
    second.once();
    assertThat(desk.stream.opened).isEqualTo(2);

    desk.streaming.once();
    assertThat(desk.stream.open).as("the first one is told that it is not its turn").isEqualTo(1);
  }

  @Test
  void whereTheGapCannotBeSearchedTheStreamStaysAndItIsSearchedLater() {
    desk.connected();
    desk.stream.send("lamps", desk.post(500, "a lamp for the kitchen"));
    desk.pass(Duration.ofMinutes(2));
    desk.pass(A_LOOK);
    desk.stream.cut();
    desk.pass(A_LOOK);
    desk.search.tweets.add(desk.post(600, "a lamp in the gap"));
    desk.search.down = true;
    desk.pass(A_LOOK);
    desk.stream.send("lamps", desk.post(601, "a lamp after it"));

    desk.pass(A_LOOK);
    assertThat(desk.stream.open).isEqualTo(1);
    assertThat(desk.isTicket(601)).isTrue();
    assertThat(desk.isTicket(600)).isFalse();
    desk.search.down = false;
    desk.pass(Duration.ofMinutes(1));

    assertThat(desk.isTicket(600)).isTrue();
    assertThat(desk.stream.opened).isEqualTo(2);
  }

  @Test
  void whatSearchDoesNotShowYetIsSearchedForAMinuteAfterTheStreamBegan() {
    desk.connected();
    desk.search.tweets.add(desk.post(600, "a lamp just before"));
    desk.stream.send("lamps", desk.post(601, "a lamp just after"));
    desk.pass(A_LOOK);
    assertThat(desk.isTicket(601)).isTrue();

    desk.pass(Duration.ofMinutes(1));
    int asked = desk.search.asked.size();
    desk.pass(Duration.ofMinutes(6));

    assertThat(desk.isTicket(600)).isTrue();
    assertThat(desk.search.asked).hasSize(asked);
  }

  @Test
  void xIsNotConnectedToMoreOftenThanItAllows() {
    desk.connected();
    for (int second = 0; second < 800; second++) {
      desk.stream.send("lamps", desk.post(1_000 + second / 100, "a lamp"));
      desk.stream.cut();
      desk.pass(Duration.ofSeconds(1));
    }

    assertThat(desk.stream.opened).isBetween(20, 40);
  }
}
