package dev.perch.slack;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who holds a role, as the settings say.
 *
 * @param ids of user groups ({@code S…}), channels ({@code C…}, {@code G…}) or users ({@code U…}, {@code W…})
 */
public record RoleHolders(List<String> ids) {
  public RoleHolders {
    ids = List.copyOf(ids);
  }

  /**
   * Reads ids with commas between.
   *
   * @throws IllegalArgumentException if one is none of Slack's
   */
  public static RoleHolders parse(String text) {
    List<String> ids = Stream.of(text.split(",")).map(String::strip).toList();
    for (String id : ids) {
      if (!id.matches("[SCGUW][A-Z0-9]{2,20}")) {
        throw new IllegalArgumentException(
            "\"" + id + "\" is no id of a user group (S…), a channel (C…) or a user (U…). Slack shows it under About or in the profile");
      }
    }
    return new RoleHolders(ids);
  }
}
