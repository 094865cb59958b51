package dev.perch.desk.acts;

import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Words;
import dev.perch.roster.Person;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Replay;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.Claim;
import dev.perch.ticket.Ticket.Claimed;
import dev.perch.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A press meeting the ticket as it stands: what the use cases ask before they decide. */
record Act(Story story, Ticket ticket, Press press, Person person, Instant now) {

  AgentId by() {
    return new AgentId(person.id());
  }

  /** The customer's last word is the one that the person read. */
  boolean sawTheLastWord() {
    return press.word() == ticket.facts().lastWord().index();
  }

  /** The press shows a claim that has ended: nothing is written on its strength. */
  boolean claimHasEnded() {
    return press.claim() != Press.NO_CLAIM
        && ticket.held().filter(claim -> claim.number() == press.claim()).isEmpty();
  }

  /**
   * The answer of somebody else's that came since what the press shows, if there is one that stands
   * or is about to; one in doubt is none yet.
   */
  Optional<Answer> answeredSince() {
    Answer answer = null;
    for (int index = seen() + 1; index < story.length(); index++) {
      answer =
          switch (story.events().get(index)) {
            case TicketEvent.SendingStarted sending -> new Answer(index, sending.by());
            case TicketEvent.RepliedByHand byHand -> new Answer(index, byHand.by());
            case TicketEvent.SendRefused _, TicketEvent.Parked _, TicketEvent.Undone _ -> null;
            default -> answer;
          };
    }
    return Optional.ofNullable(answer).filter(other -> !other.by().equals(by()));
  }

  /** Somebody's answer: its words stand under that index, if they went through us. */
  record Answer(int index, AgentId by) {}

  private int seen() {
    return Math.clamp(Math.max(press.claim(), press.word()), -1, story.length() - 1);
  }

  /** Told what has happened since the claim or the word that the press shows. */
  Pressed stale() {
    int from = seen() + 1;
    return new Pressed.Stale(story, story.events().subList(from, story.length()));
  }

  Decision<Pressed> no(Pressed why) {
    return new Decision.No<>(why);
  }

  /**
   * The ticket in this person's hands: {@code first} are the events that put it there, if it was
   * free.
   */
  record Owned(List<TicketEvent> first, Claimed claimed, int length) {
    Decision<Pressed> and(TicketEvent event) {
      return and(event, Words.NONE);
    }

    /** The claim, if one was needed, and the event, in one append. */
    Decision<Pressed> and(TicketEvent event, Words words) {
      return new Decision.Events<>(Stream.concat(first.stream(), Stream.of(event)).toList(), words);
    }

    /** Index that the event after the claim will have. */
    int next() {
      return length + first.size();
    }
  }

  /**
   * Goes on with the ticket in this person's hands: theirs already, or free and taken now.
   *
   * @param fenced whether a claim that the press shows must be the one that holds: a write of a
   *     lapsed claim is refused
   */
  Decision<Pressed> owning(boolean fenced, Function<Owned, Decision<Pressed>> then) {
    boolean refused = fenced && claimHasEnded();
    return switch (ticket) {
      case Ticket.Offered offered ->
          refused
              ? no(stale())
              : then.apply(
                  taking(List.of(offered.accept(by(), now), new TicketEvent.Claimed(now, by()))));
      case Ticket.Claimable free ->
          refused ? no(stale()) : then.apply(taking(List.of(free.claim(by(), now))));
      case Claimed claimed when !claimed.claim().by().equals(by()) -> heldBy(claimed.claim());
      case Claimed claimed ->
          refused ? no(stale()) : then.apply(new Owned(List.of(), claimed, story.length()));
      case Ticket.Sending sending when !sending.claim().by().equals(by()) ->
          heldBy(sending.claim());
      case Ticket.AwaitingSignOff awaiting when !awaiting.claim().by().equals(by()) ->
          heldBy(awaiting.claim());
      case Ticket.AwaitingSignOff _, Ticket.Sending _, Ticket.Parked _, Ticket.Closed _ ->
          no(stale());
    };
  }

  Decision<Pressed> heldBy(Claim claim) {
    return no(new Pressed.HeldBy(claim.by(), claim.since()));
  }

  private Owned taking(List<TicketEvent> events) {
    return new Owned(events, (Claimed) after(events), story.length());
  }

  /** The ticket as it stands after these. */
  Ticket after(List<TicketEvent> events) {
    return Replay.of(Stream.concat(story.events().stream(), events.stream()).toList());
  }
}
