package dev.perch.campaign;

import dev.perch.ticket.Team;
import java.util.List;

/** What came of something asked of launches. */
public sealed interface LaunchKept {
  /** It was done, by this call or an earlier one with the same operation. */
  record Done(LaunchStory story) implements LaunchKept {}

  /** Only these teams, and the leads, may do that. */
  record NotYours(List<Team> teams) implements LaunchKept {
    public NotYours {
      teams = List.copyOf(teams);
    }
  }

  /** Only members of the workspace act. */
  record Stranger() implements LaunchKept {}

  /** The hour is over already. */
  record Past() implements LaunchKept {}

  /** It is public, or was called off: that can be done no more. */
  record Over(Launch launch) implements LaunchKept {}

  /** Somebody has moved it since that was shown. */
  record MovedSince(Launch launch) implements LaunchKept {}

  /** There is no such launch. */
  record Missing() implements LaunchKept {}

  /** Others were faster three times. */
  record Overtaken() implements LaunchKept {}
}
