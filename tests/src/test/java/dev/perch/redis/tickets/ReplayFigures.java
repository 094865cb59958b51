package dev.perch.redis.tickets;

import dev.perch.bench.Latencies;
import dev.perch.desk.Appends;
import dev.perch.ticket.Replay;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells how long a long ticket takes to be replayed, from the lines that Redis holds and from its
 * events alone. A process of its own, so that the JVM has seen nothing else.
 */
public final class ReplayFigures {
  public static final int EVENTS = 200;

  private static final int WARM_UP = 3_000;
  private static final int MEASURED = 10_000;
  private static final TicketId TICKET = new TicketId("100");

  private ReplayFigures() {}

  public static void main(String[] args) {
    List<TicketEvent> events = events();
    List<String> lines = EventCodec.lines(EventCodec.hash(""), "press:1", events);
    System.out.println("lines " + measure(() -> read(lines)).line());
    System.out.println("events " + measure(() -> Replay.of(events)).line());
  }

  private static Ticket read(List<String> lines) {
    Story story = EventCodec.story(TICKET, lines);
    return story.ticket();
  }

  private static List<TicketEvent> events() {
    List<TicketEvent> events = new ArrayList<>(Appends.opening(TICKET.value()).events());
    for (int i = 1; events.size() < EVENTS; i += 3) {
      events.add(Appends.wrote(Integer.toString(1_000 + i), "100", i));
      events.add(Appends.claimed(Appends.ANNA, i + 1));
      events.add(Appends.released(Appends.ANNA, i + 2));
    }
    return events.subList(0, EVENTS);
  }

  private static Latencies.Figures measure(Supplier<Ticket> replay) {
    int states = 0;
    for (int i = 0; i < WARM_UP; i++) {
      states += replay.get().facts().said().size();
    }
    Latencies latencies = new Latencies();
    for (int i = 0; i < MEASURED; i++) {
      long begun = System.nanoTime();
      states += replay.get().facts().said().size();
      latencies.add(begun, System.nanoTime());
    }
    if (states == 0) {
      throw new IllegalStateException("nothing was replayed");
    }
    return latencies.figures();
  }
}
