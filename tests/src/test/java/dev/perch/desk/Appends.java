package dev.perch.desk;

import dev.perch.desk.Stories.Append;
import dev.perch.desk.Stories.Appended;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Replay;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Appends as the desk makes them, for tests of what keeps them. */
public final class Appends {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final AgentId ANNA = new AgentId("U0ANNA");
  public static final AgentId BEN = new AgentId("U0BEN");
  public static final Team CARE = new Team("care");
  public static final Team PR = new Team("pr");

  private static final String CUSTOMER = "7001";
  private static final String HANDLE = "AcmeCare";
  private static final String HASH = "0".repeat(64);

  private Appends() {}

  /** A customer's first tweet, in a conversation of its own. */
  public static Append opening(String tweet) {
    return opening(tweet, CUSTOMER, HANDLE, NOON);
  }

  public static Append opening(String tweet, String customer, String handle, Instant at) {
    TicketEvent opened =
        new TicketEvent.Opened(at, handle, customer, CARE, tweeted(tweet, tweet), 0, List.of());
    return append(new TicketId(tweet), null, "tweet:" + tweet, Words.NONE, List.of(opened));
  }

  /** What comes next in a story. */
  public static Append next(Story seen, String operation, TicketEvent... events) {
    return next(seen, operation, Words.NONE, events);
  }

  public static Append next(Story seen, String operation, Words words, TicketEvent... events) {
    return append(seen.ticket().id(), seen, operation, words, List.of(events));
  }

  private static Append append(
      TicketId id, @Nullable Story seen, String operation, Words words, List<TicketEvent> events) {
    List<TicketEvent> told = seen == null ? List.of() : seen.events();
    Ticket before = seen == null ? null : seen.ticket();
    Ticket after = Replay.of(Stream.concat(told.stream(), events.stream()).toList());
    Consequences consequences = Consequences.of(before, told.size(), events, after, Waits.USUAL);
    return new Append(id, seen, operation, events, words, consequences);
  }

  /** A whole story, as a desk in memory has it. */
  public static Append copied(FakeDesk desk, TicketId id) {
    return append(id, null, "copied", desk.stories.words(id), desk.story(id).events());
  }

  /** The same append with other words. */
  public static Append with(Append append, Words words) {
    return new Append(
        append.ticket(),
        append.seen(),
        append.operation(),
        append.events(),
        words,
        append.consequences());
  }

  /** The story, of an append that must succeed. */
  public static Story done(Appended appended) {
    if (appended instanceof Appended.Done done) {
      return done.story();
    }
    throw new AssertionError("overtaken");
  }

  /** Minutes after noon. */
  public static Instant at(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  public static TicketEvent wrote(String tweet, String conversation, int minutes) {
    return new TicketEvent.CustomerWrote(at(minutes), tweeted(tweet, conversation), List.of());
  }

  public static TicketEvent edited(String tweet, String latest, int minutes) {
    return new TicketEvent.CustomerEdited(at(minutes), tweet, latest, HASH, List.of());
  }

  public static TicketEvent claimed(AgentId by, int minutes) {
    return new TicketEvent.Claimed(at(minutes), by);
  }

  public static TicketEvent released(AgentId by, int minutes) {
    return new TicketEvent.Released(at(minutes), by);
  }

  public static TicketEvent resolved(AgentId by, int minutes) {
    return new TicketEvent.Resolved(at(minutes), by);
  }

  public static TicketEvent reopened(AgentId by, int minutes) {
    return new TicketEvent.Reopened(at(minutes), by);
  }

  /** An approved reply to the customer's first tweet, which may take half a minute. */
  public static TicketEvent sending(AgentId by, String tweet, int minutes) {
    Instant now = at(minutes);
    return new TicketEvent.SendingStarted(
        now, by, tweet, HASH, now.plusSeconds(30), 0, null, null, null, null);
  }

  private static TicketEvent.Tweeted tweeted(String tweet, String conversation) {
    return new TicketEvent.Tweeted(tweet, tweet, conversation, NOON, true, HASH);
  }
}
