package dev.perch.ticket;

import dev.perch.ticket.TicketEvent.Suggested;
import dev.perch.ticket.TicketEvent.Tweeted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a ticket wherever it stands.
 *
 * @param team whose it is now
 * @param said the customer's tweets, in the order we saw them; never empty
 * @param replies ours, oldest first
 * @param suggested what was suggested for the customer's last word
 * @param waitingSince when the oldest tweet that no reply followed was posted; null once answered
 * @param attention what it asks of us, and when
 * @param length how many events the story has
 */
public record TicketFacts(
    Origin origin,
    Team team,
    List<Said> said,
    List<Reply> replies,
    List<Suggested> suggested,
    @Nullable Instant waitingSince,
    Attention attention,
    int length) {

  public TicketFacts {
    said = List.copyOf(said);
    replies = List.copyOf(replies);
    suggested = List.copyOf(suggested);
  }

  /**
   * What never changes of a ticket.
   *
   * @param road by which the customer came
   * @param earlier how many tickets the customer had before, on any handle
   * @param opened when Perch recorded it
   */
  public record Origin(
      TicketId id, String handle, String customer, int earlier, Instant opened, Road road) {}

  /**
   * One tweet, or direct message, of the customer's.
   *
   * @param index its event in the story: the newest of its edits, if it was edited
   * @param withdrawn why it is not to be read any more; null while it is
   */
  public record Said(int index, Tweeted tweet, @Nullable Withdrawal withdrawn) {
    public Said(int index, Tweeted tweet) {
      this(index, tweet, null);
    }

    /** The id under which it now stands, to which a reply goes. */
    public String latest() {
      return tweet.latest();
    }
  }

  /**
   * One answer of ours.
   *
   * @param attempt the {@code SendingStarted} that brought it, or -1 for one posted by hand
   * @param tweet its id on X: a tweet's, or a direct message's; of several parts the first's; empty
   *     for a message that only a person saw there
   * @param more of an answer in several parts, the tweets that follow
   * @param deletion who wants it off X, and what came of that; null where nobody does
   */
  public record Reply(
      int attempt,
      AgentId by,
      Instant at,
      String tweet,
      Road road,
      List<String> more,
      @Nullable Deletion deletion) {
    public Reply {
      more = List.copyOf(more);
    }

    /** In one part. */
    public Reply(int attempt, AgentId by, Instant at, String tweet, Road road) {
      this(attempt, by, at, tweet, road, List.of(), null);
    }

    /** In public. */
    public Reply(int attempt, AgentId by, Instant at, String tweet) {
      this(attempt, by, at, tweet, Road.PUBLIC);
    }

    /** That attempt's, whose last part has this id. */
    static Reply of(Attempt attempt, AgentId by, Instant at, String last) {
      return of(attempt, by, at, Stream.concat(attempt.parts().stream(), Stream.of(last)).toList());
    }

    /** What stands of an attempt whose next part was refused. */
    static Reply partly(Attempt attempt, AgentId by, Instant at) {
      return of(attempt, by, at, attempt.parts());
    }

    private static Reply of(Attempt attempt, AgentId by, Instant at, List<String> tweets) {
      return new Reply(
          attempt.number(),
          by,
          at,
          tweets.getFirst(),
          attempt.road(),
          tweets.subList(1, tweets.size()),
          null);
    }

    /** All its tweets, in their order. */
    public List<String> tweets() {
      return Stream.concat(Stream.of(tweet), more.stream()).toList();
    }

    /** Whether it may be asked of X to take it away: in public, and nobody has, or X would not. */
    public boolean deletable() {
      return road == Road.PUBLIC && (deletion == null || !(deletion.pending() || deletion.done()));
    }

    /** Whether that deletion is of it. */
    boolean deletedBy(int number) {
      return deletion != null && deletion.number() == number;
    }

    Reply with(Deletion now) {
      return new Reply(attempt, by, at, tweet, road, more, now);
    }
  }

  static TicketFacts opened(TicketEvent.Opened event) {
    Tweeted tweet = event.tweet();
    TicketId id = new TicketId(tweet.id());
    return new TicketFacts(
        new Origin(
            id,
            event.handle(),
            event.customer(),
            event.earlier(),
            event.at(),
            Road.of(tweet.road())),
        event.team(),
        List.of(new Said(0, tweet)),
        List.of(),
        event.suggested(),
        tweet.posted(),
        Attention.NONE,
        1);
  }

  public TicketId id() {
    return origin.id();
  }

  public String handle() {
    return origin.handle();
  }

  public String customer() {
    return origin.customer();
  }

  public int earlier() {
    return origin.earlier();
  }

  /** The customer's newest word that still stands: the tweet that we reply to. */
  public Said lastWord() {
    return said.reversed().stream()
        .filter(word -> word.withdrawn() == null)
        .findFirst()
        .orElseGet(said::getLast);
  }

  /** Whether this tweet, by its oldest id, is one of the ticket's, and still to be read. */
  public boolean reads(String tweet) {
    return said.stream()
        .anyMatch(word -> word.tweet().id().equals(tweet) && word.withdrawn() == null);
  }

  /**
   * By which way the customer is answered: as they wrote last, and never in public who came in
   * private.
   */
  public Road road() {
    return origin.road() == Road.DIRECT ? Road.DIRECT : Road.of(lastWord().tweet().road());
  }

  /** Whether X lets us write to them in private: they have, here, before. */
  public boolean wroteInPrivate() {
    return said.stream().anyMatch(word -> word.tweet().direct());
  }

  public Optional<Reply> lastReply() {
    return replies.isEmpty() ? Optional.empty() : Optional.of(replies.getLast());
  }

  /** Whether this tweet, by its oldest id, is one of the ticket's. */
  public boolean holds(String tweet) {
    return said(tweet).isPresent();
  }

  /** What the customer said with that tweet, by its oldest id. */
  public Optional<Said> said(String tweet) {
    return said.stream().filter(word -> word.tweet().id().equals(tweet)).findFirst();
  }

  TicketFacts wrote(int index, TicketEvent.CustomerWrote event) {
    Said word = new Said(index, event.tweet());
    return new TicketFacts(
        origin,
        team,
        Stream.concat(said.stream(), Stream.of(word)).toList(),
        replies,
        event.suggested(),
        waitingSince == null ? event.tweet().posted() : waitingSince,
        (waitingSince == null ? attention.restarted() : attention).awake(event.at()).hurried(false),
        length);
  }

  /**
   * An edit is the customer's last word again: what was approved before it was approved for another
   * text.
   */
  TicketFacts edited(int index, TicketEvent.CustomerEdited event) {
    Said before =
        said.stream()
            .filter(word -> word.tweet().id().equals(event.tweet()))
            .findFirst()
            .orElseThrow(() ->
                new BrokenStory("event " + index + " edits a tweet that the ticket does not hold"));
    Said now = new Said(index, before.tweet().edited(event.latest(), event.hash()));
    List<Said> words =
        Stream.concat(said.stream().filter(word -> word.index() != before.index()), Stream.of(now))
            .toList();
    Attention awake = attention.awake(event.at()).hurried(false);
    return new TicketFacts(
        origin, team, words, replies, event.suggested(), waitingSince, awake, length);
  }

  /** What it was opened without, in a rush. */
  TicketFacts advised(List<Suggested> now) {
    return new TicketFacts(
        origin, team, said, replies, now, waitingSince, attention.hurried(false), length);
  }

  /** Who waits, waits on: a person decides what becomes of a ticket whose tweets are gone. */
  TicketFacts withdrawn(TicketEvent.Withdrawn event) {
    return withWords(
        said.stream()
            .map(word ->
                word.tweet().id().equals(event.tweet())
                    ? new Said(word.index(), word.tweet().unanswerable(), event.why())
                    : word)
            .toList(),
        suggested);
  }

  /** X shows it again, where it stood before. */
  TicketFacts restored(TicketEvent.Restored event) {
    return withWords(
        said.stream()
            .map(word ->
                word.tweet().id().equals(event.tweet().id())
                    ? new Said(word.index(), event.tweet())
                    : word)
            .toList(),
        lastWordIs(event.tweet().id()) ? event.suggested() : suggested);
  }

  private boolean lastWordIs(String tweet) {
    return said.getLast().tweet().id().equals(tweet);
  }

  /** X lets nobody answer that tweet by us. */
  TicketFacts unanswerable(String latest) {
    return withWords(
        said.stream()
            .map(word ->
                word.latest().equals(latest)
                    ? new Said(word.index(), word.tweet().unanswerable(), word.withdrawn())
                    : word)
            .toList(),
        suggested);
  }

  private TicketFacts withWords(List<Said> words, List<Suggested> now) {
    return new TicketFacts(origin, team, words, replies, now, waitingSince, attention, length);
  }

  TicketFacts replied(Reply reply, int answering) {
    Instant since =
        said.stream()
            .filter(word -> word.index() > answering)
            .map(word -> word.tweet().posted())
            .findFirst()
            .orElse(null);
    return new TicketFacts(
        origin,
        team,
        said,
        Stream.concat(replies.stream(), Stream.of(reply)).toList(),
        suggested,
        since,
        attention.restarted().kept(),
        length);
  }

  /** The same with these replies of ours. */
  TicketFacts withReplies(List<Reply> now) {
    return new TicketFacts(origin, team, said, now, suggested, waitingSince, attention, length);
  }

  /** The last word asks for an answer again, as if it had just been written. */
  TicketFacts askedAnew(int index, TicketEvent.EmbargoEnded event) {
    List<Said> words =
        Stream.concat(
                said.stream().limit(said.size() - 1L),
                Stream.of(new Said(index, lastWord().tweet())))
            .toList();
    Attention over = attention.with(attention.embargoed().over(event.launch()));
    return new TicketFacts(
        origin,
        team,
        words,
        replies,
        event.suggested(),
        waitingSince == null ? event.at() : waitingSince,
        (waitingSince == null ? over.restarted() : over).awake(event.at()),
        length);
  }

  TicketFacts awake(Instant at) {
    return with(attention.awake(at));
  }

  /** Nobody has to be told, woken or reminded any more. */
  TicketFacts settled() {
    return with(attention.settled());
  }

  /** What was closed is dealt with: a word that reopens it waits from when it was written. */
  TicketFacts waitsNoMore() {
    Attention settled = attention.settled();
    return new TicketFacts(origin, team, said, replies, suggested, null, settled, length);
  }

  TicketFacts to(Team other) {
    return new TicketFacts(
        origin, other, said, replies, suggested, waitingSince, attention, length);
  }

  TicketFacts at(int newLength) {
    return new TicketFacts(
        origin, team, said, replies, suggested, waitingSince, attention, newLength);
  }

  TicketFacts with(Attention other) {
    return new TicketFacts(origin, team, said, replies, suggested, waitingSince, other, length);
  }
}
