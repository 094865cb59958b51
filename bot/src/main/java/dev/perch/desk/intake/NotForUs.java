package dev.perch.desk.intake;

import dev.perch.desk.Stories;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import java.util.Optional;

/** "Not for us": dismisses a ticket, and what is like it becomes none from then on. */
public final class NotForUs {
  private final Desk desk;
  private final Stories stories;
  private final Asides asides;

  public NotForUs(Desk desk, Stories stories, Asides asides) {
    this.desk = desk;
    this.stories = stories;
    this.asides = asides;
  }

  /**
   * Puts a ticket aside, or says why not. Of one that was dismissed before, only the rule is new;
   * so a press whose second half got lost may be made again.
   */
  public Pressed put(Press press) {
    Optional<Ticket> ticket = stories.read(press.ticket()).map(Story::ticket);
    Pressed pressed =
        ticket.filter(Ticket.Dismissed.class::isInstance).isPresent()
            ? again(press, ticket.get())
            : desk.act(press, new AgentAction.Dismiss());
    if (pressed instanceof Pressed.Done) {
      asides.put(press.ticket(), press.user(), press.operation());
    }
    return pressed;
  }

  private Pressed again(Press press, Ticket ticket) {
    return desk.refusal(press.workspace(), press.user(), ticket)
        .orElseGet(() ->
            stories
                .read(press.ticket())
                .<Pressed>map(Pressed.Done::new)
                .orElseGet(Pressed.Missing::new));
  }
}
