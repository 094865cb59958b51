package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a fold wherever it stands.
 *
 * @param entry the entry of the bank that is asked for; null for what it does not know
 * @param grew when somebody joined last
 * @param places every ticket that ever joined, in that order, and where it stands
 * @param alike another fold that reads much like it, if it is still to be decided; null for none
 * @param returned the last sign-off that was refused, until the next approval; null for none
 */
public record FoldFacts(
    String handle,
    Team team,
    @Nullable String entry,
    Instant formed,
    Instant grew,
    List<Place> places,
    @Nullable String alike,
    @Nullable Back returned) {

  public FoldFacts {
    places = List.copyOf(places);
  }

  /** Somebody sent replies back to their author; {@code index}: the event that told of it. */
  public record Back(String by, int index) {}

  /** Who agreed to a reply, and for which role. */
  public record Signed(String by, String workspace, String role) {}

  /**
   * The sign-off of one reply.
   *
   * @param awaits the roles that must still agree, in order
   * @param given who has agreed, in order
   * @param since when the turn of the first role began
   * @param deputy whether a deputy may agree for that role
   */
  public record Signing(List<String> awaits, List<Signed> given, Instant since, boolean deputy) {
    static final Signing NONE = asked(List.of(), Instant.MIN);

    static Signing asked(List<String> roles, Instant at) {
      return new Signing(roles, List.of(), at, false);
    }

    public Signing {
      awaits = List.copyOf(awaits);
      given = List.copyOf(given);
    }

    Signing and(Signed signed, Instant at) {
      return new Signing(
          awaits.subList(1, awaits.size()),
          Stream.concat(given.stream(), Stream.of(signed)).toList(),
          at,
          false);
    }

    Signing withDeputy() {
      return new Signing(awaits, given, since, true);
    }
  }

  /** Where a member stands. */
  public enum Stands {
    /** Nobody has answered it yet. */
    WAITING,
    /** Its reply was approved and is on its way. */
    APPROVED,
    SENT,
    /** It has a card of its own again. */
    OUT
  }

  /**
   * A member.
   *
   * @param nth its place in the order of joining, which it keeps
   * @param approval index of the event that approved its reply; -1 for none
   * @param left why it is out, if it left
   * @param refused why it is out, if its reply was refused
   * @param signing who has to agree to its reply, and who did
   */
  public record Place(
      int nth,
      Member member,
      Stands stands,
      int approval,
      @Nullable Why left,
      @Nullable Refusal refused,
      Signing signing) {
    public TicketId ticket() {
      return member.ticket();
    }

    public boolean in() {
      return stands != Stands.OUT;
    }

    /** The role whose turn it is to agree to its reply; nothing where that may go out. */
    public Optional<String> turn() {
      return stands == Stands.APPROVED ? signing.awaits().stream().findFirst() : Optional.empty();
    }
  }

  /** Where a ticket stands; nothing for one that was never in it. */
  public Optional<Place> place(TicketId ticket) {
    return places.stream().filter(place -> place.ticket().equals(ticket)).findFirst();
  }

  public boolean holds(TicketId ticket) {
    return place(ticket).filter(Place::in).isPresent();
  }

  public Stream<Place> standing(Stands stands) {
    return places.stream().filter(place -> place.stands() == stands);
  }

  public int count(Stands stands) {
    return (int) standing(stands).count();
  }

  /** How many it counts: all that have not left. */
  public int size() {
    return (int) places.stream().filter(Place::in).count();
  }

  /** How many replies were approved so far, whatever became of them. */
  public int approved() {
    return (int) places.stream().filter(place -> place.approval() >= 0).count();
  }

  /** How many were refused, by reason. */
  public Map<Refusal, Integer> refusals() {
    Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);
    places.stream()
        .map(Place::refused)
        .flatMap(Stream::ofNullable)
        .forEach(why -> refusals.merge(why, 1, Integer::sum));
    return refusals;
  }

  /** Those in it whose authors most people see, who still wait before the others. */
  public List<Place> mostSeen(int most) {
    return places.stream()
        .filter(Place::in)
        .sorted(
            Comparator.comparing((Place place) -> place.stands() != Stands.WAITING)
                .thenComparingInt(place -> -place.member().reach())
                .thenComparingInt(Place::nth))
        .limit(most)
        .toList();
  }

  /** By which the order of work counts the fold: whose turn comes first of those that wait. */
  public Optional<Member> oldest() {
    return standing(Stands.WAITING)
        .map(Place::member)
        .min(Comparator.comparing(Member::turn).thenComparing(member -> member.ticket().value()));
  }

  /** Those whose reply that role's holders must agree to now. */
  public Stream<Place> awaiting(String role) {
    return places.stream().filter(place -> place.turn().filter(role::equals).isPresent());
  }

  /** Those of them whose reply was approved by the event of that index. */
  public Stream<Place> awaiting(String role, int approval) {
    return awaiting(role).filter(place -> place.approval() == approval);
  }

  /** Whether a deputy may agree to those replies in the place of that role. */
  public boolean hasDeputy(String role, int approval) {
    return awaiting(role, approval).anyMatch(place -> place.signing().deputy());
  }

  /** Those who have waited longest for a role without a deputy; nothing where nobody does. */
  Optional<Place> longestWithoutDeputy() {
    return places.stream()
        .filter(place -> place.turn().isPresent() && !place.signing().deputy())
        .min(Comparator.comparing(place -> place.signing().since()));
  }

  /** The roles whose turn it is to agree, each once; empty where nothing waits for others. */
  public List<String> turns() {
    return places.stream().map(Place::turn).flatMap(Optional::stream).distinct().toList();
  }

  /** Whether nobody in it still waits for a reply. */
  public boolean settled() {
    return places.stream()
        .noneMatch(place -> place.stands() == Stands.WAITING || place.stands() == Stands.APPROVED);
  }
}
