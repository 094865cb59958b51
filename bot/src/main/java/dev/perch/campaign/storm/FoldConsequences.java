package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an append to a fold beside its story, worked out from the states before and
 * after.
 *
 * @param team in whose queue it stands
 * @param in tickets that it shows from now on; they leave the queue
 * @param out tickets with a card of their own again; into the queue at that turn, where they have
 *     one
 * @param formerHead the ticket that stood for it in the queue and does so no more; null for none
 * @param head the member that stands for it in the queue now; null for none
 * @param next when time has something to do with it; null for never
 * @param keeps whether the moment that was set goes on instead: a claim that its owner renewed
 * @param over whether it is over
 * @param spent the words that nobody needs here any more: the reply is out, or will not go out
 */
public record FoldConsequences(
    Team team,
    Set<TicketId> in,
    Map<TicketId, Optional<Instant>> out,
    @Nullable TicketId formerHead,
    @Nullable Member head,
    @Nullable Instant next,
    boolean keeps,
    boolean over,
    Set<String> spent) {

  public FoldConsequences {
    in = Set.copyOf(in);
    out = Map.copyOf(out);
    spent = Set.copyOf(spent);
  }

  /**
   * What follows.
   *
   * @param turns when it is the turn of a ticket that comes out, where it has one
   */
  static FoldConsequences of(
      @Nullable Fold before, Fold after, Map<TicketId, Instant> turns, StormRules rules) {
    // Who was in it is shown by the other; who leaves later has a card of their own all the same.
    boolean merged =
        before instanceof Fold.Active && after instanceof Fold.Over over && over.into() != null;
    Set<TicketId> was = before == null ? Set.of() : shown(before.facts());
    Set<TicketId> is = shown(after.facts());
    Set<TicketId> in = new HashSet<>(is);
    in.removeAll(was);
    Set<TicketId> gone = new HashSet<>(was);
    gone.removeAll(is);
    Map<TicketId, Optional<Instant>> out =
        merged
            ? Map.of()
            : gone.stream()
                .collect(
                    Collectors.toMap(
                        ticket -> ticket, ticket -> Optional.ofNullable(turns.get(ticket))));
    TicketId formerHead =
        before == null || merged ? null : head(before).map(Member::ticket).orElse(null);
    Member head = head(after).orElse(null);
    if (formerHead != null && head != null && formerHead.equals(head.ticket())) {
      formerHead = null;
    }
    return new FoldConsequences(
        after.facts().team(),
        in,
        out,
        formerHead == null || out.containsKey(formerHead) ? null : formerHead,
        head,
        next(after, rules),
        sameClaim(before, after),
        after instanceof Fold.Over,
        before == null ? Set.of() : spent(before.facts(), after.facts()));
  }

  private static Set<TicketId> shown(FoldFacts facts) {
    return facts.places().stream().filter(Place::in).map(Place::ticket).collect(Collectors.toSet());
  }

  /** What somebody has is in no queue. */
  private static Optional<Member> head(Fold fold) {
    return fold instanceof Fold.Free free ? free.facts().oldest() : Optional.empty();
  }

  private static Set<String> spent(FoldFacts before, FoldFacts after) {
    Set<TicketId> pending =
        after.standing(Stands.APPROVED).map(Place::ticket).collect(Collectors.toSet());
    return before
        .standing(Stands.APPROVED)
        .filter(place -> !pending.contains(place.ticket()))
        .map(place -> FoldWords.key(place.approval(), place.ticket()))
        .collect(Collectors.toSet());
  }

  private static boolean sameClaim(@Nullable Fold before, Fold after) {
    return before instanceof Fold.Held was
        && after instanceof Fold.Held is
        && was.number() == is.number()
        && !is.facts().settled();
  }

  private static @Nullable Instant next(Fold fold, StormRules rules) {
    return switch (fold) {
      case Fold.Over _ -> null;
      case Fold.Active active when active.facts().settled() ->
          active.facts().grew().plus(rules.stays());
      case Fold.Held held -> held.since().plus(rules.lease());
      case Fold.Free free ->
          free.facts()
              .longestWithoutDeputy()
              .map(place -> place.signing().since().plus(rules.deputy().after()))
              .orElse(null);
    };
  }
}
