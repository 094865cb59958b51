package dev.perch.sandbox.slack.block;

/** Says what Slack shows in place of an id. */
public interface Names {
  /** The display name of a person. */
  String user(String id);

  /** The name of a channel, without {@code #}. */
  String channel(String id);

  /** The handle of a user group, without {@code @}. */
  String userGroup(String id);
}
