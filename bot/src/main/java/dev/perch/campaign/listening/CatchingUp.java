package dev.perch.campaign.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which streamed searches must still be searched for what came before the stream brought it: at
 * once, and once more when X's search surely shows all that came until then.
 */
final class CatchingUp {
  /** X's search shows what is thirty seconds old. */
  private static final Duration SHOWN_AFTER = Duration.ofMinutes(1);

  /** So long after a search that failed. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Map<String, Step> behind = new HashMap<>();

  /**
   * Of one search.
   *
   * @param complete from when on a search finds all that the stream did not bring
   * @param next when it is searched next
   */
  private record Step(Instant complete, Instant next) {}

  /** They come by stream from now on. */
  void begin(Collection<String> listens, Instant now) {
    listens.forEach(listen -> behind.put(listen, new Step(now.plus(SHOWN_AFTER), now)));
  }

  /** None does any more. */
  void over() {
    behind.clear();
  }

  /** Whether it is to be searched now. */
  boolean isDue(String listen, Instant now) {
    Step step = behind.get(listen);
    return step != null && !now.isBefore(step.next());
  }

  /** Whether all that came before is known. */
  boolean isComplete(String listen) {
    return !behind.containsKey(listen);
  }

  void searched(String listen, Instant now) {
    Step step = behind.remove(listen);
    if (step != null && now.isBefore(step.complete())) {
      behind.put(listen, new Step(step.complete(), step.complete()));
    }
  }

  void failed(String listen, Instant now) {
    behind.computeIfPresent(listen, (_, step) -> new Step(step.complete(), now.plus(AGAIN)));
  }
}
