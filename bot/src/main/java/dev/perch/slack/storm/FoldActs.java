package dev.perch.slack.storm;

import dev.perch.campaign.storm.FoldAction;
import dev.perch.campaign.storm.FoldKept;
import dev.perch.campaign.storm.Folds;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;

/** Hands what people do to folds to the use case, and puts what came of it into words. */
final class FoldActs {
  private final Folds folds;
  private final Acks acks;

  FoldActs(Folds folds, Acks acks) {
    this.folds = folds;
    this.acks = acks;
  }

  Folds folds() {
    return folds;
  }

  /** Does it in the time that an ack has. */
  Acks.Quick<FoldKept> quickly(At at, FoldAction action) {
    return acks.quickly(() -> act(at, action));
  }

  FoldKept act(At at, FoldAction action) {
    return folds.act(at.workspace(), at.user(), at.operation(), action);
  }

  /** What to tell the person, in mrkdwn; {@code done}: where it was recorded. */
  static String words(Acks.Quick<FoldKept> quick, String done) {
    return switch (quick) {
      case Acks.Quick.Done<FoldKept>(FoldKept.Done _) -> done;
      case Acks.Quick.Done<FoldKept> answer -> FoldPhrases.of(answer.value());
      case Acks.Quick.TooLate<FoldKept> _ -> Phrases.NOT_RECORDED;
      case Acks.Quick.Down<FoldKept> _ -> Phrases.UNAVAILABLE;
    };
  }
}
