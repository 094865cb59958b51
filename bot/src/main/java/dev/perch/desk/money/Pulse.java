package dev.perch.desk.money;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of this process are: each tells it itself, whoever asks after its health reads it.
 *
 * <p>A part is a line to the outside ({@code redis}, {@code slack}, {@code x @AcmeCare}) or a loop
 * ({@code loop cards}).
 */
public final class Pulse {
  private final InstantSource clock;
  private final Map<String, Heard> parts = new ConcurrentSkipListMap<>();
  private volatile boolean stopping;

  public Pulse(InstantSource clock) {
    this.clock = clock;
  }

  /** How a part is. */
  public enum Condition {
    /** It has not said anything yet. */
    STARTING,
    WELL,
    /** It mends itself, or a person can mend it. */
    ILL,
    /** Nothing but a new start of the process helps. */
    DEAD
  }

  /**
   * A part.
   *
   * @param since when it came into this condition
   * @param words what happened, what it means, what to do; empty if it is well
   */
  public record Part(String name, Condition condition, Instant since, String words) {
    public boolean well() {
      return condition == Condition.WELL;
    }
  }

  /** What a part said last, when, and how soon it should say something again, if ever. */
  private record Heard(Part part, Instant at, @Nullable Duration within) {}

  /** That part is going to be there, and silent until it is. */
  public void expect(String part) {
    tell(part, Condition.STARTING, "It has not started yet; give it a moment.", null);
  }

  public void well(String part) {
    Heard before = parts.get(part);
    if (before == null || !before.part().well() || before.within() != null) {
      tell(part, Condition.WELL, "", null);
    }
  }

  /** It is well now, and says so again within that time. */
  public void well(String part, Duration within) {
    tell(part, Condition.WELL, "", within);
  }

  /**
   * It is not.
   *
   * @param words what happened, what it means, what to do
   */
  public void ill(String part, String words) {
    tell(part, Condition.ILL, words, null);
  }

  /** It ended, and does not begin again by itself. */
  public void dead(String part, String words) {
    tell(part, Condition.DEAD, words, null);
  }

  /** The process is about to end: nothing new should be sent its way. */
  public void stop() {
    stopping = true;
  }

  public boolean stopping() {
    return stopping;
  }

  /** All parts, by name. */
  public List<Part> parts() {
    Instant now = clock.instant();
    return parts.values().stream().map(heard -> at(heard, now)).toList();
  }

  private static Part at(Heard heard, Instant now) {
    Part part = heard.part();
    if (heard.within() == null || !now.isAfter(heard.at().plus(heard.within()))) {
      return part;
    }
    return new Part(
        part.name(),
        Condition.ILL,
        heard.at(),
        "It has not come round since. If it does not go on by itself, restart Perch: nothing is lost.");
  }

  private void tell(String name, Condition condition, String words, @Nullable Duration within) {
    Instant now = clock.instant();
    parts.compute(
        name,
        (_, before) -> {
          boolean same = before != null && before.part().condition() == condition;
          Instant since = same ? before.part().since() : now;
          return new Heard(new Part(name, condition, since, words), now, within);
        });
  }
}
