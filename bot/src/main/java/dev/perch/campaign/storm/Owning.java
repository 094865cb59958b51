package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldLedger.Decision;
import java.util.function.Function;

/** Whose a fold is, asked before anything is done to it. */
final class Owning {
  private Owning() {}

  /** Goes on if that person has the fold. */
  static Decision by(Fold fold, String user, Function<Fold.Held, Decision> then) {
    return switch (fold) {
      case Fold.Over _ -> new Decision.No(new FoldKept.Over());
      case Fold.Free _ -> new Decision.No(new FoldKept.NotHeld());
      case Fold.Held held when held.by().equals(user) -> then.apply(held);
      case Fold.Held held -> heldBy(held);
    };
  }

  /** Goes on unless somebody else has the fold. */
  static Decision unlessAnothers(Fold fold, String user, Function<Fold.Active, Decision> then) {
    return switch (fold) {
      case Fold.Over _ -> new Decision.No(new FoldKept.Over());
      case Fold.Held held when !held.by().equals(user) -> heldBy(held);
      case Fold.Active active -> then.apply(active);
    };
  }

  private static Decision heldBy(Fold.Held held) {
    return new Decision.No(new FoldKept.HeldBy(held.by(), held.since()));
  }
}
