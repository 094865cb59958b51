package dev.perch.desk.records;

import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.records.CustomerFiles.Note;
import dev.perch.ticket.Ticket;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What is known of a customer beside their tickets. Members of the ticket's team add to it. */
public final class KnownCustomers {
  /** X charges for each look. */
  private static final Duration LOOK_AGAIN = Duration.ofDays(1);

  private static final int LONGEST_NOTE = 1_000;
  private static final int MOST_NOTES = 20;

  private final CustomerFiles files;
  private final Profiles profiles;
  private final Turns turns;
  private final Desk desk;
  private final InstantSource clock;

  public KnownCustomers(
      CustomerFiles files, Profiles profiles, Turns turns, Desk desk, InstantSource clock) {
    this.files = files;
    this.profiles = profiles;
    this.turns = turns;
    this.desk = desk;
    this.clock = clock;
  }

  /** How X showed them last, without asking it. */
  public Optional<Profile> kept(Ticket ticket) {
    return files.profile(ticket.facts().customer());
  }

  /**
   * How X shows them: asked at most once a day, however many people look. Where X does not say, it
   * is as it was.
   */
  public Optional<Profile> profile(Ticket ticket) {
    String customer = ticket.facts().customer();
    Optional<Profile> kept = files.profile(customer);
    Instant now = clock.instant();
    if (kept.filter(last -> now.isBefore(last.at().plus(LOOK_AGAIN))).isPresent()
        || !turns.take("profile:" + customer, now, now.plusSeconds(30))) {
      return kept;
    }
    try {
      Profile fresh = profiles.look(ticket.facts().handle(), customer);
      files.keep(customer, fresh);
      return Optional.of(fresh);
    } catch (Unavailable down) {
      return kept;
    } finally {
      turns.release("profile:" + customer);
    }
  }

  /** What a look at X costs, in dollars. */
  public BigDecimal price() {
    return profiles.price();
  }

  /** What agents noted of them, oldest first. */
  public List<Note> notes(Ticket ticket) {
    return files.notes(ticket.facts().customer());
  }

  /** What came of a note. All but {@link Kept} left everything as it was. */
  public sealed interface Noted {
    /** It stands there. */
    record Kept() implements Noted {}

    /** They may not. */
    record No(Pressed why) implements Noted {}

    /** There is no room for it, or there is nothing in it. */
    record Unfit(int longest, int most) implements Noted {}
  }

  /** Somebody notes something; {@code operation} names the act, told twice it is one note. */
  public Noted note(Ticket ticket, String workspace, String user, String operation, String text) {
    Optional<Pressed> no = desk.refusal(workspace, user, ticket);
    if (no.isPresent()) {
      return new Noted.No(no.get());
    }
    String words = text.strip();
    if (words.isEmpty() || words.length() > LONGEST_NOTE || notes(ticket).size() >= MOST_NOTES) {
      return new Noted.Unfit(LONGEST_NOTE, MOST_NOTES);
    }
    files.keep(ticket.facts().customer(), new Note(operation, user, clock.instant(), words));
    return new Noted.Kept();
  }

  /** Somebody removes a note. */
  public Noted remove(Ticket ticket, String workspace, String user, String note) {
    Optional<Pressed> no = desk.refusal(workspace, user, ticket);
    if (no.isPresent()) {
      return new Noted.No(no.get());
    }
    files.remove(ticket.facts().customer(), note);
    return new Noted.Kept();
  }
}
