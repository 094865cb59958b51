package dev.perch.desk;

import dev.perch.knowledge.Pin;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.Deletions;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.Ticket.Claimed;
import dev.perch.ticket.Ticket.Offered;
import dev.perch.ticket.Ticket.Sending;
import dev.perch.ticket.Ticket.Waiting;
import dev.perch.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an append beside the story: worked out from the states before and after and the
 * events between, so that no use case can forget a timer or an index.
 *
 * @param after the ticket as it then stands
 * @param tweets ids of the customer's tweets that the events bring: they belong to this ticket for
 *     ever
 * @param conversations X's conversations that lead to this ticket from now on
 * @param timers to set; every other kind is cleared, except those in {@code kept}
 * @param kept kinds whose timer goes on as it was set
 * @param toSend index of a {@code SendingStarted} that goes to the outbox, it or its next part
 * @param takenBack index of one that leaves it unsent: were it gone already, nothing is appended
 * @param turn where somebody should take it: when it is its turn in its team's queue
 * @param used a reply that stands on X now and was taken from an entry
 */
public record Consequences(
    Ticket after,
    List<String> tweets,
    List<String> conversations,
    Map<TimerKind, Instant> timers,
    List<TimerKind> kept,
    Optional<Integer> toSend,
    Optional<Integer> takenBack,
    Optional<Instant> turn,
    Optional<FaqUse> used) {

  /** How long a hand-off waits to be accepted. */
  public static final Duration ACCEPTED_WITHIN = Duration.ofMinutes(30);

  /** How long the customer may keep silent before a ticket is done. */
  public static final Duration SILENCE = Duration.ofDays(2);

  /**
   * X shows a post in its author's timeline at once, as a rule; the first look gives it this long.
   */
  public static final Duration FIRST_LOOK = Duration.ofSeconds(5);

  /** Two looks in vain count only when they are this far apart. */
  public static final Duration NEXT_LOOK = Duration.ofMinutes(1);

  static Consequences of(
      @Nullable Ticket before,
      int firstIndex,
      List<TicketEvent> events,
      Ticket after,
      Waits waits) {
    List<String> tweets = new ArrayList<>();
    List<String> conversations = new ArrayList<>();
    Optional<Integer> toSend = Optional.empty();
    Optional<Integer> takenBack = Optional.empty();
    Optional<FaqUse> used = Optional.empty();
    for (int i = 0; i < events.size(); i++) {
      switch (events.get(i)) {
        case TicketEvent.Opened opened -> add(opened.tweet(), tweets, conversations);
        case TicketEvent.CustomerWrote wrote -> add(wrote.tweet(), tweets, conversations);
        case TicketEvent.CustomerEdited edited -> tweets.add(edited.latest());
        case TicketEvent.Restored restored -> tweets.add(restored.tweet().latest());
        case TicketEvent.SendingStarted _ -> toSend = Optional.of(firstIndex + i);
        case TicketEvent.PartPosted part -> toSend = Optional.of(part.attempt());
        case TicketEvent.Undone undone -> takenBack = Optional.of(undone.attempt());
        case TicketEvent.Replied replied -> used = used(before, after, replied);
        default -> {}
      }
    }
    Map<TimerKind, Instant> timers = new EnumMap<>(TimerKind.class);
    List<TimerKind> kept = new ArrayList<>();
    timer(before, after, events.getLast(), waits, timers, kept);
    boolean asked = events.stream().anyMatch(TicketEvent.DeletionAsked.class::isInstance);
    if (!Deletions.pending(after.facts()).isEmpty()) {
      set(asked, TimerKind.DELETION, events.getLast().at(), timers, kept);
    }
    return new Consequences(
        after, tweets, conversations, timers, kept, toSend, takenBack, Optional.empty(), used);
  }

  /** The same with these timers, and that turn. */
  public Consequences with(
      Map<TimerKind, Instant> otherTimers, List<TimerKind> otherKept, Optional<Instant> itsTurn) {
    return new Consequences(
        after, tweets, conversations, otherTimers, otherKept, toSend, takenBack, itsTurn, used);
  }

  private static Optional<FaqUse> used(
      @Nullable Ticket before, Ticket after, TicketEvent.Replied replied) {
    Attempt attempt =
        switch (before) {
          case Sending sending -> sending.attempt();
          case Ticket.Parked parked -> parked.attempt();
          case null, default -> null;
        };
    return attempt == null
        ? Optional.empty()
        : Pin.parse(attempt.faq())
            .map(pin ->
                new FaqUse(
                    after.id(),
                    replied.attempt(),
                    pin,
                    replied.at().truncatedTo(ChronoUnit.MILLIS)));
  }

  private static void add(
      TicketEvent.Tweeted tweet, List<String> tweets, List<String> conversations) {
    tweets.add(tweet.id());
    if (!tweet.latest().equals(tweet.id())) {
      tweets.add(tweet.latest());
    }
    conversations.add(tweet.conversation());
  }

  /**
   * A state has its timers; they are set on entering, and go on while events leave the state as it
   * is. A claim has two.
   */
  private static void timer(
      @Nullable Ticket before,
      Ticket after,
      TicketEvent last,
      Waits waits,
      Map<TimerKind, Instant> timers,
      List<TimerKind> kept) {
    boolean entered = before == null || !begun(before).equals(begun(after));
    switch (after) {
      case Claimed _ -> {
        set(entered, TimerKind.LAPSE, last.at().plus(waits.lease()), timers, kept);
        set(entered, TimerKind.WARN, last.at().plus(waits.untilWarning()), timers, kept);
      }
      case AwaitingSignOff awaiting when !awaiting.signOff().deputy() ->
          set(entered, TimerKind.DEPUTY, last.at().plus(waits.deputy()), timers, kept);
      case AwaitingSignOff _ -> {}
      case Offered _ ->
          set(entered, TimerKind.RETURN, last.at().plus(ACCEPTED_WITHIN), timers, kept);
      case Waiting _ -> set(entered, TimerKind.RESOLVE, last.at().plus(SILENCE), timers, kept);
      case Sending sending -> {
        switch (last) {
          case TicketEvent.OutcomeUnknown _ ->
              timers.put(TimerKind.LOOK, last.at().plus(FIRST_LOOK));
          case TicketEvent.PartPosted part -> timers.put(TimerKind.LOOK, part.deadline());
          case TicketEvent.Postponed later -> timers.put(TimerKind.LOOK, later.deadline());
          case TicketEvent.LookedInVain _ -> timers.put(TimerKind.LOOK, last.at().plus(NEXT_LOOK));
          default -> set(entered, TimerKind.LOOK, sending.attempt().deadline(), timers, kept);
        }
      }
      case Ticket.Open _, Ticket.Parked _, Ticket.Resolved _, Ticket.Dismissed _ -> {}
    }
  }

  /** What is another in a state that is entered anew, such as a second answer to one customer. */
  private static Object begun(Ticket ticket) {
    return switch (ticket) {
      case Claimed claimed -> claimed.claim();
      case AwaitingSignOff awaiting ->
          List.of(awaiting.signOff().version(), awaiting.signOff().given().size());
      case Offered offered -> offered.offer();
      case Sending sending -> sending.attempt().number();
      case Waiting waiting -> waiting.since();
      case Ticket.Open _, Ticket.Parked _, Ticket.Resolved _, Ticket.Dismissed _ ->
          ticket.getClass();
    };
  }

  private static void set(
      boolean entered,
      TimerKind kind,
      Instant at,
      Map<TimerKind, Instant> timers,
      List<TimerKind> kept) {
    if (entered) {
      timers.put(kind, at);
    } else {
      kept.add(kind);
    }
  }
}
