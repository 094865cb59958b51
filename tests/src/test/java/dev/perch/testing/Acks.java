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
 * before three seconds were over, or by a request that was cut off, is nobody's fault.
 */
public final class Acks {
  private static final Duration WITHIN = Duration.ofSeconds(3);

  private final Map<String, Instant> waiting = new ConcurrentHashMap<>();
  private final Map<String, String> failed = new ConcurrentHashMap<>();
  private final Map<String, Late> late = new ConcurrentHashMap<>();
  private final ConcurrentSkipListSet<Instant> breaks = new ConcurrentSkipListSet<>();

  private record Late(Instant sent, Instant acknowledged) {}

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
          late.put(envelope, new Late(sent, entry.at()));
        }
      }
      case "close" -> closed(entry);
      case "failed" ->
          failed.put(
              entry.request().path("envelope_id").asText(),
              " (%s at %s)".formatted(entry.request().path("reason").asText(), entry.at()));
      default -> {}
    }
  }

  /** A socket is gone with all that was under way on it; by HTTP it is one request. */
  private void closed(Entry entry) {
    if (entry.request().has("envelope_id")) {
      waiting.remove(entry.request().path("envelope_id").asText());
    } else {
      breaks.add(entry.at());
    }
  }

  /** Something happened that ends sockets, such as a kill. */
  public void interrupted(Instant at) {
    breaks.add(at);
  }

  /**
   * Envelopes that were not acknowledged in time: when they were sent, how late their acks came,
   * and how long before them something last broke.
   */
  public List<String> missed(Instant now) {
    Stream<String> tooLate =
        late.entrySet().stream()
            .filter(press -> isOurs(press.getValue().sent(), now))
            .map(press ->
                words(press.getKey(), press.getValue().sent())
                    + " after "
                    + Duration.between(press.getValue().sent(), press.getValue().acknowledged()));
    Stream<String> never =
        waiting.entrySet().stream()
            .filter(press -> isOurs(press.getValue(), now))
            .map(press ->
                words(press.getKey(), press.getValue())
                    + " never"
                    + failed.getOrDefault(press.getKey(), ""));
    return Stream.concat(tooLate, never).toList();
  }

  private boolean isOurs(Instant sent, Instant now) {
    return sent.plus(WITHIN).isBefore(now)
        && breaks.subSet(sent.minus(WITHIN), sent.plus(WITHIN)).isEmpty();
  }

  private String words(String envelope, Instant sent) {
    Instant broke = breaks.lower(sent);
    String since =
        broke == null ? "no break before" : Duration.between(broke, sent) + " after a break";
    return "%s of %s (%s), acknowledged".formatted(envelope, sent, since);
  }
}
