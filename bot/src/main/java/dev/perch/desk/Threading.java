package dev.perch.desk;

import dev.perch.guard.NumberedThread;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What of an approved reply goes out next: all of it, or, of one in numbered parts, the first part
 * that does not stand yet, as an answer to the part before.
 *
 * <p>{@code PartPosted} and the outbox entry of the next part are durable together; so each part is
 * sent as a reply of its own is, once, and a crash between two of them is no more than a pause.
 *
 * @param attempt the reply's, answering what this part answers
 * @param text exactly what goes out
 * @param last whether the customer is answered with it
 */
public record Threading(Attempt attempt, String text, boolean last) {
  /** A longer pause between two parts than a bot needs to start again. */
  private static final Duration NEXT_TAKES = Duration.ofMinutes(2);

  /** The next of a reply whose whole text this is. */
  public static Threading next(Attempt attempt, String whole) {
    List<String> parts =
        attempt.road() == Road.PUBLIC
            ? NumberedThread.of(whole).map(NumberedThread::parts).orElse(List.of(whole))
            : List.of(whole);
    List<String> posted = attempt.parts();
    int next = Math.min(posted.size(), parts.size() - 1);
    return new Threading(
        posted.isEmpty() ? attempt : attempt.towards(posted.getLast()),
        parts.get(next),
        next == parts.size() - 1);
  }

  /** Whether some of it stands already: then the rest follows, whatever became of the question. */
  public boolean begun() {
    return !attempt.parts().isEmpty();
  }

  /** It stands on X under that id. */
  public TicketEvent posted(String tweet, Instant at) {
    return last
        ? new TicketEvent.Replied(at, attempt.number(), tweet)
        : new TicketEvent.PartPosted(
            at, attempt.number(), attempt.parts().size() + 1, tweet, at.plus(NEXT_TAKES));
  }

  /** A step of this part, told apart from the same one of another. */
  public String step(String name) {
    int part = attempt.parts().size();
    return (part == 0 ? name : name + "/" + part) + ":" + attempt.number();
  }

  /** Whether it is this part's turn still. */
  public boolean stillNext(Attempt now) {
    return now.number() == attempt.number() && now.parts().size() == attempt.parts().size();
  }
}
