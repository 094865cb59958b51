package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import java.time.Duration;
import java.util.Set;

/** How far a fold's reply to one ticket is, by that ticket's own story. */
sealed interface ReplyProgress {
  /** So often it is tried where X, for certain, took nothing. */
  int TRIES = 3;

  /** How long X is left alone then. */
  Duration PAUSE = Duration.ofMinutes(1);

  /** X took nothing, and may take it later. */
  Set<SendRefusal> LATER =
      Set.of(SendRefusal.TOO_MANY, SendRefusal.UNREACHABLE, SendRefusal.TOO_LATE);

  /** To be pressed for; {@code tries}: how often it was. */
  record NotBegun(int tries) implements ReplyProgress {}

  /** X was asked; the outcome is not known yet. */
  record OnItsWay() implements ReplyProgress {}

  /** It stands on X. */
  record Out() implements ReplyProgress {}

  /** Another has to read it first, on its own ticket; {@code asked}: the index of that event. */
  record WithOthers(int asked) implements ReplyProgress {}

  record Failed(Refusal why) implements ReplyProgress {}

  /** How far it is; {@code operation} begins the name of each try. */
  static ReplyProgress of(Story story, String operation) {
    ReplyProgress progress = new NotBegun(0);
    int tries = 0;
    for (int index = 0; index < story.length(); index++) {
      if (story.operations().get(index).startsWith(operation + ":")) {
        TicketEvent event = story.events().get(index);
        if (event instanceof TicketEvent.SendingStarted) {
          tries++;
          progress = outcome(story, index, tries);
        } else if (event instanceof TicketEvent.SignOffAsked) {
          progress = new WithOthers(index);
        }
      }
    }
    return progress;
  }

  private static ReplyProgress outcome(Story story, int attempt, int tries) {
    for (TicketEvent event : story.events().subList(attempt, story.length())) {
      switch (event) {
        case TicketEvent.Replied replied when replied.attempt() == attempt -> {
          return new Out();
        }
        case TicketEvent.Undone undone when undone.attempt() == attempt -> {
          return new Failed(Refusal.OVERTAKEN);
        }
        case TicketEvent.Parked parked when parked.attempt() == attempt -> {
          return new Failed(Refusal.UNKNOWN);
        }
        case TicketEvent.SendRefused refused when refused.attempt() == attempt -> {
          return refused(refused.why(), tries);
        }
        default -> {}
      }
    }
    return new OnItsWay();
  }

  private static ReplyProgress refused(SendRefusal why, int tries) {
    if (LATER.contains(why) && tries < TRIES) {
      return new NotBegun(tries);
    }
    return new Failed(
        switch (why) {
          case NOT_AS_APPROVED -> Refusal.NOT_AS_APPROVED;
          case GUARDED, LINK_DEAD, OLD_WORDS -> Refusal.GUARD;
          case EDITED, WROTE_AGAIN, NOT_AGREED -> Refusal.OVERTAKEN;
          case NOT_ALLOWED -> Refusal.NOT_ALLOWED;
          case OUT_OF_CREDITS -> Refusal.CREDITS;
          default -> Refusal.X;
        });
  }
}
