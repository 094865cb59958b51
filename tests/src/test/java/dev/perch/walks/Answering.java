package dev.perch.walks;

import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.PrivateWords;
import dev.perch.guard.Finding;
import dev.perch.ticket.Ticket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;

/** Somebody writes, an agent answers, and presses what is asked for until it is out. */
enum Answering implements Road.Steps {
  IN_PUBLIC,
  IN_PARTS,
  IN_PRIVATE,
  INTO_PRIVATE;

  /** From one look whether a reply of unknown outcome is there to the next. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(70);

  @Override
  public void works(Walk walk) {
    walk.tickets();
  }

  @Override
  public boolean goesOn(Walk walk) {
    Optional<Ticket> ticket = walk.ticket();
    if (ticket.isEmpty() || !walk.drawn()) {
      walk.push(Walk.A_WHILE);
      return false;
    }
    switch (ticket.get()) {
      case Ticket.Waiting _ -> {
        return true;
      }
      case Ticket.Sending _ -> walk.push(BETWEEN_LOOKS);
      case Ticket.Parked _ -> walk.act(walk.tale().agent(), new AgentAction.SendAgain());
      default ->
          walk.act(
              walk.tale().agent(),
              new AgentAction.Send(
                  words(walk, ticket.get()), null, EnumSet.allOf(Finding.Kind.class)));
    }
    return false;
  }

  private String words(Walk walk, Ticket ticket) {
    int number = walk.tale().number();
    return switch (this) {
      case IN_PUBLIC -> "This is the answer to question %d".formatted(number);
      case IN_PRIVATE -> "Between you and us, this is the answer to question %d".formatted(number);
      case INTO_PRIVATE -> walk.part(PrivateWords.class).line(ticket);
      case IN_PARTS ->
          "1/3 %1$s %2$d\n\n2/3 %1$s %2$d, too\n\n3/3 That is all of %2$d"
              .formatted("This is a long story, and goes on. ".repeat(4).strip(), number);
    };
  }
}
