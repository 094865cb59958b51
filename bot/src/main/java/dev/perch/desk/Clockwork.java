package dev.perch.desk;

import dev.perch.ticket.Attention;
import dev.perch.ticket.ClockStage;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.Withdrawals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The desk's times: how soon a customer should hear from us, and when we are there.
 *
 * @param usual what holds for a handle that has no targets of its own
 * @param byHandle targets by handle, without the {@code @}
 * @param acceptWithin how long a hand-off waits to be accepted
 */
public record Clockwork(
    OpeningHours hours,
    ReplyTargets usual,
    Map<String, ReplyTargets> byHandle,
    Duration acceptWithin) {

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  /** Half an hour at any time of the day. */
  public static final Clockwork DEFAULT =
      new Clockwork(
          OpeningHours.always(ZoneOffset.UTC),
          new ReplyTargets(HALF_HOUR, HALF_HOUR, Duration.ofMinutes(15), Duration.ofHours(4)),
          Map.of(),
          HALF_HOUR);

  public Clockwork {
    byHandle = Map.copyOf(byHandle);
  }

  /** When the customer should have heard from us; empty while nothing waits for us. */
  public Optional<Instant> due(Ticket ticket) {
    return at(ticket, ClockStage.BREACHED);
  }

  /**
   * When the clock has run so far; empty while it does not run: then nobody waits for us, or X
   * shows us no more what they wrote.
   */
  public Optional<Instant> at(Ticket ticket, ClockStage stage) {
    TicketFacts facts = ticket.facts();
    Instant waiting = facts.waitingSince();
    Attention attention = facts.attention();
    if (!ticket.isOpen()
        || waiting == null
        || attention.asleep()
        || Withdrawals.gone(facts).isPresent()
        || Opportunity.is(attention.triaged())) {
      return Optional.empty();
    }
    Instant from = attention.from() == null ? waiting : attention.from();
    Duration target = target(facts);
    return Optional.of(hours.after(from, target.multipliedBy(percent(stage)).dividedBy(100)));
  }

  private Duration target(TicketFacts facts) {
    return byHandle
        .getOrDefault(facts.handle(), usual)
        .of(facts.replies().isEmpty(), facts.attention().urgency());
  }

  private static int percent(ClockStage stage) {
    return switch (stage) {
      case HALF -> 50;
      case MOST -> 80;
      case BREACHED -> 100;
    };
  }

  /** When the clock comes to a stage that it has not told of; empty if none is left. */
  Optional<Instant> next(Ticket ticket) {
    ClockStage told = ticket.facts().attention().stage();
    return Arrays.stream(ClockStage.values())
        .filter(stage -> told == null || stage.compareTo(told) > 0)
        .findFirst()
        .flatMap(stage -> at(ticket, stage));
  }

  /** How far the clock has run by now; empty before half of its time. */
  Optional<ClockStage> reached(Ticket ticket, Instant now) {
    return Arrays.stream(ClockStage.values())
        .filter(stage -> at(ticket, stage).filter(time -> !now.isBefore(millis(time))).isPresent())
        .reduce((_, later) -> later);
  }

  /** Timers are kept to the millisecond, so one fires up to one early. */
  private static Instant millis(Instant time) {
    return Instant.ofEpochMilli(time.toEpochMilli());
  }
}
