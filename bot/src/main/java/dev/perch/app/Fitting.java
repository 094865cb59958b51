package dev.perch.app;

import dev.perch.config.Misfit;
import dev.perch.desk.Rule;
import dev.perch.roster.Roles;
import dev.perch.slack.RoleHolders;
import dev.perch.slack.SlackModule;
import dev.perch.ticket.Team;
import dev.perch.web.WebModule;
import dev.perch.x.XModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether the parts of the settings fit each other: each is right by itself. */
record Fitting(
    SlackModule slack,
    Map<String, RoleHolders> roles,
    SignOffSettings signOff,
    PostSettings posts,
    XModule x,
    TriageSettings triage,
    WebModule web) {

  /** All that does not fit, each with the key that would be changed. */
  List<Misfit> misfits() {
    List<Misfit> misfits = new ArrayList<>();
    handles(misfits);
    rules(misfits);
    signOffs(misfits);
    if (slack.mode() == SlackModule.Mode.HTTP && !web.open()) {
      misfits.add(
          new Misfit(
              "web.port",
              "slack.mode is http, but this port is 0: Slack could not reach Perch. Give one, such as 8080"));
    }
    return misfits;
  }

  private void handles(List<Misfit> misfits) {
    for (int i = 0; i < x.handles().size(); i++) {
      XModule.HandleSettings handle = x.handles().get(i);
      String team = handle.team();
      if (!slack.channels().containsKey(team)) {
        misfits.add(
            Misfit.unknown(
                "x.handles[%d].team".formatted(i),
                team,
                teams(),
                "@%s belongs to \"%s\", but there is no slack.channels.%s"
                    .formatted(handle.name(), team, team)));
      }
    }
  }

  private void rules(List<Misfit> misfits) {
    for (int i = 0; i < triage.rules().size(); i++) {
      Rule rule = triage.rules().get(i);
      if (rule.team() != null && !slack.channels().containsKey(rule.team().key())) {
        misfits.add(
            Misfit.unknown(
                "triage.rules[%d]".formatted(i),
                rule.team().key(),
                teams(),
                "the rule leads to \"%s\", but there is no slack.channels.%s"
                    .formatted(rule.team(), rule.team())));
      }
    }
  }

  private void signOffs(List<Misfit> misfits) {
    signOff.rolesByKey().forEach((key, asked) -> signOff("sign-off." + key, asked, misfits));
    signOff("posts.sign-off", posts.roles().toList(), misfits);
  }

  private void signOff(String key, List<String> asked, List<Misfit> misfits) {
    asked.stream()
        .filter(role -> !isRole(role))
        .map(role ->
            Misfit.unknown(
                key,
                role,
                roleNames(),
                "it asks for \"%s\", which is no team, not lead, and stands under no roles: nobody could ever agree"
                    .formatted(role)))
        .forEach(misfits::add);
  }

  private boolean isRole(String role) {
    return role.equals(Roles.LEAD)
        || roles.containsKey(role)
        || slack.teams().contains(Team.parse(role).orElse(null));
  }

  private List<String> teams() {
    return slack.teams().stream().map(Team::key).toList();
  }

  private Set<String> roleNames() {
    Set<String> names = new TreeSet<>(roles.keySet());
    Stream.concat(teams().stream(), Stream.of(Roles.LEAD)).forEach(names::add);
    return names;
  }
}
