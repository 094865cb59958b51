package dev.perch.sandbox.slack.workspace;

import java.time.InstantSource;

/** All that the emulated Slack remembers. */
public record SlackState(Workspace workspace, Views views, Triggers triggers, Files files) {
  /** A fresh one: the cast in its channels, nothing said, nothing open. */
  public static SlackState fresh(InstantSource clock) {
    return new SlackState(
        new Workspace(clock), new Views(clock), new Triggers(clock), new Files(clock));
  }
}
