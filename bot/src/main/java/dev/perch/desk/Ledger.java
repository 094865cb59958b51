package dev.perch.desk;

import dev.perch.desk.Stories.Append;
import dev.perch.desk.Stories.Appended;
import dev.perch.ticket.Replay;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way every use case changes a ticket: read the story, decide, append; overtaken, do it again,
 * three times in all.
 */
public final class Ledger {
  private static final int TRIES = 3;

  private final Stories stories;
  private final Bells bells;
  private final Waits waits;

  public Ledger(Stories stories, Bells bells, Waits waits) {
    this.stories = stories;
    this.bells = bells;
    this.waits = waits;
  }

  /** What a use case makes of a story: events, or a no. */
  public sealed interface Decision<N> {
    record Events<N>(List<TicketEvent> events, Words words) implements Decision<N> {}

    record No<N>(N why) implements Decision<N> {}

    static <N> Decision<N> event(TicketEvent event) {
      return new Events<>(List.of(event), Words.NONE);
    }
  }

  /** What came of it. */
  public sealed interface Result<N> {
    /** It is in the story, by this call or an earlier one with the same operation. */
    record Done<N>(Story story) implements Result<N> {}

    record No<N>(N why) implements Result<N> {}

    /** Others were faster three times. */
    record Overtaken<N>() implements Result<N> {}

    /** There is no such ticket. */
    record Missing<N>() implements Result<N> {}
  }

  public <N> Result<N> change(TicketId id, String operation, Function<Story, Decision<N>> decide) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Story> read = stories.read(id);
      if (read.isEmpty()) {
        return new Result.Missing<>();
      }
      Story story = read.get();
      if (story.has(operation)) {
        return new Result.Done<>(story);
      }
      switch (decide.apply(story)) {
        case Decision.No<N> no -> {
          return new Result.No<>(no.why());
        }
        case Decision.Events<N> events -> {
          if (append(id, story, operation, events.events(), events.words())
              instanceof Appended.Done done) {
            return new Result.Done<>(done.story());
          }
        }
      }
    }
    return new Result.Overtaken<>();
  }

  /**
   * A change that nobody would press for again.
   *
   * @throws Unavailable if others were faster three times: do it again later
   */
  public <N> void insist(TicketId id, String operation, Function<Story, Decision<N>> decide) {
    if (change(id, operation, decide) instanceof Result.Overtaken) {
      throw new Unavailable("ticket " + id + " is busy; it is tried again");
    }
  }

  /** Begins a story. Done, too, if it was begun before. */
  public void open(TicketId id, String operation, List<TicketEvent> events, Words words) {
    append(id, null, operation, events, words);
  }

  private Appended append(
      TicketId id, @Nullable Story seen, String operation, List<TicketEvent> events, Words words) {
    List<TicketEvent> told = seen == null ? List.of() : seen.events();
    Ticket before = seen == null ? null : seen.ticket();
    Ticket after = Replay.of(Stream.concat(told.stream(), events.stream()).toList());
    Consequences consequences = Consequences.of(before, told.size(), events, after, waits);
    Appended appended =
        stories.append(new Append(id, seen, operation, events, words, consequences));
    bells.cards().ring();
    if (consequences.toSend().isPresent()) {
      bells.outbox().ring();
    }
    if (consequences.used().isPresent()) {
      bells.lessons().ring();
    }
    return appended;
  }
}
