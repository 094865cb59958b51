package dev.perch.sandbox.slack.workspace;

import java.util.List;

/** Something that has just happened in the workspace, of which an app may have asked to hear. */
public sealed interface Happening {
  /** A new message; ephemeral ones do not count. */
  record Posted(Message message) implements Happening {}

  /** A message was edited, or buried under its replies. */
  record Changed(Message before, Message now) implements Happening {}

  record Deleted(Message message) implements Happening {}

  /**
   * An emoji was put on a message or taken from it.
   *
   * @param added false where it was taken away
   */
  record Reacted(Message message, String user, String emoji, boolean added) implements Happening {}

  /**
   * Somebody came into a channel or left it.
   *
   * @param joined false where they left
   */
  record Moved(Channel channel, Person person, boolean joined) implements Happening {}

  /** The membership of a user group changed. */
  record Regrouped(UserGroup group, List<String> added, List<String> removed)
      implements Happening {}

  /**
   * A person is new or has changed.
   *
   * @param joined true for a new one
   */
  record Altered(Person person, boolean joined) implements Happening {}
}
