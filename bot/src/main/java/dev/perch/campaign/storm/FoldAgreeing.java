package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Reply;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Signed;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.sending.DeputyCall;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import java.util.List;

/**
 * Whoever agreed to a fold's reply among the others agrees to it on its own ticket, each by a press
 * of their own.
 */
final class FoldAgreeing {
  private final Desk desk;
  private final DeputyCall deputies;

  FoldAgreeing(Desk desk, DeputyCall deputies) {
    this.desk = desk;
    this.deputies = deputies;
  }

  /**
   * Has all of them agree.
   *
   * @param operation begins the name of each press
   * @param asked index of the event that asked on the ticket
   * @return the ticket after that
   */
  Ticket agree(FoldStory fold, Reply reply, Story story, String operation, int asked) {
    Ticket ticket = story.ticket();
    for (Signed signed : given(fold, reply)) {
      Press press =
          new Press(
              signed.workspace(),
              signed.by(),
              reply.ticket(),
              operation + ":" + asked + ":" + signed.role(),
              Press.NO_CLAIM,
              reply.word());
      if (agree(fold, press, signed, asked) instanceof Pressed.Done(Story after)) {
        ticket = after.ticket();
      }
    }
    return ticket;
  }

  /** Where the fold was waited for long enough that a deputy could decide, the ticket was, too. */
  private Pressed agree(FoldStory fold, Press press, Signed signed, int asked) {
    Pressed pressed = desk.act(press, new AgentAction.SignOff(asked));
    if (pressed instanceof Pressed.NotYoursToSign && wasDeputyCalled(fold, signed.role())) {
      deputies.call(press.ticket(), asked);
      return desk.act(press, new AgentAction.SignOff(asked));
    }
    return pressed;
  }

  private static boolean wasDeputyCalled(FoldStory fold, String role) {
    return fold.events().stream()
        .anyMatch(
            event -> event instanceof FoldEvent.DeputyCalled called && called.role().equals(role));
  }

  private static List<Signed> given(FoldStory fold, Reply reply) {
    return fold.facts()
        .place(reply.ticket())
        .map(Place::signing)
        .map(FoldFacts.Signing::given)
        .orElse(List.of());
  }
}
