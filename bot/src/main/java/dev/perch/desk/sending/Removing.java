package dev.perch.desk.sending;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Stories;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.SigningOff;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.SignOffVoid;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Removes words, each time with the event that tells so. What was learned of them goes first: after
 * a crash between the two they are removed again. And it goes once more when they are gone: whoever
 * learned of them in between had still read them.
 */
public final class Removing {
  private final Stories stories;
  private final Ledger ledger;
  private final Lessons lessons;
  private final InstantSource clock;

  public Removing(Stories stories, Bells bells, Lessons lessons, Waits waits, InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.lessons = lessons;
    this.clock = clock;
  }

  /**
   * Removes a tweet's words, by its oldest id. What the ticket taught goes as a whole: the words of
   * several tweets that one reply answered stand together, under the last.
   */
  public void withdraw(TicketId ticket, String tweet, Withdrawal why) {
    unlearn(ticket, tweet);
    Instant now = clock.instant();
    ledger.<Boolean>insist(
        ticket,
        "withdrawn:" + tweet + ":" + why + ":" + now.toEpochMilli(),
        story ->
            story.ticket().facts().reads(tweet)
                ? decided(story.ticket(), story.ticket().withdraw(tweet, why, now))
                : new Decision.No<>(false));
    unlearn(ticket, tweet);
  }

  private void unlearn(TicketId ticket, String tweet) {
    lessons.erase(tweet);
    stories.read(ticket).ifPresent(this::unlearn);
  }

  /** Removes all words of a ticket; where there are none any more, what was learned of them. */
  public void erase(TicketId ticket, Erasure why) {
    Optional<Story> read = stories.read(ticket);
    if (read.isEmpty()) {
      return;
    }
    unlearn(read.get());
    if (stories.words(ticket).equals(Words.NONE)) {
      return;
    }
    Instant now = clock.instant();
    ledger.<Boolean>insist(
        ticket,
        "erased:" + why + ":" + read.get().length(),
        story -> decided(story.ticket(), story.ticket().erase(why, now)));
    unlearn(read.get());
  }

  private void unlearn(Story story) {
    story.ticket().facts().said().forEach(said -> lessons.erase(said.tweet().id()));
  }

  /** Nobody agrees to an answer any more of which the question is gone. */
  private static Decision<Boolean> decided(Ticket ticket, TicketEvent event) {
    return new Decision.Events<>(
        SigningOff.voiding(ticket, event, SignOffVoid.CUSTOMER_DELETED), Words.NONE);
  }
}
