package dev.perch.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Draws a form anew. */
  @FunctionalInterface
  public interface Drawing {
    /**
     * Draws it.
     *
     * @param hash the state that the form must be in, by Slack's name of it
     * @return its state then; nothing where it was not drawn
     */
    Optional<String> draw(String hash);
  }

  /**
   * One form.
   *
   * @param waiting what is to be done when a second has gone by since {@code at}
   */
  private record Form(Instant at, @Nullable Runnable waiting, States states) {}

  /**
   * The states that a form has been in by our drawing. A key may be typed before the drawing of the
   * one before it is there: it tells of the state before, and only the newest may be drawn over.
   */
  private static final class States {
    private final Set<String> before = new HashSet<>();
    private String now = "";

    synchronized void draw(String told, Drawing drawing) {
      String from = before.contains(told) ? now : told;
      drawing
          .draw(from)
          .ifPresent(drawn -> {
            if (!from.equals(now)) {
              before.clear();
            }
            before.add(from);
            now = drawn;
          });
    }
  }

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

  /**
   * A key was typed in that form.
   *
   * @param hash the state that it was in by whoever typed
   */
  public synchronized void typed(String form, String hash, Drawing drawing) {
    Instant now = clock.instant();
    forms.values().removeIf(old -> old.at().plus(FORGOTTEN).isBefore(now));
    Form known = forms.get(form);
    States states = known == null ? new States() : known.states();
    Runnable refresh = () -> states.draw(hash, drawing);
    if (known == null || !known.at().plus(PACE).isAfter(now)) {
      forms.put(form, new Form(now, null, states));
      soon.execute(refresh);
      return;
    }
    forms.put(form, new Form(known.at(), refresh, states));
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
      forms.put(form, new Form(clock.instant(), null, known.states()));
    }
    refresh.run();
  }
}
