package dev.perch.app;

import com.google.inject.Module;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Desk;
import dev.perch.desk.DeskName;
import dev.perch.desk.Gatekeepers;
import dev.perch.redis.RedisModule;
import dev.perch.slack.RoleHolders;
import dev.perch.slack.SlackModule;
import dev.perch.ticket.Team;
import dev.perch.web.WebModule;
import dev.perch.x.XModule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole settings file, and with it the whole building: each part is the Guice module of its
 * room.
 *
 * @param roles who holds a role, where it is not the members of a team's channel
 */
record Building(
    @Setting(value = "The desk's name, under which Perch keeps everything", example = "acme")
        DeskName desk,
    @Default("") RedisModule redis,
    SlackModule slack,
    @Default("") Map<String, RoleHolders> roles,
    XModule x,
    KnowledgeModule knowledge,
    @Default("") GuardModule guard,
    @Default("") WebModule web) {

  Building {
    for (XModule.HandleSettings handle : x.handles()) {
      if (!slack.channels().containsKey(handle.team())) {
        throw new IllegalArgumentException(
            "x.handles: @%s belongs to \"%s\", but there is no slack.channels.%s"
                .formatted(handle.name(), handle.team(), handle.team()));
      }
    }
    if (slack.mode() == SlackModule.Mode.HTTP && !web.open()) {
      throw new IllegalArgumentException(
          "slack.mode is http, but web.port is 0: Slack could not reach Perch. Give web.port, such as 8080");
    }
  }

  /** The roles that act: each team's, the leads', and those of the FAQ bank that were given. */
  List<String> roleNames() {
    return Stream.of(
            slack.teams().stream().map(Team::key),
            Stream.of(Desk.LEAD),
            Stream.of(Gatekeepers.GATEKEEPER, Gatekeepers.SPARE).filter(roles::containsKey))
        .flatMap(names -> names)
        .toList();
  }

  List<Module> modules(Clock clock) {
    return List.of(
        new DeskModule(desk, x.accounts(), slack.teams(), clock),
        redis,
        slack,
        new RolesModule(roles),
        x,
        knowledge,
        guard,
        web);
  }
}
