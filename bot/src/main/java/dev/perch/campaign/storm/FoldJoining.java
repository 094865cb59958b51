package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Opportunity;
import dev.perch.desk.clocks.WorkOrder;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import java.time.InstantSource;
import java.util.List;
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

  /** First all of it is here, then the other is over: nobody is shown by none of the two. */
  FoldKept merge(FoldAction.Merge merge, String operation, String user) {
    FoldStory other = stories.read(merge.other()).orElse(null);
    if (other == null || !(other.fold() instanceof Fold.Active active)) {
      return new FoldKept.Over();
    }
    boolean busy =
        (active instanceof Fold.Held held && !held.by().equals(user))
            || active.facts().count(Stands.APPROVED) > 0
            || merge.id().equals(merge.other());
    if (busy) {
      return new FoldKept.CannotJoin();
    }
    List<Member> members = active.facts().standing(Stands.WAITING).map(Place::member).toList();
    FoldKept kept =
        ledger.change(
            merge.id(),
            operation,
            story ->
                Owning.unlessAnothers(
                    story.fold(),
                    user,
                    fold ->
                        new Decision.Event(
                            fold.swallow(user, merge.other(), members, clock.instant()))));
    if (kept instanceof FoldKept.Done(FoldStory story)) {
      endMerged(story);
    }
    return kept;
  }

  /** What was put into a fold is over; done again, it changes nothing. */
  void endMerged(FoldStory story) {
    for (FoldEvent event : story.events()) {
      if (event instanceof FoldEvent.Swallowed swallowed) {
        ledger.active(
            new FoldId(swallowed.other()),
            "merged:" + story.id(),
            fold -> new Decision.Event(fold.merge(swallowed.by(), story.id(), clock.instant())));
      }
    }
  }
}
