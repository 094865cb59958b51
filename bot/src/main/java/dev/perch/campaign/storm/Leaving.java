package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Unavailable;
import dev.perch.desk.clocks.WorkOrder;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to a ticket by another way takes it out of its fold, where that is no longer the
 * right card for it: then it gets one of its own. Asked for each ticket whose card is behind.
 */
public final class Leaving {
  private final FoldStories stories;
  private final FoldLedger ledger;
  private final Clockwork clockwork;
  private final InstantSource clock;

  public Leaving(FoldStories stories, StormRules rules, Clockwork clockwork, InstantSource clock) {
    this.stories = stories;
    this.ledger = new FoldLedger(stories, rules);
    this.clockwork = clockwork;
    this.clock = clock;
  }

  /** The fold that goes on to show that ticket; nothing for one with a card of its own. */
  public Optional<FoldId> shows(Story story) {
    Ticket ticket = story.ticket();
    FoldStories.Held held = stories.holding(List.of(ticket.id())).get(ticket.id());
    if (held == null) {
      return Optional.empty();
    }
    if (untouched(ticket)) {
      return Optional.of(held.fold());
    }
    Place place =
        stories.read(held.fold()).flatMap(fold -> fold.facts().place(ticket.id())).orElse(null);
    Optional<Why> why = place == null ? Optional.empty() : why(ticket, place);
    why.ifPresent(reason -> leave(held.fold(), ticket, reason));
    return why.isPresent() ? Optional.empty() : Optional.of(held.fold());
  }

  /** As most of a storm's tickets are: nothing has happened to it but time. */
  private static boolean untouched(Ticket ticket) {
    return ticket instanceof Ticket.Open
        && ticket.facts().said().size() == 1
        && ticket.facts().lastWord().index() == 0;
  }

  /**
   * Of one whose reply is on its way, {@link FoldSending} tells what became of it; one whose reply
   * waits for others is as free as one that nobody has answered.
   */
  private static Optional<Why> why(Ticket ticket, Place place) {
    if (place.stands() == Stands.APPROVED && place.turn().isEmpty()) {
      return Optional.empty();
    }
    if (ticket.facts().lastWord().index() != place.member().word()) {
      return Optional.of(Why.CUSTOMER_WROTE);
    }
    return switch (ticket) {
      case Ticket.Open _ -> Optional.empty();
      case Ticket.Waiting _, Ticket.Closed _ ->
          place.stands() == Stands.SENT ? Optional.empty() : Optional.of(Why.TAKEN);
      case Ticket.Offered _ -> Optional.of(Why.HANDED_OVER);
      case Ticket.AwaitingSignOff _ -> Optional.of(Why.SIGN_OFF);
      case Ticket.Claimed _, Ticket.Sending _, Ticket.Parked _ -> Optional.of(Why.TAKEN);
    };
  }

  /** Takes it out, unless it is out. */
  void leave(FoldId id, Ticket ticket, Why why) {
    out(
        id,
        "left:" + why + ":" + ticket.id() + ":" + ticket.facts().length(),
        ticket,
        fold -> fold.leave(null, ticket.id(), why, clock.instant()));
  }

  /** Its reply did not go out. */
  void refused(FoldId id, int approval, Ticket ticket, Refusal why) {
    out(
        id,
        "refused:" + approval + ":" + ticket.id(),
        ticket,
        fold -> fold.refused(ticket.id(), why, clock.instant()));
  }

  private interface Departure {
    FoldEvent of(Fold fold);
  }

  private void out(FoldId id, String operation, Ticket ticket, Departure departure) {
    Map<TicketId, Instant> turn =
        WorkOrder.turnOf(ticket, clockwork).map(at -> Map.of(ticket.id(), at)).orElse(Map.of());
    FoldKept kept =
        ledger.change(
            id,
            operation,
            story ->
                story.facts().holds(ticket.id())
                    ? new Decision.Event(departure.of(story.fold()), FoldWords.NONE, turn)
                    : new Decision.No(new FoldKept.NotInIt()));
    if (kept instanceof FoldKept.Overtaken) {
      throw new Unavailable("fold " + id + " is busy; it is tried again");
    }
  }
}
