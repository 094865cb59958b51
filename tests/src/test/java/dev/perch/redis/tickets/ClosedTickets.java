package dev.perch.redis.tickets;

import static dev.perch.desk.Appends.NOON;

import dev.perch.archive.FileArchive;
import dev.perch.desk.DeskName;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Archived;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Packed;
import dev.perch.ticket.TicketId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.commands.ProtocolCommand;

/**
 * Writes closed tickets by the hundred thousand: each through the codec, the effects and the keys
 * of the real one, in pipelines instead of a script each.
 */
public final class ClosedTickets {
  private static final int IN_A_PIPELINE = 250;
  private static final int WRITERS = 2;

  private static final int IN_THE_ARCHIVE = 5_000;

  /** What a large carmaker closes in thirty days. */
  private static final int IN_A_MONTH = 70_000;

  /** The tweets' ids: older than any that X gives out now, and as long. */
  private static final long FIRST = 1_500_000_000_000_000_000L;

  /** How long tickets have words: those of the archive are found by more names. */
  public static final Duration WORDS = Duration.ofDays(398);

  /** A ticket that is given back once, and opened again once. */
  static final boolean TEN_EVENTS = true;

  private final Keys desk;
  private final TicketKeys keys;
  private final Set<String> notYet;
  private final Instant started = Instant.now();
  private final int tickets;
  private final boolean ten;

  private ClosedTickets(String desk, int tickets, boolean ten) {
    this.tickets = tickets;
    this.ten = ten;
    this.desk = new Keys(new DeskName(desk));
    keys = new TicketKeys(this.desk);
    notYet = Set.of(keys.outbox(), keys.behind(), keys.timers());
  }

  /**
   * Writes so many, as a desk has them that was at work for months: those of the last thirty days
   * packed in Redis, the older ones in the archive. Then Redis writes its file anew, as it does by
   * itself in the long run. It is a program of its own, since it leaves a heap of gigabytes behind,
   * with which nothing should be measured.
   *
   * @param args the port of Redis, the desk's name, how many tickets, the archive's folder
   */
  public static void main(String[] args) throws InterruptedException {
    int port = Integer.parseInt(args[0]);
    int tickets = Integer.parseInt(args[2]);
    int old = Math.max(0, tickets - IN_A_MONTH);
    archive(args[1], tickets, old, Path.of(args[3]));
    fill(port, args[1], old, tickets, !TEN_EVENTS);
  }

  private static void archive(String desk, int tickets, int old, Path folder) {
    ClosedTickets filling = new ClosedTickets(desk, tickets, !TEN_EVENTS);
    Archive archive = new FileArchive(folder, InstantSource.system());
    for (int from = 0; from < old; from += IN_THE_ARCHIVE) {
      archive.add(
          IntStream.range(from, Math.min(old, from + IN_THE_ARCHIVE))
              .parallel()
              .mapToObj(number -> filling.archived(filling.ticket(number)))
              .toList());
    }
  }

  /** Writes so many into Redis alone, tickets of ten events that are to be packed. */
  public static void fill(int port, String desk, int tickets) throws InterruptedException {
    fill(port, desk, 0, tickets, TEN_EVENTS);
  }

  private static void fill(int port, String desk, int first, int tickets, boolean ten)
      throws InterruptedException {
    try (Jedis redis = plain(port)) {
      redis.configSet("auto-aof-rewrite-percentage", "0");
      AtomicInteger next = new AtomicInteger(first);
      CountDownLatch written = new CountDownLatch(WRITERS);
      for (int i = 0; i < WRITERS; i++) {
        Thread.ofPlatform()
            .name("filling-" + i)
            .start(() -> {
              new ClosedTickets(desk, tickets, ten).write(port, next);
              written.countDown();
            });
      }
      written.await();
      redis.bgrewriteaof();
      while (redis.info("persistence").contains("aof_rewrite_in_progress:1")
          || redis.info("persistence").contains("aof_rewrite_scheduled:1")) {
        Thread.sleep(200);
      }
      redis.configSet("auto-aof-rewrite-percentage", "100");
    }
  }

  private static Jedis plain(int port) {
    return new Jedis(
        new HostAndPort("127.0.0.1", port),
        DefaultJedisClientConfig.builder()
            .autoNegotiateProtocol(false)
            .socketTimeoutMillis(120_000)
            .build());
  }

