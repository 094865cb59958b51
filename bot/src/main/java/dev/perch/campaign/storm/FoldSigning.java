package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Signed;
import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A second pair of eyes for a whole fold: one press agrees to all replies that wait for a role and
 * are left ticked, word for word, or sends them back. {@link FoldSending} then has whoever agreed
 * agree on each ticket, so that each ticket's own story tells of it, and the desk proves the right
 * once more.
 */
final class FoldSigning {
  private final FoldLedger ledger;
  private final Roster roster;
  private final String deputy;
  private final InstantSource clock;

  FoldSigning(FoldLedger ledger, Roster roster, String deputy, InstantSource clock) {
    this.deputy = deputy;
    this.ledger = ledger;
    this.roster = roster;
    this.clock = clock;
  }

  FoldKept give(FoldAction.SignOff act, String operation, String workspace, String user) {
    Signed signed = new Signed(user, workspace, act.role());
    return ledger.change(
        act.id(),
        operation,
        story ->
            decide(
                story,
                act.approval(),
                signed,
                active ->
                    hasAllOf(act, story)
                        ? new Decision.Event(
                            active.signOff(
                                signed, act.approval(), without(active, act), clock.instant()))
                        : new Decision.No(new FoldKept.MoreToSign())));
  }

  /** Whether whoever agrees was shown all that waits: a turn before theirs may have ended since. */
  private static boolean hasAllOf(FoldAction.SignOff act, FoldStory story) {
    Set<Member> listed =
        story.factsAt(act.seen()).stream()
            .flatMap(facts -> waiting(facts, act.approval(), act.role()).stream())
            .map(Place::member)
            .collect(Collectors.toSet());
    return waiting(story.facts(), act.approval(), act.role()).stream()
        .allMatch(place -> listed.contains(place.member()));
  }

  private static List<TicketId> without(Fold.Active fold, FoldAction.SignOff act) {
    return waiting(fold.facts(), act.approval(), act.role()).stream()
        .filter(place -> act.unticked().get(place.nth()))
        .map(Place::ticket)
        .toList();
  }

  FoldKept giveBack(FoldAction.Return act, String operation, String workspace, String user) {
    return ledger.change(
        act.id(),
        operation,
        story ->
            decide(
                story,
                act.approval(),
                new Signed(user, workspace, act.role()),
                active ->
                    new Decision.Event(
                        active.giveBack(user, act.approval(), clock.instant()),
                        new FoldWords("", Map.of(FoldWords.reason(story.length()), act.reason())),
                        Map.of())));
  }

  private Decision decide(
      FoldStory story, int approval, Signed signed, Function<Fold.Active, Decision> then) {
    if (!(story.fold() instanceof Fold.Active active)) {
      return new Decision.No(new FoldKept.Over());
    }
    return refusal(story, approval, signed)
        .<Decision>map(Decision.No::new)
        .orElseGet(() -> then.apply(active));
  }

  /** Why somebody may not decide on it; nothing if they may. */
  Optional<FoldKept> refusal(FoldStory story, int approval, Signed signed) {
    List<Place> waiting = waiting(story.facts(), approval, signed.role());
    if (roster.member(signed.workspace(), signed.by()).isEmpty()) {
      return Optional.of(new FoldKept.Stranger());
    }
    if (waiting.isEmpty()
        || !(story.events().get(approval) instanceof FoldEvent.Approved approved)) {
      return Optional.of(new FoldKept.NothingToSign());
    }
    if (approved.by().equals(signed.by())) {
      return Optional.of(new FoldKept.OwnWords());
    }
    boolean before =
        waiting.stream()
            .flatMap(place -> place.signing().given().stream())
            .anyMatch(given -> given.by().equals(signed.by()));
    boolean may =
        holds(story, approval, signed) && !before && !roster.holds(signed.by(), Roles.TRAINEE);
    return may ? Optional.empty() : Optional.of(new FoldKept.NotYoursToSign(signed.role()));
  }

  private boolean holds(FoldStory story, int approval, Signed signed) {
    return roster.holds(signed.by(), signed.role())
        || (story.facts().hasDeputy(signed.role(), approval) && roster.holds(signed.by(), deputy));
  }

  /** The replies of that approval whose turn that role's is. */
  private static List<Place> waiting(FoldFacts facts, int approval, String role) {
    return facts.awaiting(role, approval).toList();
  }
}
