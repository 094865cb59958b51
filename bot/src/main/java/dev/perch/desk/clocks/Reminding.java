package dev.perch.desk.clocks;

import dev.perch.desk.Bells;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.NoticeWords;
import dev.perch.desk.Notices;
import dev.perch.desk.Notices.Notice;
import dev.perch.desk.Notices.To;
import dev.perch.desk.Stories;
import dev.perch.desk.Timers.Due;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.ticket.Attention.Promise;
import dev.perch.ticket.ClockStage;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.Claim;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people hear of time: a clock runs out, a ticket comes back, a promise comes due. First they
 * are told, then the story; after a crash between the two the notice has the same key, and is not
 * told twice.
 */
public final class Reminding {
  private final Ledger ledger;
  private final Clockwork clockwork;
  private final Notices notices;
  private final InstantSource clock;

  public Reminding(
      Stories stories,
      Bells bells,
      Clockwork clockwork,
      Notices notices,
      Waits waits,
      InstantSource clock) {
    this.ledger = new Ledger(stories, bells, waits);
    this.clockwork = clockwork;
    this.notices = notices;
    this.clock = clock;
  }

  /** The owner hears at half of the time, the channel at four fifths, the leads at the breach. */
  void clock(Due due) {
    Instant now = clock.instant();
    change(
        due,
        ticket -> {
          ClockStage told = ticket.facts().attention().stage();
          Optional<ClockStage> reached =
              clockwork
                  .reached(ticket, now)
                  .filter(stage -> told == null || stage.compareTo(told) > 0);
          reached.ifPresent(stage -> tell(ticket, told, stage));
          return reached.map(stage -> ticket.ran(stage, clockwork.due(ticket).orElse(now), now));
        });
  }

  /** All who should have heard since the stage that was told last, in order. */
  private void tell(Ticket ticket, @Nullable ClockStage told, ClockStage reached) {
    for (ClockStage stage : ClockStage.values()) {
      boolean saidAtOnce = stage == ClockStage.HALF && reached != stage && ticket.held().isEmpty();
      if (saidAtOnce) {
        continue;
      }
      if (stage.compareTo(reached) <= 0 && (told == null || stage.compareTo(told) > 0)) {
        notices.tell(
            new Notice(
                "clock:%s:%d:%s".formatted(ticket.id(), word(ticket), stage),
                ticket.id(),
                hears(ticket, stage),
                NoticeWords.clock(ticket, stage, clockwork.due(ticket).orElseThrow())));
      }
    }
  }

  /** What nobody owns nobody would hear of at half-time: then the channel does. */
  private static To hears(Ticket ticket, ClockStage stage) {
    return switch (stage) {
      case HALF ->
          ticket
              .held()
              .<To>map(claim -> new To.Owner(claim.by()))
              .orElseGet(() -> new To.Channel(ticket.facts().team()));
      case MOST -> new To.Channel(ticket.facts().team());
      case BREACHED -> new To.Leads();
    };
  }

  /** Since when the word waits that the clock is about; a later one has a clock of its own. */
  private static long word(Ticket ticket) {
    TicketFacts facts = ticket.facts();
    Instant from = facts.attention().from();
    Instant waiting = from == null ? facts.waitingSince() : from;
    return waiting == null ? 0 : waiting.toEpochMilli();
  }

  /** What was put off is there again. */
  void wake(Due due) {
    Instant now = clock.instant();
    change(
        due,
        ticket -> {
          Instant until = ticket.facts().attention().asleepUntil();
          if (until == null || millis(until).isAfter(due.at())) {
            return Optional.empty();
          }
          notices.tell(
              new Notice(
                  "wake:%s:%d".formatted(ticket.id(), until.toEpochMilli()),
                  ticket.id(),
                  new To.Channel(ticket.facts().team()),
                  NoticeWords.WOKEN));
          return Optional.of(ticket.wake(null, now));
        });
  }

  /** Whoever noted a promise is reminded of it, or whoever has the ticket by now. */
  void promise(Due due) {
    Instant now = clock.instant();
    change(
        due,
        ticket ->
            ticket
                .facts()
                .attention()
                .nextPromise()
                .filter(promise -> !millis(promise.until()).isAfter(due.at()))
                .map(promise -> {
                  notices.tell(reminder(ticket, promise));
                  return ticket.remind(promise, now);
                }));
  }

  private static Notice reminder(Ticket ticket, Promise promise) {
    return new Notice(
        "promise:%s:%d".formatted(ticket.id(), promise.index()),
        ticket.id(),
        new To.Owner(ticket.held().map(Claim::by).orElse(promise.by())),
        NoticeWords.promised(ticket));
  }

  /** A hand-off that nobody accepted is back where it came from, and the leads hear of it. */
  void comeBack(Due due) {
    Instant now = clock.instant();
    change(
        due,
        ticket -> {
          if (!(ticket instanceof Ticket.Offered offered)
              || millis(offered.offer().at().plus(clockwork.acceptWithin())).isAfter(due.at())) {
            return Optional.empty();
          }
          notices.tell(
              new Notice(
                  "returned:%s:%d".formatted(ticket.id(), offered.offer().index()),
                  ticket.id(),
                  new To.Leads(),
                  NoticeWords.notAccepted(offered)));
          return Optional.of(offered.giveBack(null, now));
        });
  }

  private void change(Due due, Function<Ticket, Optional<? extends TicketEvent>> event) {
    ledger.<Boolean>insist(
        due.ticket(),
        due.kind() + ":" + due.at().toEpochMilli(),
        story -> {
          List<TicketEvent> events = new ArrayList<>();
          event.apply(story.ticket()).ifPresent(events::add);
          return events.isEmpty()
              ? new Decision.No<>(false)
              : new Decision.Events<>(events, Words.NONE);
        });
  }

  /** Timers are kept to the millisecond. */
  private static Instant millis(Instant time) {
    return Instant.ofEpochMilli(time.toEpochMilli());
  }
}
