package dev.perch.desk;

import dev.perch.guard.Finding;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;

/** What came of a press. All but {@link Done} are a "no", and left everything as it was. */
public sealed interface Pressed {
  /** Recorded. */
  record Done(Story story) implements Pressed {}

  /** Another has the ticket. */
  record HeldBy(AgentId owner, Instant since) implements Pressed {}

  /** They belong to none of the teams that may. */
  record NotYours(Team team) implements Pressed {}

  /** A guest, a bot, somebody of another workspace, or unknown. */
  record Stranger() implements Pressed {}

  /** What they saw is no longer so; {@code since} tells what came after it. */
  record Stale(Story story, List<TicketEvent> since) implements Pressed {
    public Stale {
      since = List.copyOf(since);
    }
  }

  /** The text may not go out as it is. */
  record Blocked(List<Finding> findings) implements Pressed {
    public Blocked {
      findings = List.copyOf(findings);
    }
  }

  /** The guard has something to say; whoever has read it may send all the same. */
  record Warned(Story story, List<Finding> findings) implements Pressed {
    public Warned {
      findings = List.copyOf(findings);
    }
  }

  /** X would refuse a reply to this tweet. */
  record ReplyNotAllowed() implements Pressed {}

  /** That is no link to a post of ours. */
  record NoSuchPost() implements Pressed {}

  /** There is no such team, or it is the ticket's own. */
  record NoSuchTeam() implements Pressed {}

  /** Others were faster three times: press again. */
  record Overtaken() implements Pressed {}

  /** No such ticket. */
  record Missing() implements Pressed {}
}
