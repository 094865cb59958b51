package dev.perch.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Lets a form follow what is typed in it, at most once a second: the first key at once, of those
 * that come too soon the last.
 */
public final class Typing {
  static final Duration PACE = Duration.ofSeconds(1);

  /** Forms that nobody has typed in for so long are forgotten. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  private final Executor soon;
  private final Later later;
  private final InstantSource clock;
  private final Map<String, Form> forms = new HashMap<>();

  /** Does something after a while. */
  interface Later {
    void run(Runnable work, Duration after);
  }

  /**
   * One form.
   *
   * @param waiting what is to be done when a second has gone by since {@code at}
   */
  private record Form(Instant at, @Nullable Runnable waiting) {}

  /**
   * The pace of all forms.
   *
   * @param soon does what is due, off this thread
   */
  public Typing(Executor soon, InstantSource clock) {
    this(
        soon,
        (work, after) ->
            CompletableFuture.delayedExecutor(
                    after.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS, soon)
                .execute(work),
        clock);
  }

  public Typing(Executor soon, Later later, InstantSource clock) {
    this.soon = soon;
    this.later = later;
    this.clock = clock;
  }

  /** A key was typed in that form. */
  public synchronized void typed(String form, Runnable refresh) {
    Instant now = clock.instant();
    forms.values().removeIf(old -> old.at().plus(FORGOTTEN).isBefore(now));
    Form known = forms.get(form);
    if (known == null || !known.at().plus(PACE).isAfter(now)) {
      forms.put(form, new Form(now, null));
      soon.execute(refresh);
      return;
    }
    forms.put(form, new Form(known.at(), refresh));
    if (known.waiting() == null) {
      later.run(() -> due(form), Duration.between(now, known.at().plus(PACE)));
    }
  }

  private void due(String form) {
    Runnable refresh;
    synchronized (this) {
      Form known = forms.get(form);
      if (known == null || known.waiting() == null) {
        return;
      }
      refresh = known.waiting();
      forms.put(form, new Form(clock.instant(), null));
    }
    refresh.run();
  }
}
