package dev.perch.app;

import com.google.inject.Module;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.DeskName;
import dev.perch.desk.Rule;
import dev.perch.desk.Voices;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.DeskRules;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.redis.RedisModule;
import dev.perch.redis.server.RedisOpening;
import dev.perch.roster.Roles;
import dev.perch.slack.Feature;
import dev.perch.slack.NeedlessFeatures;
import dev.perch.slack.RoleHolders;
import dev.perch.slack.SlackModule;
import dev.perch.ticket.Team;
import dev.perch.web.WebModule;
import dev.perch.x.XModule;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    @Default("") ClaimSettings claims,
    @Default("") SignOffSettings signOff,
    @Default("") PostSettings posts,
    @Default("") ListeningSettings listening,
    @Default("") ReplySettings replies,
    XModule x,
    KnowledgeModule knowledge,
    @Default("") ClockSettings clocks,
    @Default("") TriageSettings triage,
    @Default("") StormSettings storm,
    @Default("") GuardModule guard,
    @Default("") RetentionSettings retention,
    @Default("") WebModule web) {

  Building {
    for (XModule.HandleSettings handle : x.handles()) {
      if (!slack.channels().containsKey(handle.team())) {
        throw new IllegalArgumentException(
            "x.handles: @%s belongs to \"%s\", but there is no slack.channels.%s"
                .formatted(handle.name(), handle.team(), handle.team()));
      }
    }
    for (Rule rule : triage.rules()) {
      if (rule.team() != null && !slack.channels().containsKey(rule.team().key())) {
        throw new IllegalArgumentException(
            "triage.rules: a rule leads to \"%s\", but there is no slack.channels.%s"
                .formatted(rule.team(), rule.team()));
      }
    }
    Stream.concat(signOff.roles(), posts.roles())
        .filter(role -> !isRole(role, slack, roles))
        .findFirst()
        .ifPresent(role -> {
          throw new IllegalArgumentException(
              "sign-off asks for \"%s\", which is no team, not lead, and stands under no roles: nobody could ever agree"
                  .formatted(role));
        });
    if (slack.mode() == SlackModule.Mode.HTTP && !web.open()) {
      throw new IllegalArgumentException(
          "slack.mode is http, but web.port is 0: Slack could not reach Perch. Give web.port, such"
              + " as 8080");
    }
  }

  private static boolean isRole(String role, SlackModule slack, Map<String, RoleHolders> roles) {
    return role.equals(Roles.LEAD)
        || roles.containsKey(role)
        || slack.teams().contains(Team.parse(role).orElse(null));
  }

  DeskRules rules() {
    return new DeskRules(
        Set.copyOf(slack.teams()),
        slack.partnerTeams(),
        new Waits(claims.lease(), claims.warning(), signOff.deputyAfter()),
        signOff.signOffRules(),
        clocks.clockwork(),
        triage.rules(),
        triage.asksNothing(),
        Voices.of(x.accounts()),
        replies.hold());
  }

  /**
   * The roles that act: each team's, the leads', those that sign off, and others that were given.
   */
  List<String> roleNames() {
    return Stream.of(
            slack.teams().stream().map(Team::key),
            Stream.of(Desk.LEAD),
            signOff.roles(),
            posts.roles(),
            Stream.of(Roles.TRAINEE, Roles.GATEKEEPER, Roles.SPARE).filter(roles::containsKey))
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  private ApiHosts hosts() {
    return new ApiHosts(List.of(slack.apiUrl().uri().getHost(), x.apiUrl().uri().getHost()));
  }

  /** The parts of the Slack app that have something to do by these settings. */
  Set<Feature> features() {
    Set<Feature> features = EnumSet.allOf(Feature.class);
    features.removeAll(
        NeedlessFeatures.by(slack.channels().keySet(), slack.partners().keySet(), roles.values()));
    return features;
  }

  List<Module> modules(Clock clock, RedisOpening opening) {
    return List.of(
        new DeskModule(desk, x.accounts(), slack.teams(), rules(), retention.retention(), clock),
        new RoadsModule(replies.moveToDm(), rules().waits()),
        redis,
        binder -> binder.bind(RedisOpening.class).toInstance(opening),
        new ArchiveModule(redis.archive(desk), retention, rules().waits()),
        slack,
        new RolesModule(roles),
        x,
        knowledge,
        new CampaignModule(slack.teams()),
        new StormModule(storm.rules(claims.lease(), signOff.ofStorms()), rules().waits()),
        new ReceiptModule(x.accounts(), clocks.zone(), clocks.receipt()),
        new DigestModule(clocks.clockwork(), clocks.zone(), clocks.digest()),
        new BudgetModule(),
        new CrisisUseCases(slack.teams(), rules().waits()),
        binder -> binder.bind(ApiHosts.class).toInstance(hosts()),
        binder -> binder.bind(SignOffRules.class).toInstance(signOff.signOffRules()),
        posts,
        listening,
        guard,
        web);
  }
}
