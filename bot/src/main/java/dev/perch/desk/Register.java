package dev.perch.desk;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tweet and which customer belong to which ticket. Filled by {@link Stories#append}. */
public interface Register {
  /**
   * Those of the tweets that are a ticket's already, or were counted as none when that handle was
   * read.
   */
  Set<String> known(String handle, Collection<String> tweets);

  /** The ticket that a tweet belongs to. */
  Optional<TicketId> ofTweet(String tweet);

  /** What we know of a customer. */
  History history(String customer);

  /** Both at once: what is known of a tweet that has come, and of who wrote it. */
  default Before before(String tweet, String customer) {
    return new Before(ofTweet(tweet), history(customer));
  }

  /**
   * What was there before a tweet.
   *
   * @param its the ticket that it is part of already; empty for a new one
   */
  record Before(Optional<TicketId> its, History history) {}

  /** How many of a team's tickets are open. */
  long open(Team team);

  /** All tickets that somebody has now, in no order. */
  List<Held> held();

  /**
   * A ticket in somebody's hands.
   *
   * @param number of the claim by which they have it
   */
  record Held(TicketId ticket, AgentId by, int number, Team team) {}

  /** Counts a mention that becomes no ticket of that handle's, once. */
  void skip(String handle, String tweet, Mention.Skip why);

  /** How many were counted, by reason. */
  Map<Mention.Skip, Long> skipped();

  /**
   * How far a handle has been read: all mentions up to this tweet are kept. Empty before the first
   * time.
   */
  Optional<Cursor> cursor(String handle);

  void moveCursor(String handle, Cursor cursor);

  /** A tweet's id, and when reading last came that far. */
  record Cursor(String tweet, Instant at) {}

  /**
   * A customer's tickets.
   *
   * @param tickets how many there are, on all handles
   * @param open those that are open, by handle, oldest first
   * @param conversations the newest ticket of each conversation, by handle and X's conversation id
   */
  record History(
      int tickets, Map<String, List<TicketId>> open, Map<Conversation, TicketId> conversations) {
    /** X's conversation as one handle sees it. */
    public record Conversation(String handle, String id) {}
  }
}
