package dev.perch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A story that a test tells event by event, a minute apart, always legal by the states' methods.
 */
final class Tale {
  static final Instant START = Instant.parse("2026-03-02T09:00:00.123456Z");
  static final AgentId INES = new AgentId("U0AGENT1");
  static final AgentId TOMAS = new AgentId("U0AGENT2");
  static final Team CARE = new Team("care");
  static final Team PR = new Team("pr");

  private final List<TicketEvent> events = new ArrayList<>();

  private Tale() {}

  /** A word that was judged, and found urgent. */
  static TicketEvent.Triaged judged(Instant at) {
    return new TicketEvent.Triaged(
        at, Urgency.URGENT, Mood.UPSET, "en", null, 12, List.of(), false, false, List.of());
  }

  /** A ticket of tweet 100, just opened. */
  static Tale opened() {
    Tale tale = new Tale();
    tale.events.add(
        new TicketEvent.Opened(
            START, "AcmeCare", "c1", CARE, tweet("100", START), 0, List.of(suggested())));
    return tale;
  }

  static TicketEvent.Tweeted tweet(String id, Instant posted) {
    return new TicketEvent.Tweeted(id, id, "100", posted, true, "hash-" + id);
  }

  static TicketEvent.Suggested suggested() {
    return new TicketEvent.Suggested("refund", "v1");
  }

  /** A story with one event more. */
  static List<TicketEvent> with(List<TicketEvent> story, TicketEvent event) {
    List<TicketEvent> longer = new ArrayList<>(story);
    longer.add(event);
    return longer;
  }

  List<TicketEvent> events() {
    return List.copyOf(events);
  }

  Ticket ticket() {
    return Replay.of(events);
  }

  TicketFacts facts() {
    return ticket().facts();
  }

  /** When the next event happens. */
  Instant now() {
    return START.plus(Duration.ofMinutes(events.size()));
  }

  /** Tells an event that may be legal or not. */
  Tale then(TicketEvent event) {
    events.add(event);
    return this;
  }

  /** Tells what the state that the ticket is in makes of it. */
  <S extends Ticket> Tale when(Class<S> state, Function<S, TicketEvent> event) {
    return then(event.apply(state.cast(ticket())));
  }

  Tale claimed(AgentId by) {
    return when(Ticket.Claimable.class, free -> free.claim(by, now()));
  }

  Tale released() {
    return when(Ticket.Claimed.class, claimed -> claimed.release(now()));
  }

  Tale lapsed() {
    return when(Ticket.Claimed.class, claimed -> claimed.lapse(now()));
  }

  Tale awaiting(String... roles) {
    return when(
        Ticket.Claimed.class,
        claimed -> claimed.askSignOff("hash", null, List.of(roles), Road.PUBLIC, List.of(), now()));
  }

  Tale given(AgentId by) {
    return when(Ticket.AwaitingSignOff.class, awaiting -> awaiting.give(by, now()));
  }

  Tale offered(Team to) {
    return when(Ticket.Movable.class, movable -> movable.offer(INES, to, now()));
  }

  Tale returned(@Nullable AgentId by) {
    return when(Ticket.Offered.class, offered -> offered.giveBack(by, now()));
  }

  Tale sending() {
    return when(
        Ticket.Claimed.class, claimed -> claimed.send("hash", now().plusSeconds(30), null, now()));
  }

  Tale unknown() {
    return when(Ticket.Sending.class, sending -> sending.unknown("timeout", now()));
  }

  Tale lookedInVain() {
    return when(Ticket.Sending.class, sending -> sending.lookedInVain(now()));
  }

  Tale refused() {
    return when(Ticket.Sending.class, sending -> sending.refused(SendRefusal.TOO_MANY, now()));
  }

  Tale replied(String tweet) {
    return when(Ticket.Sending.class, sending -> sending.replied(tweet, now()));
  }

  Tale parked() {
    return when(Ticket.Sending.class, sending -> sending.park(now()));
  }

  Tale resolved() {
    return when(Ticket.Closable.class, open -> open.resolve(INES, now()));
  }

  Tale dismissed() {
    return when(Ticket.Closable.class, open -> open.dismiss(INES, now()));
  }

  Tale wrote(String tweet) {
    return then(ticket().wrote(tweet(tweet, now()), List.of(), now()));
  }

  Tale edited(String tweet, String latest) {
    return then(ticket().edited(tweet, latest, "hash-" + latest, List.of(), now()));
  }
}
