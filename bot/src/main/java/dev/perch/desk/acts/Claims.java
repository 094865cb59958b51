package dev.perch.desk.acts;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Register;
import dev.perch.desk.Register.Held;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.Stories;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Timers;
import dev.perch.desk.Waits;
import dev.perch.desk.Writings;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.ticket.Absence;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.Claimed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Claims as they go on: renewed by what their owners do, and given back when these cannot go on.
 * Renewals are no events; the timer that ends a claim is set anew.
 */
public final class Claims {
  private final Ledger ledger;
  private final Stories stories;
  private final Register register;
  private final Timers timers;
  private final Writings writings;
  private final Roster roster;
  private final Rights rights;
  private final Waits waits;
  private final InstantSource clock;

  public Claims(
      Stories stories,
      Bells bells,
      Register register,
      Timers timers,
      Writings writings,
      Roster roster,
      Waits waits,
      InstantSource clock) {
    this.ledger = new Ledger(stories, bells, waits);
    this.stories = stories;
    this.register = register;
    this.timers = timers;
    this.writings = writings;
    this.roster = roster;
    this.rights = new Rights(roster);
    this.waits = waits;
    this.clock = clock;
  }

  /**
   * The owner did something: the claim holds for a whole lease from now.
   *
   * @return until when; nothing if the ticket is not theirs (any more)
   */
  public Optional<Instant> renew(Ticket ticket, String user) {
    if (!(ticket instanceof Claimed claimed) || !claimed.claim().by().value().equals(user)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant lapses = now.plus(waits.lease());
    timers.set(ticket.id(), TimerKind.LAPSE, lapses);
    timers.set(ticket.id(), TimerKind.WARN, now.plus(waits.untilWarning()));
    return Optional.of(lapses);
  }

  /** The same, for one who was warned; nothing if the claim that they press for has ended. */
  public Optional<Instant> keep(Press press) {
    if (roster.member(press.workspace(), press.user()).isEmpty()) {
      return Optional.empty();
    }
    return stories
        .read(press.ticket())
        .map(story -> story.ticket())
        .filter(
            ticket -> ticket.held().filter(claim -> claim.number() == press.claim()).isPresent())
        .flatMap(ticket -> renew(ticket, press.user()));
  }

  /** The owner typed: what they have is kept, and the claim renewed. Others' typing is nothing. */
  public void wrote(Ticket ticket, String user, String text, String faq) {
    wrote(ticket, user, text, faq, false, List.of());
  }

  /**
   * The same, where it may be meant to go by direct message.
   *
   * @param pictures what is to go with it; their hashes are not asked for
   */
  public void wrote(
      Ticket ticket,
      String user,
      String text,
      String faq,
      boolean inPrivate,
      List<ReplyPicture> pictures) {
    if (renew(ticket, user).isPresent()) {
      AgentId by = new AgentId(user);
      writings.keep(
          ticket.id(), new Writings.Writing(by, clock.instant(), text, faq, inPrivate, pictures));
    }
  }

  /** All that people hold now. */
  public List<Held> held() {
    return register.held();
  }

  /**
   * All that a person holds goes back to its queue; what they wrote is kept. Of one who left, also
   * what waits for a sign-off; of one whose shift is over that goes on waiting.
   *
   * @return how many went back
   */
  public int giveBackAll(AgentId person, Absence why) {
    return free(held -> held.by().equals(person), why);
  }

  /** Whatever is held by somebody who may not act on it any more goes back. */
  public int giveBackOfThoseWhoLeft() {
    return free(held -> !mayGoOn(held.by(), held.team()), Absence.LEFT);
  }

  private boolean mayGoOn(AgentId person, Team team) {
    return roster.person(person.value()).filter(Person::member).isPresent()
        && rights.works(person.value(), team);
  }

  private int free(Predicate<Held> which, Absence why) {
    int freed = 0;
    for (Held held : register.held()) {
      if (which.test(held)) {
        free(held, why);
        freed++;
      }
    }
    return freed;
  }

  private void free(Held held, Absence why) {
    ledger.<Boolean>insist(
        held.ticket(),
        "freed:" + held.by() + ":" + held.number(),
        story ->
            story.ticket() instanceof Ticket.Owned owned
                    && owned.claim().by().equals(held.by())
                    && (why == Absence.LEFT || owned instanceof Claimed)
                ? Decision.event(owned.free(why, clock.instant()))
                : new Decision.No<>(false));
  }
}
