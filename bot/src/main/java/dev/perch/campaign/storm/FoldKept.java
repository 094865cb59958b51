package dev.perch.campaign.storm;

import dev.perch.ticket.Team;
import java.time.Instant;

/** What came of an act on a fold. All but {@link Done} are a "no", and left all as it was. */
public sealed interface FoldKept {
  /** Recorded. */
  record Done(FoldStory story) implements FoldKept {}

  /** A guest, a bot, somebody of another workspace, or unknown. */
  record Stranger() implements FoldKept {}

  /** They are none of the team that may. */
  record NotYours(Team team) implements FoldKept {}

  /** Another has the fold. */
  record HeldBy(String owner, Instant since) implements FoldKept {}

  /** It is nobody's: whoever answers takes it first. */
  record NotHeld() implements FoldKept {}

  /** The fold is done, or was put into another. */
  record Over() implements FoldKept {}

  /** That ticket is not in it (any more), or its reply is on its way. */
  record NotInIt() implements FoldKept {}

  /** That ticket cannot be put there: it is another handle's, or somebody has it. */
  record CannotJoin() implements FoldKept {}

  /** Nothing is left ticked, or all of it has been answered meanwhile. */
  record NothingToSend() implements FoldKept {}

  /** Others were faster three times: press again. */
  record Overtaken() implements FoldKept {}

  /** Only holders of that role agree to it; nobody for two roles, and nobody who still learns. */
  record NotYoursToSign(String role) implements FoldKept {}

  /** Nobody agrees to their own words. */
  record OwnWords() implements FoldKept {}

  /** What waited for them was decided meanwhile, or waits no more. */
  record NothingToSign() implements FoldKept {}

  /** More wait for that role than were listed: they are read first. */
  record MoreToSign() implements FoldKept {}

  /** What would be sent is a holding statement that is not what is said now. */
  record Outdated() implements FoldKept {}

  /** No such fold. */
  record Missing() implements FoldKept {}
}
