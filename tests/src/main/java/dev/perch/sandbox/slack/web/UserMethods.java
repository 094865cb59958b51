package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.Method.Token;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.UserGroup;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** {@code auth.test}, {@code users.*}, {@code usergroups.*}, {@code bots.info}: who is who. */
final class UserMethods {
  static final String WORKSPACE_URL = "https://perch-sandbox.slack.com/";

  private final Workspace workspace;

  UserMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, Method> methods() {
    return Map.of(
        "auth.test", Method.of(Token.EITHER, Tier.SPECIAL, this::authTest),
        "users.info", Method.bot(Tier.FOUR, this::info),
        "users.list", Method.bot(Tier.TWO, this::list),
        "usergroups.list", Method.bot(Tier.TWO, this::groups),
        "usergroups.users.list", Method.bot(Tier.TWO, this::groupUsers),
        "bots.info", Method.bot(Tier.THREE, this::botInfo));
  }

  /**
   * The app's token is answered too, with the app and nothing of the workspace; the SDK asks so.
   */
  private ObjectNode authTest(Arguments arguments) {
    if (arguments.token() == Token.APP) {
      return Json.object().put("app_name", workspace.bot().realName()).put("app_id", Cast.APP);
    }
    return Json.object()
        .put("url", WORKSPACE_URL)
        .put("team", "Perch Sandbox")
        .put("user", workspace.bot().username())
        .put("team_id", Cast.TEAM)
        .put("user_id", Cast.BOT_USER)
        .put("bot_id", Cast.BOT)
        .put("is_enterprise_install", false);
  }

  private ObjectNode info(Arguments arguments) {
    var answer = Json.object();
    answer.set("user", user(workspace.person(arguments.required("user"))));
    return answer;
  }

  private ObjectNode list(Arguments arguments) {
    var answer = Json.object();
    var members = answer.putArray("members");
    workspace.people().stream()
        .filter(person -> person.teamId().equals(Cast.TEAM))
        .forEach(person -> members.add(user(person)));
    answer.put("cache_ts", 0);
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private ObjectNode groups(Arguments arguments) {
    var answer = Json.object();
    var groups = answer.putArray("usergroups");
    boolean withUsers = arguments.flag("include_users");
    boolean withCount = arguments.flag("include_count");
    for (var group : workspace.userGroups()) {
      var json = group(group);
      if (withUsers) {
        group.users().forEach(json.putArray("users")::add);
      }
      if (withCount) {
        json.put("user_count", group.users().size());
      }
      groups.add(json);
    }
    return answer;
  }

  private ObjectNode groupUsers(Arguments arguments) {
    var group =
        workspace
            .userGroup(arguments.required("usergroup"))
            .orElseThrow(() -> new SlackError("no_such_subteam"));
    var answer = Json.object();
    group.users().forEach(answer.putArray("users")::add);
    return answer;
  }

  private ObjectNode botInfo(Arguments arguments) {
    if (!arguments.text("bot", Cast.BOT).equals(Cast.BOT)) {
      throw new SlackError("bot_not_found");
    }
    var answer = Json.object();
    answer
        .putObject("bot")
        .put("id", Cast.BOT)
        .put("deleted", false)
        .put("name", workspace.bot().realName())
        .put("updated", 0)
        .put("app_id", Cast.APP)
        .put("user_id", Cast.BOT_USER)
        .set("icons", MessageJson.icons());
    return answer;
  }

  /** A person as Slack writes them, in answers and in events. */
  static ObjectNode user(Person person) {
    var zone = person.tz();
    var json =
        Json.object()
            .put("id", person.id())
            .put("team_id", person.teamId())
            .put("name", person.username())
            .put("deleted", person.deactivated())
            .put("color", "4bbe2e")
            .put("real_name", person.realName())
            .put("tz", zone.getId())
            .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .put("tz_offset", zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds());
    json.set("profile", profile(person));
    return json.put("is_admin", false)
        .put("is_owner", false)
        .put("is_primary_owner", false)
        .put("is_restricted", person.kind() == Person.Kind.GUEST)
        .put("is_ultra_restricted", person.kind() == Person.Kind.GUEST)
        .put("is_bot", person.isBot())
        .put("is_app_user", false)
        .put("updated", 0);
  }

  /** As an app without {@code users:read.email} gets it. */
  private static ObjectNode profile(Person person) {
    var profile =
        Json.object()
            .put("title", "")
            .put("phone", "")
            .put("skype", "")
            .put("real_name", person.realName())
            .put("real_name_normalized", person.realName())
            .put("display_name", person.displayName())
            .put("display_name_normalized", person.displayName())
            .put("first_name", person.firstName())
            .put("last_name", person.lastName())
            .put("status_text", "")
            .put("status_emoji", "")
            .put("status_expiration", 0)
            .put("avatar_hash", "")
            .put("team", person.teamId());
    if (person.id().equals(Cast.BOT_USER)) {
      profile.put("api_app_id", Cast.APP).put("bot_id", Cast.BOT).put("always_active", true);
    }
    return profile;
  }

  private static ObjectNode group(UserGroup group) {
    return Json.object()
        .put("id", group.id())
        .put("team_id", Cast.TEAM)
        .put("is_usergroup", true)
        .put("is_subteam", true)
        .put("name", group.name())
        .put("description", "")
        .put("handle", group.handle())
        .put("is_external", false)
        .put("date_create", 0)
        .put("date_update", 0)
        .put("date_delete", 0)
        .put("auto_provision", false);
  }
}
