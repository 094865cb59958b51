package dev.perch.testing;

import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.wire.WireLog.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Listens for how long presses wait for their acks. A press that went down a socket which broke
 * before three seconds were over is nobody's fault.
 */
public final class Acks {
  private static final Duration WITHIN = Duration.ofSeconds(3);

  private final Map<String, Instant> waiting = new ConcurrentHashMap<>();
  private final Map<String, Instant> late = new ConcurrentHashMap<>();
  private final ConcurrentSkipListSet<Instant> breaks = new ConcurrentSkipListSet<>();

  private Acks() {}

  public static Acks of(SlackEmulator slack) {
    Acks acks = new Acks();
    slack.log().listen(acks::passed);
    return acks;
  }

  private void passed(Entry entry) {
    switch (entry.kind()) {
      case "interactive", "slash_commands" ->
          waiting.put(entry.request().path("envelope_id").asText(), entry.at());
      case "ack" -> {
        String envelope = entry.request().path("envelope_id").asText();
        Instant sent = waiting.remove(envelope);
        if (sent != null && entry.at().isAfter(sent.plus(WITHIN))) {
          late.put(envelope, sent);
        }
      }
      case "close" -> breaks.add(entry.at());
      default -> {}
    }
  }

  /** Something happened that ends sockets, such as a kill. */
  public void interrupted(Instant at) {
    breaks.add(at);
  }

  /** Envelopes that were not acknowledged in time, with when they were sent. */
  public List<String> missed(Instant now) {
    return Stream.concat(late.entrySet().stream(), waiting.entrySet().stream())
        .filter(press -> press.getValue().plus(WITHIN).isBefore(now))
        .filter(press ->
            breaks.subSet(press.getValue().minus(WITHIN), press.getValue().plus(WITHIN)).isEmpty())
        .map(press -> press.getKey() + " of " + press.getValue())
        .toList();
  }
}
