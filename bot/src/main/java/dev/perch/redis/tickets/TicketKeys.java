package dev.perch.redis.tickets;

import dev.perch.campaign.LaunchId;
import dev.perch.redis.line.Keys;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;

/** The keys of tickets: their stories, and all that finds them. */
public record TicketKeys(Keys keys) {
  /** List: a ticket's events, a line of JSON each, oldest first. */
  public String story(TicketId ticket) {
    return keys.key("story:" + ticket);
  }

  /** Hash: what people wrote in a ticket, {@code draft} too, and the salt. Erasure deletes it. */
  public String words(TicketId ticket) {
    return keys.key("words:" + ticket);
  }

  /** String: the story of a ticket that was closed long ago, and where its card stands, packed. */
  public String packedStory(TicketId ticket) {
    return keys.key("packed:" + ticket);
  }

  /** String: the words of such a ticket, packed. Erasure deletes it. */
  public String packedWords(TicketId ticket) {
    return keys.key("packed-words:" + ticket);
  }

  /** Sorted set: closed tickets that are not packed, by the millisecond of their last event. */
  public String closed() {
    return keys.key("closed");
  }

  /** Hash: a tweet's id to its ticket, or {@code handle/id} to the reason why it became none. */
  public String tweets() {
    return keys.key("tweets");
  }

  /** Hash: a customer's tickets ({@code ticket:handle:id} to open or closed) and conversations. */
  public String customer(String customer) {
    return keys.key("customer:" + customer);
  }

  /** Hash: the fold that shows a ticket; with a bar behind it, of the one that stands for it. */
  public String foldOf() {
    return keys.key("fold-of");
  }

  /** Sorted set: tickets about a launch, by the millisecond at which the first tweet came. */
  public String launchTickets(LaunchId id) {
    return keys.key("launch-tickets:" + id);
  }

  /** Sorted set: tickets by the millisecond at which their customer's last word came. */
  public String heard() {
    return keys.key("heard");
  }

  /** Sorted set: {@code ticket|KIND} by the millisecond at which it fires. */
  public String timers() {
    return keys.key("timers");
  }

  /** Sorted set: {@code ticket|attempt} of approved replies to be sent, by approval. */
  public String outbox() {
    return keys.key("outbox");
  }

  /** Sorted set: tickets whose card is behind their story, by the millisecond since when. */
  public String behind() {
    return keys.key("behind");
  }

  /** String: where a ticket's card stands, JSON. */
  public String place(TicketId ticket) {
    return keys.key("place:" + ticket);
  }

  /** Hash: {@code channel/ts} of every card, live or former, to its ticket. */
  public String cards() {
    return keys.key("cards");
  }

  /** Set: the tickets of a team that are open. */
  public String open(Team team) {
    return keys.key("open:" + team.key());
  }

  /** Sorted set: a team's tickets that somebody should take, by the millisecond of their turn. */
  public String queue(Team team) {
    return keys.key("queue:" + team.key());
  }

  /** Hash: who has each ticket that somebody has now, {@code user|claim's number|team}. */
  public String held() {
    return keys.key("held");
  }

  /** Hash: what each ticket waits for that waits for a decision, {@code ACCEPT|role}. */
  public String awaited() {
    return keys.key("awaited");
  }

  /** Hash: {@code channel/ts} of each question to a partner, to its ticket. */
  public String questions() {
    return keys.key("questions");
  }

  /** Hash: the messages that ask for a ticket's sign-off elsewhere, JSON by ticket. */
  public String signOffs() {
    return keys.key("sign-offs");
  }

  /** Hash: how many mentions became no ticket, by reason. */
  public String skipped() {
    return keys.key("skipped");
  }

  /** Hash: how far each handle has been read, {@code tweet|millisecond}. */
  public String cursors() {
    return keys.key("cursors");
  }

  /** List: marks of what a handle said in public lately, the newest first; hashes, no words. */
  public String recent(String handle) {
    return keys.key("recent:" + handle);
  }

  /** Sorted set: the newest tickets, by the millisecond at which they opened. */
  public String recent() {
    return keys.key("recent");
  }

  /** Sorted set: tickets by when we last began to write to their customers, by the millisecond. */
  public String writtenTo() {
    return keys.key("written-to");
  }

  /** Sorted set: tweets that became no ticket for being like that one, by the millisecond. */
  public String caught(TicketId like) {
    return keys.key("caught:" + like);
  }

  /** Sorted set: open tickets that wait for the suggestions that a rush left out. */
  public String unadvised() {
    return keys.key("unadvised");
  }

  /** Whether all tickets were looked at for those that were closed before there was packing. */
  public String swept() {
    return keys.key("swept");
  }

  /** Sorted set: {@code ticket|tweet} whose words are kept, by when to look at it next. */
  public String kept() {
    return keys.key("kept");
  }
}
