package dev.perch.redis;

import dev.perch.desk.Appends;
import dev.perch.desk.CardPlace;
import dev.perch.desk.Customer;
import dev.perch.desk.DeskName;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories.Append;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.knowledge.Strength;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.ArrayList;
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

  /** The tweets' ids: older than any that X gives out now, and as long. */
  private static final long FIRST = 1_500_000_000_000_000_000L;

  /** One customer in three comes again. */
  private static final int CUSTOMERS_IN_TEN = 7;

  /** A ticket that is given back once, and opened again once. */
  static final boolean TEN_EVENTS = true;

  private final Keys keys;
  private final Set<String> notYet;
  private final boolean ten;

  private ClosedTickets(String desk, boolean ten) {
    this.ten = ten;
    keys = new Keys(new DeskName(desk));
    notYet = Set.of(keys.outbox(), keys.behind(), keys.timers());
  }

  /**
   * Writes so many, and has Redis write its file anew, as it does by itself in the long run.
   *
   * @return how long that took
   */
  public static Duration fill(int port, String desk, int tickets) throws InterruptedException {
    return fill(port, desk, tickets, !TEN_EVENTS);
  }

  /** The same, with short tickets, packed, or with those of ten events, to be packed. */
  static Duration fill(int port, String desk, int tickets, boolean ten)
      throws InterruptedException {
    long begun = System.nanoTime();
    try (Jedis redis = plain(port)) {
      redis.configSet("auto-aof-rewrite-percentage", "0");
      AtomicInteger next = new AtomicInteger();
      CountDownLatch written = new CountDownLatch(WRITERS);
      for (int i = 0; i < WRITERS; i++) {
        Thread.ofPlatform()
            .name("filling-" + i)
            .start(() -> {
              new ClosedTickets(desk, ten).write(port, next, tickets);
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
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static Jedis plain(int port) {
    return new Jedis(
        new HostAndPort("127.0.0.1", port),
        DefaultJedisClientConfig.builder()
            .autoNegotiateProtocol(false)
            .socketTimeoutMillis(120_000)
            .build());
  }

  private void write(int port, AtomicInteger next, int tickets) {
    try (Jedis redis = plain(port)) {
      for (int from = next.getAndAdd(IN_A_PIPELINE);
          from < tickets;
          from = next.getAndAdd(IN_A_PIPELINE)) {
        try (Pipeline pipeline = redis.pipelined()) {
          for (int i = from; i < Math.min(tickets, from + IN_A_PIPELINE); i++) {
            ticket(pipeline, i);
          }
        }
      }
    }
  }

  private void ticket(Pipeline pipeline, int number) {
    String tweet = Long.toString(FIRST + number);
    TicketId id = new TicketId(tweet);
    String customer = Long.toString(7_000_000_000L + (long) number * CUSTOMERS_IN_TEN / 10);
    Append opening = Appends.opening(tweet, customer, "AcmeCare", Appends.NOON);
    TicketEvent opened = opening.events().getFirst();
    List<TicketEvent> events = ten ? ten(opened, tweet) : five(opened, tweet);
    String head = EventCodec.hash("");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      lines.addAll(EventCodec.lines(head, "act:" + i, events.subList(i, i + 1)));
      head = EventCodec.hash(lines.getLast());
    }
    Append all =
        Appends.next(
            new Story(List.of(opened), List.of("act:0"), head),
            "act:1",
            events.subList(1, events.size()).toArray(TicketEvent[]::new));
    send(pipeline, new Effects(keys, id).consequences(opening.consequences(), opened.at()));
    send(pipeline, new Effects(keys, id).consequences(all.consequences(), events.getLast().at()));
    String ts = "17%08d.%06d".formatted(number, number % 1_000_000);
    pipeline.hset(keys.cards(), "C0CARE/" + ts, tweet);
    String place = Json.write(CardPlace.first("C0CARE").at(ts, events.size()));
    Effects words = new Effects(keys, id).words(id, words(tweet, customer));
    if (ten) {
      pipeline.rpush(keys.story(id), lines.toArray(String[]::new));
      pipeline.set(keys.place(id), place);
      send(pipeline, words);
    } else {
      packed(pipeline, id, place, lines, words);
    }
  }

  /** As it stands an hour after it was closed. */
  private void packed(
      Pipeline pipeline, TicketId id, String place, List<String> lines, Effects words) {
    List<String> story = new ArrayList<>(List.of(place));
    story.addAll(lines);
    // Behind the command, the key and how many arguments it has.
    List<String> fields = words.args().subList(3, words.args().size());
    pipeline.set(StoredTickets.bytes(keys.packedStory(id)), Packed.pack(story));
    pipeline.set(StoredTickets.bytes(keys.packedWords(id)), Packed.pack(fields));
  }

  private static List<TicketEvent> five(TicketEvent opened, String tweet) {
    return List.of(
        opened,
        Appends.claimed(Appends.ANNA, 1),
        Appends.sending(Appends.ANNA, tweet, 2),
        new TicketEvent.Replied(Appends.at(3), 2, tweet + "9"),
        Appends.resolved(Appends.ANNA, 4));
  }

  private static List<TicketEvent> ten(TicketEvent opened, String tweet) {
    return List.of(
        opened,
        Appends.claimed(Appends.ANNA, 1),
        Appends.released(Appends.ANNA, 2),
        Appends.claimed(Appends.BEN, 3),
        Appends.sending(Appends.BEN, tweet, 4),
        new TicketEvent.Replied(Appends.at(5), 4, tweet + "9"),
        Appends.resolved(Appends.BEN, 6),
        Appends.reopened(Appends.ANNA, 7),
        Appends.claimed(Appends.ANNA, 8),
        Appends.resolved(Appends.ANNA, 9));
  }

  /** The tickets that were filled in. */
  static List<TicketId> tickets(int count) {
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

  private static Words words(String tweet, String customer) {
    Mention mention =
        new Mention(
            tweet,
            tweet,
            tweet,
            null,
            new Customer(customer, "customer" + customer, "A customer", 120, false),
            "@AcmeCare my order AC-"
                + tweet
                + " says \"shipped\" since Monday, when will it get here?",
            List.of(),
            Appends.NOON,
            "AcmeCare",
            true,
            null);
    SuggestedAnswer answer =
        new SuggestedAnswer(
            "late-delivery",
            "1",
            "My parcel is late",
            "We are sorry that you are waiting. Parcels take up to five working days; after that we look for yours at once.",
            Strength.POSSIBLE,
            List.of("order", "shipped"),
            "where is my order");
    return new Words(
        "0123456789abcdef0123456789abcdef",
        Map.of(tweet, mention),
        Map.of(2, answer.text() + " ^AA"),
        Map.of(0, List.of(answer, answer)));
  }
}
