package dev.perch.desk.clocks;

import dev.perch.desk.Clockwork;
import dev.perch.desk.Consequences;
import dev.perch.desk.Stories;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Words;
import dev.perch.ticket.Attention;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.Offered;
import dev.perch.ticket.Ticket.Waiting;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stories with what follows from the desk's own times: each append sets the clock of the reply,
 * what wakes a ticket and what reminds of a promise, and its turn in the team's queue. So no use
 * case can forget them.
 */
public final class DatedStories implements Stories {
  private final Stories stories;
  private final Clockwork clockwork;

  public DatedStories(Stories stories, Clockwork clockwork) {
    this.stories = stories;
    this.clockwork = clockwork;
  }

  @Override
  public Optional<Story> read(TicketId ticket) {
    return stories.read(ticket);
  }

  @Override
  public Words words(TicketId ticket) {
    return stories.words(ticket);
  }

  @Override
  public Appended append(Append append) {
    Story seen = append.seen();
    Ticket before = seen == null ? null : seen.ticket();
    Consequences consequences = append.consequences();
    Ticket after = consequences.after();
    Map<TimerKind, Instant> timers = new EnumMap<>(TimerKind.class);
    timers.putAll(consequences.timers());
    Attention attention = after.facts().attention();
    Instant now = append.events().getLast().at();
    clockwork.next(after).ifPresent(at -> timers.put(TimerKind.CLOCK, at));
    if (attention.asleepUntil() != null) {
      timers.put(TimerKind.WAKE, attention.asleepUntil());
    }
    attention.nextPromise().ifPresent(promise -> timers.put(TimerKind.PROMISE, promise.until()));
    if (after instanceof Offered && timers.containsKey(TimerKind.RETURN)) {
      timers.put(TimerKind.RETURN, now.plus(clockwork.acceptWithin()));
    }
    List<TimerKind> kept = new ArrayList<>(consequences.kept());
    resolving(before, after, now, timers, kept);
    return stories.append(
        new Append(
            append.ticket(),
            seen,
            append.operation(),
            append.events(),
            append.words(),
            consequences.with(timers, kept, WorkOrder.of(after, clockwork).map(WorkOrder::turn))));
  }

  /**
   * A silent customer's ticket is not done while it sleeps, while we owe them a word, or while it
   * waits for a launch.
   */
  private static void resolving(
      @Nullable Ticket before,
      Ticket after,
      Instant now,
      Map<TimerKind, Instant> timers,
      List<TimerKind> kept) {
    if (!(after instanceof Waiting)) {
      return;
    }
    if (keepsOpen(after)) {
      timers.remove(TimerKind.RESOLVE);
      kept.remove(TimerKind.RESOLVE);
    } else if (before instanceof Waiting && keepsOpen(before)) {
      timers.put(TimerKind.RESOLVE, now.plus(Consequences.SILENCE));
    }
  }

  static boolean keepsOpen(Ticket ticket) {
    Attention attention = ticket.facts().attention();
    return attention.asleep()
        || attention.nextPromise().isPresent()
        || attention.embargoed().aside() != null;
  }
}
