package dev.perch.campaign;

import java.time.Instant;
import java.util.List;

/** What a person asks of launches. */
public sealed interface LaunchAction {
  /**
   * Care shall know of this.
   *
   * @param words without salt and texts
   */
  record Plan(LaunchWords words, List<String> handles, String contact, Instant goesLive)
      implements LaunchAction {
    public Plan {
      handles = List.copyOf(handles);
    }
  }

  /**
   * It shall become public at another hour.
   *
   * @param seen the hour that they saw: moved meanwhile, it is not moved over
   */
  record Move(LaunchId id, Instant seen, Instant goesLive) implements LaunchAction {}

  /** It shall not take place. */
  record Cancel(LaunchId id, String reason) implements LaunchAction {}

  /** "Got it". */
  record GotIt(LaunchId id) implements LaunchAction {}

  /** A question for those who planned it. */
  record Ask(LaunchId id, String question) implements LaunchAction {}
}
