package dev.perch.slack.launch;

import dev.perch.campaign.LaunchAction;
import dev.perch.campaign.LaunchKept;
import dev.perch.campaign.Launches;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.campaign.LaunchPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;

/** Hands what people ask of launches to the desk, and puts what came of it into words. */
final class LaunchActs {
  private final Launches launches;
  private final Acks acks;

  LaunchActs(Launches launches, Acks acks) {
    this.launches = launches;
    this.acks = acks;
  }

  Launches launches() {
    return launches;
  }

  /** Does it in the time that an ack has. */
  Acks.Quick<LaunchKept> act(At at, LaunchAction action) {
    return acks.quickly(() -> launches.act(at.workspace(), at.user(), at.operation(), action));
  }

  /** What to tell the person, in mrkdwn. */
  static String words(Acks.Quick<LaunchKept> quick, LaunchAction action) {
    return switch (quick) {
      case Acks.Quick.Done<LaunchKept> done ->
          LaunchPhrases.of(done.value(), did(done.value(), action));
      case Acks.Quick.TooLate<LaunchKept> _ -> Phrases.NOT_RECORDED;
      case Acks.Quick.Down<LaunchKept> _ -> Phrases.UNAVAILABLE;
    };
  }

  private static String did(LaunchKept kept, LaunchAction action) {
    return switch (action) {
      case LaunchAction.Plan _ when kept instanceof LaunchKept.Done done ->
          "Care is told. The brief shows who has read it, and so does `/launch show %s`."
              .formatted(done.story().id());
      case LaunchAction.Plan _ -> "";
      case LaunchAction.Move _ -> "Moved. Care hears of it in the brief's thread.";
      case LaunchAction.Cancel _ -> "Called off. Care hears of it in the brief's thread.";
      case LaunchAction.Ask _ -> "";
      case LaunchAction.GotIt _ -> "";
    };
  }
}
