package dev.perch.sandbox.slack.workspace;

import java.util.List;

/**
 * One emoji on a message.
 *
 * @param name without colons
 * @param users who put it there, in order; never nobody
 * @param count how many
 */
public record Reaction(String name, List<String> users, int count) {
  public Reaction(String name, List<String> users) {
    this(name, List.copyOf(users), users.size());
  }
}
