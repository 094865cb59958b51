package dev.perch.desk;

import dev.perch.desk.Ledger.Decision;
import dev.perch.roster.Roster;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket.Sending;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes an approved reply back while it is held. Whoever takes its entry out of the outbox, and
 * nobody else ever, may go to X with it, or see to it that nobody does: so it is never both undone
 * and sent.
 */
public final class Undoing {
  private final Stories stories;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Roster roster;
  private final Rights rights;
  private final InstantSource clock;

  public Undoing(
      Stories stories,
      Bells bells,
      Outbox outbox,
      Roster roster,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.outbox = outbox;
    this.roster = roster;
    this.rights = new Rights(roster);
    this.clock = clock;
  }

  /**
   * Takes that attempt back: for who sent it, and for leads.
   *
   * @throws Unavailable if it is not known whether it was recorded. Nothing goes out then that was
   *     not out already; the card asks for a decision in the end
   */
  public Pressed undo(Press press, int attempt) {
    if (roster.member(press.workspace(), press.user()).isEmpty()) {
      return rights.stranger();
    }
    Optional<Story> read = stories.read(press.ticket());
    if (read.isEmpty()) {
      return new Pressed.Missing();
    }
    Story story = read.get();
    String operation = "undo:" + attempt;
    if (story.has(operation)) {
      return new Pressed.Done(story);
    }
    if (!(story.ticket() instanceof Sending sending) || sending.attempt().number() != attempt) {
      return new Pressed.TooLateToUndo();
    }
    AgentId by = new AgentId(press.user());
    if (!sending.claim().by().equals(by) && !rights.leads(press.user())) {
      return new Pressed.HeldBy(sending.claim().by(), sending.claim().since());
    }
    return outbox.take(new Outbox.Entry(press.ticket(), attempt))
        ? undone(press, operation, attempt)
        : new Pressed.TooLateToUndo();
  }

  private Pressed undone(Press press, String operation, int attempt) {
    ledger.<Boolean>insist(
        press.ticket(),
        operation,
        story ->
            story.ticket() instanceof Sending sending && sending.attempt().number() == attempt
                ? Decision.event(sending.undo(new AgentId(press.user()), clock.instant()))
                : new Decision.No<>(false));
    return new Pressed.Done(stories.read(press.ticket()).orElseThrow());
  }
}
