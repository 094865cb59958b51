package dev.perch.ticket;

import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.Ticket.Claimed;

/** What becomes of a reply that waits for others to read it. */
final class SignOffReplay {
  private SignOffReplay() {}

  /**
   * The ticket after an event of its sign-off.
   *
   * @throws BrokenStory if the event is about another version of the words, or not that role's turn
   */
  static Ticket next(AwaitingSignOff was, TicketFacts facts, int index, TicketEvent event) {
    SignOff signOff = was.signOff();
    return switch (event) {
      case TicketEvent.SignOffGiven given
          when given.version() == signOff.version()
              && signOff.turn().filter(given.role()::equals).isPresent() ->
          new AwaitingSignOff(facts, was.claim(), signOff.given(given));
      case TicketEvent.SignOffEdited edited when edited.version() == signOff.version() ->
          new AwaitingSignOff(facts, was.claim(), signOff.edited(index, edited));
      case TicketEvent.DeputyCalled called when called.version() == signOff.version() ->
          new AwaitingSignOff(facts, was.claim(), signOff.withDeputy());
      case TicketEvent.SignOffReturned returned when returned.version() == signOff.version() ->
          new Claimed(facts, was.claim());
      case TicketEvent.SignOffVoided voided when voided.version() == signOff.version() ->
          new Claimed(facts, was.claim());
      default -> throw new BrokenStory(index, event, was);
    };
  }
}
