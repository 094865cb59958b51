package dev.perch.redis.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Appends;
import dev.perch.desk.Kept;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories.Appended;
import dev.perch.desk.Words;
import dev.perch.desk.records.Packing;
import dev.perch.desk.records.PackingContract;
import dev.perch.redis.line.Packed;
import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class RedisPackingTest extends PackingContract {
  private static final TicketId TICKET = new TicketId("1001");

  private final RedisDesk desk = RedisDesk.shared();
  private final Jedis redis = SharedRedis.plain();

  @Override
  protected Kept kept() {
    return desk;
  }

  @AfterEach
  void close() {
    redis.close();
  }

  private byte[] packed() {
    return redis.get(desk.tickets().packedStory(TICKET).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPackedTicketStandsInTwoValuesAndNowhereElse() {
    desk.packing().once(Appends.at(600));

    assertThat(
            redis.exists(
                desk.tickets().story(TICKET),
                desk.tickets().words(TICKET),
                desk.tickets().place(TICKET)))
        .isZero();
    assertThat(redis.exists(desk.tickets().packedStory(TICKET), desk.tickets().packedWords(TICKET)))
        .isEqualTo(2);
    assertThat(redis.zcard(desk.tickets().closed())).isZero();
  }

  @Test
  void whatWasClosedBeforeThereWasPackingIsFoundAndPacked() {
    Story closed = desk.stories().read(TICKET).orElseThrow();
    Appends.done(desk.stories().append(Appends.opening("1002")));
    desk.register().skip("AcmeCare", "1003", Mention.Skip.RETWEET);
    redis.del(desk.tickets().closed());

    Packing packing = desk.packing();
    packing.once(Appends.at(600));
    packing.once(Appends.at(600));

    assertThat(redis.exists(desk.tickets().story(TICKET))).isFalse();
    assertThat(redis.exists(desk.tickets().story(new TicketId("1002")))).as("open").isTrue();
    assertThat(desk.stories().read(TICKET)).contains(closed);
  }

  @Test
  void oneThatWasOpenedAgainSinceItWasFoundIsNotPacked() {
    Story closed = desk.stories().read(TICKET).orElseThrow();
    RedisPacking packing = new RedisPacking(desk.line(), desk.keys());
    List<TicketId> found = packing.due(Appends.at(600));
    Appends.done(
        desk.stories().append(Appends.next(closed, "press:3", Appends.reopened(Appends.BEN, 3))));
    desk.places().caughtUp(TICKET, 4);

    found.forEach(ticket -> packing.pack(ticket, Appends.at(600)));

    assertThat(found).containsExactly(TICKET);
    assertThat(packed()).isNull();
    assertThat(redis.exists(desk.tickets().story(TICKET))).isTrue();
  }

  @Test
  void wordsThatAreErasedWhilePackedAreGoneForGood() {
    Story closed = desk.stories().read(TICKET).orElseThrow();
    desk.packing().once(Appends.at(600));

    redis.del(desk.tickets().packedWords(TICKET));

    assertThat(desk.stories().words(TICKET)).isEqualTo(Words.NONE);
    assertThat(desk.stories().read(TICKET)).contains(closed);
    Appends.done(
        desk.stories().append(Appends.next(closed, "press:3", Appends.reopened(Appends.BEN, 601))));
    assertThat(desk.stories().words(TICKET)).isEqualTo(Words.NONE);
  }

  @Test
  void aDamagedOneIsNamed() {
    desk.packing().once(Appends.at(600));
    byte[] damaged = packed();
    damaged[0] = 9;
    redis.set(desk.tickets().packedStory(TICKET).getBytes(StandardCharsets.UTF_8), damaged);

    assertThatThrownBy(() -> desk.stories().read(TICKET))
        .isInstanceOf(BrokenStory.class)
        .hasMessageContaining("ticket 1001 was packed, and cannot be unpacked");
  }

  /** {@code packed.v1.txt} and the way of packing are for ever. */
  @Test
  void whatWasEverPackedIsRead() {
    byte[] ever = HexFormat.of().parseHex(EVER);

    assertThat(Packed.unpack(ever)).containsExactly("", "{\"v\":1,\"op\":\"press:1\"}", "grüße 🦜");
    assertThat(Packed.unpack(Packed.pack(List.of()))).isEmpty();
  }

  private static final String EVER = "01638000312c8a0c956a81323ce94587f71c9e9faaf061feb23900";

  @Test
  void ofManyWhoPackAndOpenAgainNothingIsLost() throws Exception {
    int rounds = 200;
    AtomicInteger lost = new AtomicInteger();
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<?>> racing = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      racing.add(
          threads.submit(() -> {
            start.await();
            for (int i = 0; i < rounds; i++) {
              desk.packing().once(Appends.at(100_000));
            }
            return null;
          }));
      racing.add(
          threads.submit(() -> {
            start.await();
            for (int i = 0; i < rounds; i++) {
              lost.addAndGet(turn(i) ? 0 : 1);
            }
            return null;
          }));
      for (Future<?> racer : racing) {
        racer.get();
      }
    }

    assertThat(lost).hasValue(0);
    assertThat(desk.stories().read(TICKET)).map(Story::length).contains(3 + 2 * rounds);
    assertThat(desk.stories().words(TICKET).mentions()).hasSize(1);
  }

  /** Opens and closes it again; whether both was done. */
  private boolean turn(int round) {
    Story closed = desk.elsewhere().read(TICKET).orElseThrow();
    Appended opened =
        desk.elsewhere()
            .append(
                Appends.next(closed, "open:" + round, Appends.reopened(Appends.BEN, 10 + round)));
    desk.places().caughtUp(TICKET, 10_000);
    return opened instanceof Appended.Done done
        && desk.elsewhere()
                .append(
                    Appends.next(
                        done.story(), "close:" + round, Appends.resolved(Appends.BEN, 10 + round)))
            instanceof Appended.Done;
  }
}
