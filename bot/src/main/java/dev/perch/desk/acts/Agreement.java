package dev.perch.desk.acts;

import dev.perch.desk.Words;
import dev.perch.desk.acts.StillSaid.Taken;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket.Sending;
import dev.perch.ticket.TicketEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an approved reply has whatever agreement the rules ask for in this moment, and is in
 * words that the bank still says.
 */
final class Agreement {
  private final SigningOff signing;
  private final Roster roster;
  private final Rights rights;
  private final Entries bank;
  private final StillSaid still;

  Agreement(SigningOff signing, Roster roster, Rights rights, Entries bank, StillSaid still) {
    this.signing = signing;
    this.roster = roster;
    this.rights = rights;
    this.bank = bank;
    this.still = still;
  }

  /** Refused, too, where its author is nobody any more: then nobody answers for it. */
  Optional<SendRefusal> refusal(Story story, Words words) {
    if (!(story.ticket() instanceof Sending sending)
        || !(story.events().get(sending.attempt().number())
            instanceof TicketEvent.SendingStarted started)
        || !agreed(story, words, sending, started)) {
      return Optional.of(SendRefusal.NOT_AGREED);
    }
    Attempt attempt = sending.attempt();
    String text = words.text(attempt.number()).orElse("");
    return still
        .refusal(new Taken(sending.facts(), words, attempt.faq(), text, attempt.road()))
        .map(_ -> SendRefusal.OLD_WORDS);
  }

  private boolean agreed(
      Story story, Words words, Sending sending, TicketEvent.SendingStarted started) {
    int number = sending.attempt().number();
    String user = started.by().value();
    boolean again = story.events().get(number - 1) instanceof TicketEvent.Parked;
    Set<String> given = given(story.events().subList(0, number));
    return roster
        .person(user)
        .filter(author ->
            asked(author, sending, words).stream()
                .allMatch(role -> given.contains(role) || (again && agreesFor(role, user))))
        .isPresent();
  }

  /** Who sends a parked reply again agrees to it for each role that is theirs. */
  private boolean agreesFor(String role, String user) {
    return roster.holds(user, role) || rights.leads(user);
  }

  private List<String> asked(Person author, Sending sending, Words words) {
    Attempt attempt = sending.attempt();
    String text = words.text(attempt.number()).orElse("");
    Matter matter =
        Matter.of(bank, NotYet.ofBank(attempt.faq()), words.suggested(attempt.answering()));
    return signing.needed(author, sending.facts(), words, text, matter);
  }

  /** For which roles somebody agreed to a reply that was sent right after these events. */
  private static Set<String> given(List<TicketEvent> before) {
    Set<String> given = new HashSet<>();
    if (before.getLast() instanceof TicketEvent.SignOffGiven) {
      for (TicketEvent event : before.reversed()) {
        if (event instanceof TicketEvent.SignOffGiven agreed) {
          given.add(agreed.role());
        } else if (event instanceof TicketEvent.SignOffAsked
            || event instanceof TicketEvent.SignOffEdited) {
          return given;
        }
      }
    }
    return given;
  }
}
