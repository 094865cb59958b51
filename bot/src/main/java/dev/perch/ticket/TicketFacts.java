package dev.perch.ticket;

import dev.perch.ticket.TicketEvent.Suggested;
import dev.perch.ticket.TicketEvent.Tweeted;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param length how many events the story has
 */
public record TicketFacts(
    TicketId id,
    String handle,
    String customer,
    Team team,
    int earlier,
    Instant opened,
    List<Said> said,
    List<Reply> replies,
    List<Suggested> suggested,
    @Nullable Instant waitingSince,
    int length) {

  public TicketFacts {
    said = List.copyOf(said);
    replies = List.copyOf(replies);
    suggested = List.copyOf(suggested);
  }

  /**
   * One tweet of the customer's.
   *
   * @param index its event in the story: the newest of its edits, if it was edited
   * @param latest the id under which it now stands, to which a reply goes
   */
  public record Said(int index, Tweeted tweet, String latest) {}

  /**
   * One answer of ours.
   *
   * @param attempt the {@code SendingStarted} that brought it, or -1 for one posted by hand
   */
  public record Reply(int attempt, AgentId by, Instant at, String tweet) {}

  static TicketFacts opened(TicketEvent.Opened event) {
    Tweeted tweet = event.tweet();
    return new TicketFacts(
        new TicketId(tweet.id()),
        event.handle(),
        event.customer(),
        event.team(),
        event.earlier(),
        event.at(),
        List.of(new Said(0, tweet, tweet.latest())),
        List.of(),
        event.suggested(),
        tweet.posted(),
        1);
  }

  /** The customer's newest word: the tweet that we reply to. */
  public Said lastWord() {
    return said.getLast();
  }

  public Optional<Reply> lastReply() {
    return replies.isEmpty() ? Optional.empty() : Optional.of(replies.getLast());
  }

  /** Whether this tweet, by its oldest id, is one of the ticket's. */
  public boolean holds(String tweet) {
    return said.stream().anyMatch(word -> word.tweet().id().equals(tweet));
  }

  TicketFacts wrote(int index, TicketEvent.CustomerWrote event) {
    Said word = new Said(index, event.tweet(), event.tweet().latest());
    return new TicketFacts(
        id,
        handle,
        customer,
        team,
        earlier,
        opened,
        Stream.concat(said.stream(), Stream.of(word)).toList(),
        replies,
        event.suggested(),
        waitingSince == null ? event.tweet().posted() : waitingSince,
        length);
  }

  /**
   * An edit is the customer's last word again: what was approved before it was approved for another
   * text.
   */
  TicketFacts edited(int index, TicketEvent.CustomerEdited event) {
    if (!holds(event.tweet())) {
      throw new BrokenStory("event " + index + " edits a tweet that the ticket does not hold");
    }
    List<Said> words = new ArrayList<>();
    Said changed = null;
    for (Said word : said) {
      if (word.tweet().id().equals(event.tweet())) {
        Tweeted was = word.tweet();
        Tweeted now =
            new Tweeted(
                was.id(),
                event.latest(),
                was.conversation(),
                was.posted(),
                was.replyAllowed(),
                event.hash());
        changed = new Said(index, now, event.latest());
      } else {
        words.add(word);
      }
    }
    if (changed != null) {
      words.add(changed);
    }
    return new TicketFacts(
        id,
        handle,
        customer,
        team,
        earlier,
        opened,
        words,
        replies,
        event.suggested(),
        waitingSince,
        length);
  }

  TicketFacts replied(Reply reply, int answering) {
    Instant since =
        said.stream()
            .filter(word -> word.index() > answering)
            .map(word -> word.tweet().posted())
            .findFirst()
            .orElse(null);
    return new TicketFacts(
        id,
        handle,
        customer,
        team,
        earlier,
        opened,
        said,
        Stream.concat(replies.stream(), Stream.of(reply)).toList(),
        suggested,
        since,
        length);
  }

  /** What was closed is dealt with: a word that reopens it waits from when it was written. */
  TicketFacts waitsNoMore() {
    return new TicketFacts(
        id, handle, customer, team, earlier, opened, said, replies, suggested, null, length);
  }

  TicketFacts to(Team other) {
    return new TicketFacts(
        id,
        handle,
        customer,
        other,
        earlier,
        opened,
        said,
        replies,
        suggested,
        waitingSince,
        length);
  }

  TicketFacts at(int newLength) {
    return new TicketFacts(
        id,
        handle,
        customer,
        team,
        earlier,
        opened,
        said,
        replies,
        suggested,
        waitingSince,
        newLength);
  }
}
