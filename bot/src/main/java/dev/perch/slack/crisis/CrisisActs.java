package dev.perch.slack.crisis;

import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.CrisisAction;
import dev.perch.campaign.crisis.CrisisKept;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.campaign.CrisisPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;

/** Hands what people ask of crises to the desk, and puts what came of it into words. */
final class CrisisActs {
  private final Crises crises;
  private final Acks acks;

  CrisisActs(Crises crises, Acks acks) {
    this.crises = crises;
    this.acks = acks;
  }

  Crises crises() {
    return crises;
  }

  /** Does it in the time that an ack has. */
  Acks.Quick<CrisisKept> act(At at, CrisisAction action) {
    return acks.quickly(() -> crises.act(at.workspace(), at.user(), at.operation(), action));
  }

  /** What to tell the person, in mrkdwn. */
  static String words(Acks.Quick<CrisisKept> quick, CrisisAction action) {
    return switch (quick) {
      case Acks.Quick.Done<CrisisKept> done -> CrisisPhrases.of(done.value(), did(action));
      case Acks.Quick.TooLate<CrisisKept> _ -> Phrases.NOT_RECORDED;
      case Acks.Quick.Down<CrisisKept> _ -> Phrases.UNAVAILABLE;
    };
  }

  private static String did(CrisisAction action) {
    return switch (action) {
      case CrisisAction.RaiseAlarm _ ->
          "PR and the leads see it now, with a button to start a crisis.";
      case CrisisAction.Dismiss _ -> "Noted: no crisis. Whoever raised it sees that you looked.";
      case CrisisAction.Start start ->
          start.drill()
              ? "The drill is on: every team is told, with DRILL above it."
              : "Every team is told, scheduled posts are held, and replies to these tickets wait for a sign-off.";
      case CrisisAction.Update _ -> "Every team is told.";
      case CrisisAction.End _ ->
          "It is over: every team is told, and the timeline for the review comes into PR's thread of it.";
    };
  }
}
