package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Opportunity;
import dev.perch.desk.clocks.WorkOrder;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is in a fold by a person's hand: single tickets, and another fold. */
final class FoldJoining {
  private final FoldStories stories;
  private final FoldLedger ledger;
  private final FoldReplies replies;
  private final Clockwork clockwork;
  private final InstantSource clock;

  FoldJoining(
      FoldStories stories,
      FoldLedger ledger,
      FoldReplies replies,
      Clockwork clockwork,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = ledger;
    this.replies = replies;
    this.clockwork = clockwork;
    this.clock = clock;
  }

  FoldKept add(FoldAction.Add add, String operation, String user) {
    boolean elsewhere = stories.holding(List.of(add.ticket())).containsKey(add.ticket());
    Optional<Ticket> free =
        Optional.ofNullable(replies.glances(List.of(add.ticket())).get(add.ticket()))
            .map(glance -> glance.story().ticket())
            .filter(_ -> !elsewhere);
    return ledger.change(
        add.id(),
        operation,
        story ->
            Owning.unlessAnothers(
                story.fold(),
                user,
                fold ->
                    free.filter(ticket -> isOf(fold.facts(), ticket.facts()))
                        .flatMap(ticket -> member(ticket, clockwork))
                        .<Decision>map(joins ->
                            new Decision.Event(fold.join(user, List.of(joins), clock.instant())))
                        .orElseGet(() -> new Decision.No(new FoldKept.CannotJoin()))));
  }

  private static boolean isOf(FoldFacts facts, TicketFacts ticket) {
    return ticket.handle().equals(facts.handle()) && ticket.team().equals(facts.team());
  }

  /**
   * Whether a ticket may be in a fold at all: nobody has it, its customer waits for a reply in
   * public, and wrote to us. What was only heard has a lane of its own.
   */
  static boolean mayJoin(Ticket ticket) {
    TicketFacts facts = ticket.facts();
    return ticket instanceof Ticket.Open
        && facts.waitingSince() != null
        && !facts.wroteInPrivate()
        && !Opportunity.is(facts.attention().triaged());
  }

  /** A ticket as a member; nothing for one that may be in no fold. */
  static Optional<Member> member(Ticket ticket, Clockwork clockwork) {
    return mayJoin(ticket)
        ? WorkOrder.turnOf(ticket, clockwork)
            .map(turn ->
                new Member(ticket.id(), ticket.facts().lastWord().index(), reach(ticket), turn))
        : Optional.empty();
  }

  private static int reach(Ticket ticket) {
    TicketEvent.Triaged triaged = ticket.facts().attention().triaged();
    return triaged == null ? 0 : Math.max(0, triaged.reach());
  }

  /**
   * First the other is over, if it is still as it was read: what was claimed or approved there in
   * the same moment is not lost. Then all who waited in it are here; a crash in between leaves that
   * to the next drawing of its card.
   */
  FoldKept merge(FoldAction.Merge merge, String operation, String user) {
    if (merge.id().equals(merge.other())) {
      return new FoldKept.CannotJoin();
    }
    Optional<FoldKept> refusal =
        stories
            .read(merge.id())
            .<Optional<FoldKept>>map(into -> refusal(into.fold(), user))
            .orElseGet(() -> Optional.of(new FoldKept.Missing()));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    FoldKept ended =
        ledger.active(
            merge.other(),
            operation,
            other ->
                isBusy(other, user)
                    ? new Decision.No(new FoldKept.CannotJoin())
                    : new Decision.Event(other.merge(user, merge.id(), clock.instant())));
    return ended instanceof FoldKept.Done(FoldStory other) ? finishMerge(other) : ended;
  }

  private static Optional<FoldKept> refusal(Fold into, String user) {
    return switch (into) {
      case Fold.Over _ -> Optional.of(new FoldKept.Over());
      case Fold.Held held when !held.by().equals(user) ->
          Optional.of(new FoldKept.HeldBy(held.by(), held.since()));
      case Fold.Active _ -> Optional.empty();
    };
  }

  /** Somebody is at work on it, or replies of it are on their way. */
  private static boolean isBusy(Fold.Active other, String user) {
    return (other instanceof Fold.Held held && !held.by().equals(user))
        || other.facts().count(Stands.APPROVED) > 0;
  }

  /**
   * Who waited in a fold that was put into another is shown by that; where that is over by now, by
   * a card of their own. Done again, it changes nothing.
   */
  FoldKept finishMerge(FoldStory other) {
    return other.events().stream()
        .filter(FoldEvent.Merged.class::isInstance)
        .map(FoldEvent.Merged.class::cast)
        .findFirst()
        .map(merged -> bring(other, merged))
        .orElseGet(() -> new FoldKept.Done(other));
  }

  private FoldKept bring(FoldStory other, FoldEvent.Merged merged) {
    List<Member> members = other.facts().standing(Stands.WAITING).map(Place::member).toList();
    FoldKept kept =
        ledger.active(
            new FoldId(merged.into()),
            "swallowed:" + other.id(),
            into ->
                new Decision.Event(
                    into.swallow(merged.by(), other.id(), members, clock.instant())));
    if (kept instanceof FoldKept.Over || kept instanceof FoldKept.Missing) {
      letGo(other, members);
    }
    return kept;
  }

  private void letGo(FoldStory other, List<Member> members) {
    Map<TicketId, Instant> turns = new HashMap<>();
    replies
        .glances(members.stream().map(Member::ticket).toList())
        .forEach((id, glance) ->
            WorkOrder.turnOf(glance.story().ticket(), clockwork)
                .ifPresent(turn -> turns.put(id, turn)));
    for (Member member : members) {
      TicketId ticket = member.ticket();
      ledger.change(
          other.id(),
          "let-go:" + ticket,
          story ->
              new Decision.Event(
                  story.fold().leave(null, ticket, Why.OPENED, clock.instant()),
                  FoldWords.NONE,
                  turns.containsKey(ticket) ? Map.of(ticket, turns.get(ticket)) : Map.of()));
    }
  }
}
