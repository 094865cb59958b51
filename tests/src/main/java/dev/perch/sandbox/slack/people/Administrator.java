package dev.perch.sandbox.slack.people;

import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.WireLog;
import java.time.Duration;

/**
 * Who belongs where: what an administrator of the workspace changes. Each change waits until the
 * app has been told and has fallen quiet, two seconds at most.
 */
public final class Administrator {
  private static final Duration QUIET = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Workspace workspace;
  private final WireLog log;

  Administrator(Workspace workspace, WireLog log) {
    this.workspace = workspace;
    this.log = log;
  }

  /**
   * Lets somebody into a channel, the app too, or puts them out.
   *
   * @throws SlackError {@code is_archived}; {@code user_team_not_in_channel} for people of another
   *     workspace where the channel is not shared
   */
  public void channel(String channel, String as, boolean in) throws InterruptedException {
    var place = workspace.channelNamed(channel);
    var person = person(as);
    if (place.isArchived()) {
      throw new SlackError("is_archived");
    }
    if (in && !person.teamId().equals(Cast.TEAM) && place.kind() != Channel.Kind.SHARED) {
      throw new SlackError("user_team_not_in_channel");
    }
    workspace.move(place, person, in);
    settle();
  }

  /**
   * Takes somebody into a user group, or out of it.
   *
   * @throws SlackError {@code subteam_not_found}; {@code invalid_users} for guests, bots and people
   *     of another workspace, whom Slack keeps out of all groups
   */
  public void group(String group, String as, boolean in) throws InterruptedException {
    var subteam = workspace.userGroup(group).orElseThrow(() -> new SlackError("subteam_not_found"));
    var person = person(as);
    if (in && person.kind() != Person.Kind.MEMBER) {
      throw new SlackError("invalid_users");
    }
    workspace.regroup(subteam, person, in);
    settle();
  }

  /** Shuts somebody out of the workspace, their groups and channels too, or lets them in again. */
  public void deactivate(String as, boolean deactivated) throws InterruptedException {
    var person = person(as);
    if (person.deactivated() == deactivated) {
      return;
    }
    workspace.put(person.withDeactivated(deactivated));
    if (deactivated) {
      workspace.userGroups().forEach(group -> workspace.regroup(group, person, false));
      workspace.channels().forEach(channel -> workspace.move(channel, person, false));
    }
    settle();
  }

  /**
   * Takes a new member into the workspace, in no channel yet.
   *
   * @param role the name that scripts use: a word and a number, {@code agent5}
   * @throws SlackError {@code invalid_name} for any other; {@code already_in_team}
   */
  public void join(String role, String name) throws InterruptedException {
    if (!role.matches("[a-z]{2,20}\\d{1,3}") || name.isBlank()) {
      throw new SlackError("invalid_name");
    }
    if (workspace.named(role).isPresent() || workspace.named(name).isPresent()) {
      throw new SlackError("already_in_team");
    }
    workspace.put(Cast.newcomer(role, name.strip()));
    settle();
  }

  private Person person(String name) {
    return workspace.named(name).orElseThrow(() -> new SlackError("user_not_found"));
  }

  private void settle() throws InterruptedException {
    log.awaitQuiet(QUIET, PATIENCE);
  }
}
