package dev.perch.desk;

import dev.perch.ticket.Attention;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent.Triaged;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.Urgency;
import dev.perch.ticket.Withdrawals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When it is a ticket's turn, and why then: the time at which its reply is due (which says how
 * urgent it is and how long the customer has waited), less a head start for each reason to look
 * sooner. Whoever's turn comes first is next; so the order needs no clock, and one number holds it.
 */
public record WorkOrder(Instant turn, List<Reason> reasons) implements Comparable<WorkOrder> {
  private static final Duration URGENT = Duration.ofMinutes(30);
  private static final Duration FURIOUS = Duration.ofMinutes(20);
  private static final Duration UPSET = Duration.ofMinutes(10);
  private static final Duration PRIVATE = Duration.ofMinutes(15);
  private static final Duration HANDED = Duration.ofMinutes(10);
  private static final Duration EACH_TENFOLD = Duration.ofMinutes(3);
  private static final Duration INFLUENCER = Duration.ofMinutes(10);

  /** Whoever is pleased and asks something waits a little longer than others. */
  private static final Duration PLEASED = Duration.ofMinutes(-30);

  /** Praise that asks nothing has a lane of its own: behind all that somebody waits for. */
  private static final Duration LAST = Duration.ofDays(-365);

  /** What was heard and not told us: behind all that somebody waits for, before praise. */
  private static final Duration HEARD = Duration.ofDays(-180);

  public WorkOrder {
    reasons = List.copyOf(reasons);
  }

  /** Why a ticket's turn comes sooner or later. */
  public enum Reason {
    URGENT,
    FURIOUS,
    UPSET,
    /** They show what is nobody's business. */
    PRIVATE_DATA,
    INFLUENCER,
    /** Another team asks. */
    HANDED_OVER,
    PRAISE
  }

  /** The turn of a ticket that somebody should take; empty for all others. */
  static Optional<WorkOrder> of(Ticket ticket, Clockwork clockwork) {
    TicketFacts facts = ticket.facts();
    return switch (ticket) {
      case Ticket.Open _ when !facts.attention().asleep() && Withdrawals.gone(facts).isEmpty() ->
          Optional.of(of(facts, clockwork.due(ticket).orElse(facts.origin().opened()), false));
      case Ticket.Offered offered ->
          Optional.of(of(facts, clockwork.due(ticket).orElse(offered.offer().at()), true));
      default -> Optional.empty();
    };
  }

  /** When it is the turn of a ticket that somebody should take; empty for all others. */
  public static Optional<Instant> turnOf(Ticket ticket, Clockwork clockwork) {
    return of(ticket, clockwork).map(order -> order.turn());
  }

  private static WorkOrder of(TicketFacts facts, Instant due, boolean handedOver) {
    Attention attention = facts.attention();
    List<Reason> reasons = new ArrayList<>(reasons(attention.triaged()));
    if (handedOver) {
      reasons.add(Reason.HANDED_OVER);
    }
    Duration start = reach(attention.triaged());
    for (Reason reason : reasons) {
      start = start.plus(headStart(reason));
    }
    if (Opportunity.is(attention.triaged()) && !handedOver) {
      start = start.plus(HEARD);
    } else if (praise(attention.triaged()) && !handedOver) {
      start = LAST;
    }
    return new WorkOrder(due.minus(start), reasons);
  }

  /** Whether it is nothing but praise: thank them, and tell the team. */
  public static boolean praise(@Nullable Triaged triaged) {
    return triaged != null
        && triaged.mood() == Mood.PLEASED
        && triaged.urgency() == Urgency.LOW
        && triaged.privateData().isEmpty()
        && !triaged.personal();
  }

  /** What speaks for looking sooner, or later, at words that were judged so. */
  public static List<Reason> reasons(@Nullable Triaged triaged) {
    List<Reason> reasons = new ArrayList<>();
    if (triaged == null) {
      return reasons;
    }
    switch (triaged.urgency()) {
      case URGENT -> reasons.add(Reason.URGENT);
      case NORMAL, LOW -> {}
    }
    switch (triaged.mood()) {
      case FURIOUS -> reasons.add(Reason.FURIOUS);
      case UPSET -> reasons.add(Reason.UPSET);
      case PLEASED -> reasons.add(Reason.PRAISE);
      case NEUTRAL -> {}
    }
    if (!triaged.privateData().isEmpty()) {
      reasons.add(Reason.PRIVATE_DATA);
    }
    if (triaged.influencer()) {
      reasons.add(Reason.INFLUENCER);
    }
    return reasons;
  }

  private static Duration headStart(Reason reason) {
    return switch (reason) {
      case URGENT -> URGENT;
      case FURIOUS -> FURIOUS;
      case UPSET -> UPSET;
      case PRIVATE_DATA -> PRIVATE;
      case INFLUENCER -> INFLUENCER;
      case HANDED_OVER -> HANDED;
      case PRAISE -> PLEASED;
    };
  }

  /** A few minutes for each digit of the number of followers; none where they praise. */
  private static Duration reach(@Nullable Triaged triaged) {
    if (triaged == null || triaged.mood() == Mood.PLEASED) {
      return Duration.ZERO;
    }
    int digits = Integer.toString(Math.max(0, triaged.reach())).length();
    return EACH_TENFOLD.multipliedBy(Math.max(0, digits - 2));
  }

  @Override
  public int compareTo(WorkOrder other) {
    return Comparator.comparing(WorkOrder::turn).compare(this, other);
  }
}
