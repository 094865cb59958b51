package dev.perch.redis;

import dev.perch.desk.DeskName;
import dev.perch.knowledge.FaqId;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;

/** Every key that Perch has in Redis. */
record Keys(DeskName desk) {
  /** List: a ticket's events, a line of JSON each, oldest first. */
  String story(TicketId ticket) {
    return key("story:" + ticket);
  }

  /** Hash: what people wrote in a ticket, and the salt. Erasure deletes it. */
  String words(TicketId ticket) {
    return key("words:" + ticket);
  }

  /** Hash: a tweet's id to its ticket, or {@code handle/id} to the reason why it became none. */
  String tweets() {
    return key("tweets");
  }

  /** Hash: a customer's tickets ({@code ticket:handle:id} to open or closed) and conversations. */
  String customer(String customer) {
    return key("customer:" + customer);
  }

  /** Sorted set: {@code ticket|KIND} by the millisecond at which it fires. */
  String timers() {
    return key("timers");
  }

  /**
   * Sorted set: {@code ticket|attempt} of approved replies that nobody has begun to send, by
   * approval.
   */
  String outbox() {
    return key("outbox");
  }

  /** Sorted set: tickets whose card is behind their story, by the millisecond since when. */
  String behind() {
    return key("behind");
  }

  /** String: where a ticket's card stands, JSON. */
  String place(TicketId ticket) {
    return key("place:" + ticket);
  }

  /** Hash: {@code channel/ts} of every card, live or former, to its ticket. */
  String cards() {
    return key("cards");
  }

  /** Set: the tickets of a team that are open. */
  String open(Team team) {
    return key("open:" + team.key());
  }

  /** Hash: how many mentions became no ticket, by reason. */
  String skipped() {
    return key("skipped");
  }

  /** Hash: how far each handle has been read, {@code tweet|millisecond}. */
  String cursors() {
    return key("cursors");
  }

  /** Hash: who does a piece of work that only one replica should, and until when. */
  String turn(String work) {
    return key("turn:" + work);
  }

  /** List: an entry's events, a line of JSON each, oldest first. */
  String faq(FaqId id) {
    return key("faq:" + id);
  }

  /** Set: the names of all entries. */
  String faqs() {
    return key("faqs");
  }

  /** Stream: the name of an entry ({@code faq}) for each change of one. */
  String faqChanges() {
    return key("faq-changes");
  }

  /** List: which gatekeepers went and came back, a line of JSON each, oldest first. */
  String away() {
    return key("away");
  }

  /** List: which links of the bank died and came back, and when they were looked at. */
  String links() {
    return key("links");
  }

  /** Sorted set: tickets that opened without a good suggestion, by the millisecond. */
  String unanswered() {
    return key("unanswered");
  }

  /** Sorted set: the newest tickets, by the millisecond at which they opened. */
  String recent() {
    return key("recent");
  }

  /** List: the seals, a line of JSON each, oldest first. */
  String seals() {
    return key("seals");
  }

  /**
   * Sorted set: the stories that no seal names as they stand ({@code story:1}), by their length.
   */
  String unsealed() {
    return key("unsealed");
  }

  /** What a story's key begins with: {@code story:} for tickets, {@code faq:} for entries. */
  String every(String sort) {
    return key(sort);
  }

  /** The name that a seal has for the story of that key. */
  String sealed(String key) {
    return key.substring(key("").length());
  }

  private String key(String rest) {
    return "{" + desk.value() + "}:" + rest;
  }
}