  private void write(int port, AtomicInteger next) {
    try (Jedis redis = plain(port)) {
      for (int from = next.getAndAdd(IN_A_PIPELINE);
          from < tickets;
          from = next.getAndAdd(IN_A_PIPELINE)) {
        try (Pipeline pipeline = redis.pipelined()) {
          for (int i = from; i < Math.min(tickets, from + IN_A_PIPELINE); i++) {
            ticket(pipeline, ticket(i));
          }
        }
      }
    }
  }

  private void ticket(Pipeline pipeline, ClosedTicket ticket) {
    TicketId id = ticket.id();
    send(pipeline, new TicketEffects(desk, id).consequences(ticket.opening().consequences(), NOON));
    send(
        pipeline,
        new TicketEffects(desk, id).consequences(ticket.rest().consequences(), ticket.closed()));
    pipeline.hset(keys.cards(), ticket.card(), id.value());
    if (ten) {
      pipeline.rpush(keys.story(id), ticket.lines().toArray(String[]::new));
      pipeline.set(keys.place(id), ticket.place());
      pipeline.hset(keys.words(id), words(ticket));
    } else {
      packed(pipeline, ticket);
    }
  }

  /** As it stands an hour after it was closed, waiting for the archive. */
  private void packed(Pipeline pipeline, ClosedTicket ticket) {
    TicketId id = ticket.id();
    List<String> story = new ArrayList<>(List.of(ticket.place()));
    story.addAll(ticket.lines());
    pipeline.set(StoredTickets.bytes(keys.packedStory(id)), Packed.pack(story));
    pipeline.set(
        StoredTickets.bytes(keys.packedWords(id)), Packed.pack(WordFields.of(ticket.words())));
    double closed = ticket.closed().toEpochMilli();
    pipeline.zadd(new ArchiveKeys(desk).due(), closed, id.value());
    // Looked at just now: the emulated X has none of them, and would call all of them deleted.
    double next = started.plus(KeptTweets.EVERY).toEpochMilli();
    pipeline.zadd(keys.kept(), next, RedisKeptTweets.member(id.value(), id.value()));
  }

  private static Map<String, String> words(ClosedTicket ticket) {
    List<String> fields = WordFields.of(ticket.words());
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < fields.size(); i += 2) {
      words.put(fields.get(i), fields.get(i + 1));
    }
    return words;
  }

  /** As the archive has it; words of more than a year ago are removed by then. */
  private Archived archived(ClosedTicket ticket) {
    if (ticket.closed().isBefore(started.minus(WORDS))) {
      List<String> names =
          List.of(Archived.customer(ticket.customer()), Archived.CARD + ticket.card());
      return new Archived(
          ticket.id(), ticket.closed(), names, ticket.place(), ticket.lines(), Map.of());
    }
    List<String> names =
        List.of(
            Archived.tweet(ticket.id().value()),
            Archived.customer(ticket.customer()),
            Archived.username("customer" + ticket.customer()),
            Archived.CARD + ticket.card());
    return new Archived(
        ticket.id(), ticket.closed(), names, ticket.place(), ticket.lines(), words(ticket));
  }

  /** The newest was closed an hour ago. */
  private ClosedTicket ticket(int number) {
    Duration ago = Duration.ofDays(30).multipliedBy(tickets - number).dividedBy(IN_A_MONTH);
    Instant closed = started.minus(ago).minus(Duration.ofHours(1));
    return new ClosedTicket(FIRST + number, number, closed, ten);
  }

  /** The tickets that were filled in. */
  public static List<TicketId> tickets(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new TicketId(Long.toString(FIRST + number)))
        .toList();
  }

  /**
   * A closed ticket waits for nothing: it is in no timer, no outbox, and its card has caught up.
   */
  private void send(Pipeline pipeline, Effects effects) {
    List<String> names = effects.keys();
    List<String> args = effects.args();
    for (int at = 0; at < args.size(); at += 3 + Integer.parseInt(args.get(at + 2))) {
      String key = names.get(Integer.parseInt(args.get(at + 1)) - 1);
      if (!notYet.contains(key)) {
        ProtocolCommand command = Protocol.Command.valueOf(args.get(at));
        List<String> rest = new ArrayList<>(List.of(key));
        rest.addAll(args.subList(at + 3, at + 3 + Integer.parseInt(args.get(at + 2))));
        pipeline.sendCommand(command, rest.toArray(String[]::new));
      }
    }
  }
}
