package dev.perch.slack.view;

import dev.perch.desk.Clockwork;
import dev.perch.desk.Mention;
import dev.perch.desk.Words;
import dev.perch.desk.money.Prices;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts.Said;
import dev.perch.ticket.Withdrawal;
import dev.perch.ticket.Withdrawals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a card shows.
 *
 * @param teams those that the ticket may be handed to, in the order of the settings
 * @param partners those who may be asked something
 * @param reading how the customer's words are shown
 * @param mayJoin whether there is a fold that the ticket may be put into
 * @param leaving whether the moment is past until which the reply that is sent might be taken back
 * @param refused why it does not stand in its team's channel; null where it does
 */
public record Shown(
    Ticket ticket,
    Words words,
    List<Team> teams,
    List<Team> partners,
    Prices prices,
    Clockwork clockwork,
    Reading reading,
    boolean mayJoin,
    boolean leaving,
    @Nullable RefusedCard refused) {
  public Shown {
    teams = List.copyOf(teams);
    partners = List.copyOf(partners);
  }

  /** By the settings of a desk. */
  public Shown(Ticket ticket, Words words, List<Team> teams, List<Team> partners, CardRules rules) {
    this(
        ticket,
        words,
        teams,
        partners,
        rules.prices(),
        rules.clockwork(),
        new Reading(rules.masking()),
        false,
        false,
        null);
  }

  /** The same, which does not stand in its team's channel; nothing where it does. */
  public Shown elsewhere(Optional<RefusedCard> why) {
    return new Shown(
        ticket,
        words,
        teams,
        partners,
        prices,
        clockwork,
        reading,
        mayJoin,
        leaving,
        why.orElse(null));
  }

  /** The same; {@code may}: whether there is a fold that the ticket may be put into. */
  public Shown joining(boolean may) {
    return new Shown(
        ticket, words, teams, partners, prices, clockwork, reading, may, leaving, refused);
  }

  /** The same as it looks at that time. */
  public Shown at(Instant now) {
    boolean gone = undoUntil(ticket).filter(until -> !now.isBefore(until)).isPresent();
    return new Shown(
        ticket, words, teams, partners, prices, clockwork, reading, mayJoin, gone, refused);
  }

  /** About until when a ticket's reply may be taken back; nothing where none is sent, or held. */
  public static Optional<Instant> undoUntil(Ticket ticket) {
    return ticket instanceof Ticket.Sending sending
        ? sending.attempt().undoUntil()
        : Optional.empty();
  }

  /** Whether any of the customer's tweets is veiled. */
  boolean veiled() {
    return ticket.facts().said().stream()
        .flatMap(said -> words.mention(said.tweet().id()).stream())
        .anyMatch(reading::veiled);
  }

  Ref ref() {
    return Ref.of(ticket);
  }

  /** Why there is nothing to answer although the customer waits; empty where there is. */
  Optional<Withdrawal> gone() {
    return Withdrawals.gone(ticket.facts());
  }

  Said lastSaid() {
    return ticket.facts().lastWord();
  }

  /** The customer's last word; empty where it was removed. */
  public Optional<Mention> lastWord() {
    return words.mention(lastSaid().tweet().id());
  }

  boolean replyAllowed() {
    return PrivateView.isPrivate(ticket) || lastSaid().tweet().replyAllowed();
  }

  /**
   * Where a direct message to the customer is written on X, by somebody signed in as the handle.
   */
  String directMessage() {
    return "https://x.com/messages/compose?recipient_id=" + ticket.facts().customer();
  }

  /** Where the last word is read on X. */
  String link() {
    return lastWord().map(Mention::link).orElse("https://x.com/i/status/" + lastSaid().latest());
  }
}
