package dev.perch.slack;

import dev.perch.desk.acts.Desk;
import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import dev.perch.roster.Directory;
import dev.perch.roster.Person;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackTrouble;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks one role over: whether anybody holds it who may press a button.
 *
 * @param named who holds it by the settings; empty where a channel's members do
 * @param fallback the channel whose members hold it, if the settings name nobody
 */
record RoleCheck(
    Directory directory, String role, Optional<RoleHolders> named, Optional<String> fallback)
    implements Check {
  /** Slack is asked one by one, and who has found somebody need not go on. */
  private static final int MOST_ASKED = 30;

  @Override
  public String about() {
    return "roles." + role;
  }

  @Override
  public List<Finding> look() {
    try {
      return List.of(found(new TreeSet<>(directory.holders(role))));
    } catch (RuntimeException e) {
      return List.of(SlackTrouble.of(about(), e));
    }
  }

  private Finding found(Set<String> holders) {
    if (named.isEmpty() && fallback.isEmpty()) {
      return Finding.failed(
          about(),
          "The settings name nobody for it: its buttons would answer to nobody.",
          "Give it a channel, whose members hold it (slack.channels.%s), or name people or a user group under roles.%s."
              .formatted(role.equals(Desk.LEAD) ? Channels.LEADS : role, role));
    }
    String who =
        named
            .map(ids -> String.join(", ", ids.ids()))
            .orElseGet(() -> "the members of its channel " + fallback.orElseThrow());
    boolean somebody =
        holders.stream()
            .limit(MOST_ASKED)
            .map(directory::person)
            .flatMap(Optional::stream)
            .anyMatch(Person::member);
    return somebody
        ? Finding.ok(about(), "Held by %s: %s.".formatted(who, counted(holders.size())))
        : Finding.failed(
            about(),
            "Nobody of the workspace holds it (%s): its buttons would answer to nobody."
                .formatted(who),
            "Put people there; guests, bots and other companies' people do not count.");
  }

  private static String counted(int accounts) {
    return accounts == 1 ? "1 account" : accounts + " accounts";
  }
}
