package dev.perch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.wire.WireLog.Entry;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Agents who press Claim on one card after the other; timed from when the press was due to its ack.
 */
final class Clicks implements AutoCloseable {
  private static final List<String> AGENTS = List.of("agent1", "agent2", "agent3", "agent4");

  private final World world;
  private final Latencies toAck = new Latencies();
  private final Map<String, Long> due = new ConcurrentHashMap<>();
  private final Map<String, Long> underway = new ConcurrentHashMap<>();
  private final Runnable deaf;

  Clicks(World world) {
    this.world = world;
    this.deaf = world.slack().log().listen(this::passed);
  }

  /**
   * Presses.
   *
   * @param cards those there are at the time; the newest is taken away and pressed
   * @return how many presses were not acknowledged
   */
  int run(double perSecond, Duration length, Deque<Message> cards) throws InterruptedException {
    return OpenLoop.run(perSecond, length, (number, when) -> press(number, when, cards));
  }

  private void press(int number, long when, Deque<Message> cards) throws Exception {
    Message card = cards.pollLast();
    if (card == null) {
      return;
    }
    due.put(card.ts(), when);
    String who = AGENTS.get(number % AGENTS.size());
    world.slack().people().pressUnseen(who, "care", card.ts(), "Claim");
  }

  private void passed(Entry entry) {
    if (entry.kind().equals("interactive")) {
      JsonNode envelope = entry.request();
      String ts = envelope.at("/payload/container/message_ts").asText();
      Long when = due.get(ts);
      if (when != null) {
        underway.put(envelope.path("envelope_id").asText(), when);
      }
    } else if (entry.kind().equals("ack")) {
      Long when = underway.remove(entry.request().path("envelope_id").asText());
      if (when != null) {
        toAck.add(when, System.nanoTime());
      }
    }
  }

  Latencies.Figures toAck() {
    return toAck.figures();
  }

  @Override
  public void close() {
    deaf.run();
  }
}
