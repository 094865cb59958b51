package dev.perch.redis.tickets;

import dev.perch.desk.Stories;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Words;
import dev.perch.desk.records.Archive;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stories as lists, appended to by one script. */
public final class RedisStories implements Stories {
  private static final int TRIES = 3;

  private final Line line;
  private final Keys keys;
  private final StoredTickets tickets;

  /** Stories of a desk without an archive. */
  public RedisStories(Line line, Keys keys) {
    this(line, keys, Archive.NONE);
  }

  public RedisStories(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.keys = keys;
    this.tickets = new StoredTickets(line, keys, archive);
  }

  @Override
  public Optional<Story> read(TicketId ticket) {
    List<String> lines = tickets.lines(ticket);
    return lines.isEmpty() ? Optional.empty() : Optional.of(EventCodec.story(ticket, lines));
  }

  @Override
  public Words words(TicketId ticket) {
    return WordFields.read(tickets.fields(ticket));
  }

  @Override
  public Appended append(Append append) {
    TicketId ticket = append.ticket();
    Story seen = append.seen();
    if (seen == null) {
      // A tweet that opened a ticket years ago opens no second one.
      tickets.restore(ticket);
    }
    List<TicketEvent> told = seen == null ? List.of() : seen.events();
    String head = seen == null ? EventCodec.hash("") : seen.head();
    List<String> lines = EventCodec.lines(head, append.operation(), append.events());
    Instant at = append.events().getLast().at();
    Effects effects = TicketEffects.of(keys, append);
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(told.size()));
    args.add(EventCodec.mark(append.operation()));
    args.add(Integer.toString(lines.size()));
    args.addAll(lines);
    args.addAll(effects.args());
    List<?> answer = (List<?>) line.run(Script.APPEND, effects.keys(), args);
    // What happened long ago, as after an outage, is due for packing again at once.
    for (int i = 0; i < TRIES && mayBePacked(answer, told) && tickets.unpack(ticket, at); i++) {
      answer = (List<?>) line.run(Script.APPEND, effects.keys(), args);
    }
    return switch (answer.getFirst().toString()) {
      case "done" -> new Appended.Done(longer(seen, append, lines));
      case "told" ->
          new Appended.Done(
              read(ticket)
                  .orElseThrow(() -> new Unavailable("a story vanished while it was read")));
      default -> new Appended.Overtaken();
    };
  }

  /** Whoever saw events where there is no list has seen them packed. */
  private static boolean mayBePacked(List<?> answer, List<TicketEvent> told) {
    String outcome = answer.getFirst().toString();
    return outcome.equals("elsewhere")
        || (outcome.equals("overtaken")
            && !told.isEmpty()
            && Long.valueOf(0).equals(answer.getLast()));
  }

  private static Story longer(@Nullable Story seen, Append append, List<String> lines) {
    List<TicketEvent> events = new ArrayList<>(seen == null ? List.of() : seen.events());
    List<String> operations = new ArrayList<>(seen == null ? List.of() : seen.operations());
    for (TicketEvent event : append.events()) {
      events.add(event);
      operations.add(append.operation());
    }
    return new Story(events, operations, EventCodec.hash(lines.getLast()));
  }
}
