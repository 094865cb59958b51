package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Formed;
import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Signed;
import dev.perch.campaign.storm.FoldFacts.Signing;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a fold's events back into its state; each event once, however many members there are. */
final class FoldReplay {
  private final Formed formed;
  private final Map<TicketId, Place> places = new LinkedHashMap<>();
  private @Nullable String alike;
  private Instant grew;
  private FoldEvent.@Nullable Claimed claimed;
  private int claim = -1;
  private FoldFacts.@Nullable Back returned;
  private @Nullable Instant over;
  private @Nullable String into;

  private FoldReplay(Formed formed) {
    this.formed = formed;
    this.grew = formed.at();
    join(formed.members());
  }

  static Fold of(List<FoldEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof Formed formed)) {
      throw new BrokenStory("a fold's story begins with Formed");
    }
    FoldReplay replay = new FoldReplay(formed);
    for (int index = 1; index < events.size(); index++) {
      replay.apply(index, events.get(index));
    }
    return replay.fold();
  }

  private void apply(int index, FoldEvent event) {
    switch (event) {
      case Formed _ -> throw new BrokenStory("event " + index + " forms the fold again");
      case FoldEvent.Joined joined -> grow(joined.members(), joined.at());
      case FoldEvent.Swallowed other -> {
        alike = other.other().equals(alike) ? null : alike;
        grow(other.members(), other.at());
      }
      case FoldEvent.Left left -> stand(left.ticket(), Stands.OUT, left.why(), null);
      case FoldEvent.Resembled resembled -> alike = resembled.other();
      case FoldEvent.Merged merged -> {
        over = merged.at();
        into = merged.into();
      }
      case FoldEvent.Claimed taken -> {
        claimed = taken;
        claim = index;
      }
      case FoldEvent.Released _, FoldEvent.Lapsed _ -> claimed = null;
      case FoldEvent.Approved approved -> {
        returned = null;
        approved.replies().forEach(reply -> approve(reply, index, approved.at()));
      }
      case FoldEvent.SignedOff signed -> places.replaceAll((_, place) -> signed(place, signed));
      case FoldEvent.Returned back -> {
        returned = new FoldFacts.Back(back.by(), index);
        places.replaceAll((_, place) ->
            place.approval() == back.approval() && place.turn().isPresent()
                ? waiting(place.nth(), place.member())
                : place);
      }
      case FoldEvent.DeputyCalled called ->
          places.replaceAll((_, place) ->
              isAsked(place, called.approval(), called.role())
                  ? approved(place, place.approval(), place.signing().withDeputy())
                  : place);
      case FoldEvent.Withdrawn back ->
          places.replaceAll((ticket, place) ->
              place.stands() == Stands.APPROVED
                      && place.approval() == back.approval()
                      && back.tickets().contains(ticket)
                  ? waiting(place.nth(), place.member())
                  : place);
      case FoldEvent.Sent sent -> stand(sent.ticket(), Stands.SENT, null, null);
      case FoldEvent.Refused refused -> stand(refused.ticket(), Stands.OUT, null, refused.why());
      case FoldEvent.Finished finished -> over = finished.at();
    }
  }

  private void grow(List<Member> members, Instant at) {
    join(members);
    grew = at;
  }

  /** One that comes back keeps its place in the order. */
  private void join(List<Member> members) {
    for (Member member : members) {
      Place before = places.get(member.ticket());
      int nth = before == null ? places.size() : before.nth();
      places.put(member.ticket(), waiting(nth, member));
    }
  }

  private static Place waiting(int nth, Member member) {
    return new Place(nth, member, Stands.WAITING, -1, null, null, Signing.NONE);
  }

  private void approve(FoldEvent.Reply reply, int index, Instant at) {
    List<String> roles = reply.signOff() == null ? List.of() : reply.signOff();
    places.computeIfPresent(
        reply.ticket(), (_, place) -> approved(place, index, Signing.asked(roles, at)));
  }

  private static Place approved(Place place, int index, Signing signing) {
    return new Place(place.nth(), place.member(), Stands.APPROVED, index, null, null, signing);
  }

  private static boolean isAsked(Place place, int approval, String role) {
    return place.approval() == approval && place.turn().filter(role::equals).isPresent();
  }

  /** What was left out waits for another answer. */
  private static Place signed(Place place, FoldEvent.SignedOff event) {
    if (!isAsked(place, event.approval(), event.role())) {
      return place;
    }
    return event.without().contains(place.ticket())
        ? waiting(place.nth(), place.member())
        : approved(
            place,
            place.approval(),
            place
                .signing()
                .and(new Signed(event.by(), event.workspace(), event.role()), event.at()));
  }

  private void stand(
      TicketId ticket, Stands stands, @Nullable Why left, @Nullable Refusal refused) {
    places.computeIfPresent(
        ticket,
        (_, place) ->
            new Place(
                place.nth(),
                place.member(),
                stands,
                place.approval(),
                left,
                refused,
                place.signing()));
  }

  private Fold fold() {
    FoldFacts facts =
        new FoldFacts(
            formed.handle(),
            formed.team(),
            formed.entry(),
            formed.at(),
            grew,
            List.copyOf(places.values()),
            alike,
            returned);
    if (over != null) {
      return new Fold.Over(facts, over, into);
    }
    return claimed == null
        ? new Fold.Free(facts)
        : new Fold.Held(facts, claimed.by(), claim, claimed.at());
  }
}
