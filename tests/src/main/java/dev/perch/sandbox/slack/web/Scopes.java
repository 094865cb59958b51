package dev.perch.sandbox.slack.web;

import dev.perch.sandbox.slack.web.Method.Token;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.Workspace;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which scope each method asks of the token that it takes, as the page of each method in Slack's
 * reference says. Every answer tells what was granted and what is asked, in Slack's two headers.
 */
final class Scopes {
  private static final String NONE = "";

  /**
   * Stands for {@code channels}; {@code groups} where it is private, {@code im} with one person.
   */
  private static final String KIND = "*";

  private static final Map<String, String> OF_METHOD =
      Map.ofEntries(
          Map.entry("api.test", NONE),
          Map.entry("auth.test", NONE),
          Map.entry("apps.connections.open", "connections:write"),
          Map.entry("bots.info", "users:read"),
          Map.entry("chat.delete", "chat:write"),
          Map.entry("chat.getPermalink", NONE),
          Map.entry("chat.postEphemeral", "chat:write"),
          Map.entry("chat.postMessage", "chat:write"),
          Map.entry("chat.update", "chat:write"),
          Map.entry("conversations.history", KIND + ":history"),
          Map.entry("conversations.info", KIND + ":read"),
          Map.entry("conversations.list", KIND + ":read"),
          Map.entry("conversations.members", KIND + ":read"),
          Map.entry("conversations.open", "im:write"),
          Map.entry("conversations.replies", KIND + ":history"),
          Map.entry("files.completeUploadExternal", "files:write"),
          Map.entry("files.getUploadURLExternal", "files:write"),
          Map.entry("files.info", "files:read"),
          Map.entry("pins.add", "pins:write"),
          Map.entry("pins.remove", "pins:write"),
          Map.entry("reactions.add", "reactions:write"),
          Map.entry("reactions.get", "reactions:read"),
          Map.entry("reactions.remove", "reactions:write"),
          Map.entry("usergroups.list", "usergroups:read"),
          Map.entry("usergroups.users.list", "usergroups:read"),
          Map.entry("users.info", "users:read"),
          Map.entry("users.list", "users:read"),
          Map.entry("views.open", NONE),
          Map.entry("views.publish", NONE),
          Map.entry("views.push", NONE),
          Map.entry("views.update", NONE));

  private final Set<String> ofBot;
  private final Set<String> ofApp;
  private final Workspace workspace;

  /**
   * Scopes.
   *
   * @param ofBot what the bot's token was granted
   * @param ofApp what the app-level token was
   * @param methods all that can be called: none may be forgotten in the table
   */
  Scopes(Set<String> ofBot, Set<String> ofApp, Set<String> methods, Workspace workspace) {
    this.ofBot = new TreeSet<>(ofBot);
    this.ofApp = new TreeSet<>(ofApp);
    this.workspace = workspace;
    var forgotten = new TreeSet<>(methods);
    forgotten.removeAll(OF_METHOD.keySet());
    if (!forgotten.isEmpty()) {
      throw new IllegalStateException("Scopes does not say what these ask: " + forgotten);
    }
  }

  /**
   * Lets a call by that checks out.
   *
   * @throws SlackError {@code missing_scope}
   */
  void check(String method, Arguments arguments, Context ctx) {
    if (arguments.token() == Token.NONE) {
      return;
    }
    var granted = arguments.token() == Token.APP ? ofApp : ofBot;
    var scope = OF_METHOD.getOrDefault(method, NONE);
    ctx.header("x-oauth-scopes", String.join(",", granted));
    ctx.header(
        "x-accepted-oauth-scopes",
        scope.startsWith(KIND)
            ? String.join(",", each(scope, List.of("channels", "groups")))
            : scope);
    var needed =
        scope.startsWith(KIND)
            ? each(scope, kinds(arguments))
            : scope.isEmpty() ? List.<String>of() : List.of(scope);
    if (!granted.containsAll(needed)) {
      var missing = new ArrayList<>(needed);
      missing.removeAll(granted);
      throw SlackError.missingScope(String.join(",", missing), String.join(",", granted));
    }
  }

  private static List<String> each(String scope, Collection<String> kinds) {
    return kinds.stream().map(kind -> kind + scope.substring(KIND.length())).toList();
  }

  /** Of the channel that is meant or, in a list, of those that are asked for. */
  private List<String> kinds(Arguments arguments) {
    if (arguments.has("channel")) {
      return List.of(kind(arguments.text("channel", "")));
    }
    var kinds = new ArrayList<String>();
    var types = arguments.text("types", "public_channel");
    if (types.contains("public_channel")) {
      kinds.add("channels");
    }
    if (types.contains("private_channel")) {
      kinds.add("groups");
    }
    return kinds;
  }

  private String kind(String channel) {
    if (channel.startsWith("D")) {
      return "im";
    }
    return workspace.channels().stream()
            .filter(known -> known.id().equals(channel))
            .anyMatch(known -> known.kind() == Channel.Kind.PRIVATE)
        ? "groups"
        : "channels";
  }
}
