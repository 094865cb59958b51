package dev.perch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.Happening;
import dev.perch.sandbox.slack.workspace.Message;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tweets of many customers at a steady rate, each of which must come to a card. A card's time
 * counts from when its tweet was due on X, so it holds the wait for the bot's next look at X as
 * well.
 */
final class Rush {
  /** How long the last card may take after the last tweet. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int SAMPLES = 1_000;

  /** What a card says that went up without suggestions. */
  private static final String WITHOUT = "up without suggestions";

  private final World world;
  private final String run;
  private final Latencies seenToCard = new Latencies();
  private final Map<String, Long> due = new ConcurrentHashMap<>();
  private final Map<String, Long> early = new ConcurrentHashMap<>();
  private final Set<String> tweets = ConcurrentHashMap.newKeySet();
  private final Deque<Message> cards = new ConcurrentLinkedDeque<>();
  private final Set<String> without = ConcurrentHashMap.newKeySet();
  private final AtomicInteger hurried = new AtomicInteger();

  /**
   * A rush.
   *
   * @param run tells its customers from those of other runs
   */
  Rush(World world, String run) {
    this.world = world;
    this.run = run;
    world
        .slack()
        .workspace()
        .onHappening(happening -> {
          if (happening instanceof Happening.Posted(Message message)) {
            posted(message);
          } else if (happening instanceof Happening.Changed(Message _, Message now)
              && without.contains(now.ts())
              && !isWithout(now)) {
            without.remove(now.ts());
          }
        });
  }

  /**
   * Lets them come, and waits for the last card.
   *
   * @return how many cards never came
   */
  int run(double perSecond, Duration length) throws InterruptedException {
    int failed = OpenLoop.run(perSecond, length, this::tweet);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!due.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    return failed + due.size();
  }

  private void tweet(int number, long when) {
    String id = world.x().post("r%s_%d".formatted(run, number), Unlike.nth(number), null);
    tweets.add(id);
    due.put(id, when);
    Long came = early.remove(id);
    if (came != null) {
      arrived(id, came);
    }
  }

  private void posted(Message message) {
    long now = System.nanoTime();
    JsonNode metadata = message.metadata();
    if (metadata == null || !"perch_card".equals(metadata.path("event_type").asText())) {
      return;
    }
    String ticket = metadata.path("event_payload").path("ticket").asText();
    cards.add(message);
    if (isWithout(message)) {
      hurried.incrementAndGet();
      without.add(message.ts());
    }
    if (due.containsKey(ticket)) {
      arrived(ticket, now);
    } else {
      early.put(ticket, now);
    }
  }

  private void arrived(String ticket, long now) {
    Long when = due.remove(ticket);
    if (when != null) {
      seenToCard.add(when, now);
    }
  }

  private static boolean isWithout(Message card) {
    return card.blocks().findValuesAsText("text").stream().anyMatch(text -> text.contains(WITHOUT));
  }

  /** The tweets that came. */
  Set<String> tweets() {
    return Set.copyOf(tweets);
  }

  /** How many cards first went up without suggestions, as they may where over 200 wait. */
  int hurried() {
    return hurried.get();
  }

  /** How many of them are without still, after a while in which they should follow. */
  int withoutStill() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!without.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    return without.size();
  }

  Latencies.Figures seenToCard() {
    return seenToCard.figures();
  }

  /** The cards so far, oldest first, for whoever takes them. */
  Deque<Message> cards() {
    return cards;
  }

  /** Some cards as they were posted, which nobody has taken. */
  List<Message> samples() {
    return cards.stream().limit(SAMPLES).toList();
  }
}
