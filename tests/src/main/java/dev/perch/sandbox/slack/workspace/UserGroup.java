package dev.perch.sandbox.slack.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * A group of people of the workspace that is mentioned by one handle. Slack keeps guests and people
 * of other workspaces out of it.
 *
 * @param id Slack's id, {@code S...}
 */
public record UserGroup(String id, String handle, String name, List<String> users) {
  public UserGroup {
    users = List.copyOf(users);
  }

  UserGroup with(String user, boolean in) {
    var changed = new ArrayList<>(users);
    changed.remove(user);
    if (in) {
      changed.add(user);
    }
    return new UserGroup(id, handle, name, changed);
  }
}
