package dev.perch.desk.sending;

import dev.perch.desk.Stories;
import dev.perch.desk.Threading;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.Parked;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A direct message in doubt that somebody saw in the conversation on X. There it has no address
 * that a person could give, so Perch looks once more for its id; where it finds none, the person is
 * believed, and it is told that Perch did not find it.
 */
public final class MessageSeen {
  private static final Logger log = LoggerFactory.getLogger(MessageSeen.class);

  private final Stories stories;
  private final Desk desk;
  private final Roads roads;

  public MessageSeen(Stories stories, Desk desk, Roads roads) {
    this.stories = stories;
    this.desk = desk;
    this.roads = roads;
  }

  /**
   * Takes that message for the answer. It takes as long as X does: nobody is kept waiting for it.
   *
   * @param attempt which one the person saw in doubt, by the index of its event
   * @throws Unavailable if it is not known whether it was recorded; it may be told again
   */
  public Pressed told(Press press, int attempt) {
    Optional<Story> story = stories.read(press.ticket());
    if (story.isEmpty()) {
      return new Pressed.Missing();
    }
    Ticket ticket = story.get().ticket();
    return desk.refusal(press.workspace(), press.user(), ticket)
        .orElseGet(
            () -> desk.act(press, new AgentAction.MessageSeen(attempt, id(ticket, attempt))));
  }

  private String id(Ticket ticket, int attempt) {
    return ticket instanceof Parked parked
            && parked.attempt().number() == attempt
            && parked.attempt().road() == Road.DIRECT
        ? stories.words(ticket.id()).text(attempt).flatMap(text -> find(parked, text)).orElse("")
        : "";
  }

  private Optional<String> find(Parked parked, String text) {
    try {
      Threading whole = Threading.next(parked.attempt(), text);
      return roads.find(parked.facts(), whole.attempt(), whole.text());
    } catch (Unavailable down) {
      log.warn("Ticket {}: a message was not looked for: {}", parked.id(), down.getMessage());
      return Optional.empty();
    }
  }
}
