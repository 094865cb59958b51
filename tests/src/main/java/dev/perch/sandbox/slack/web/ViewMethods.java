package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.Triggers;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.slack.workspace.Views;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.Map;

/** {@code views.*}: the modals that the app opens. */
final class ViewMethods {
  private final Workspace workspace;
  private final Views views;
  private final Triggers triggers;

  ViewMethods(SlackState state) {
    this.workspace = state.workspace();
    this.views = state.views();
    this.triggers = state.triggers();
  }

  Map<String, Method> methods() {
    return Map.of(
        "views.open", Method.bot(Tier.FOUR, this::open),
        "views.push", Method.bot(Tier.FOUR, this::push),
        "views.update", Method.bot(Tier.FOUR, this::update));
  }

  private ObjectNode open(Arguments arguments) {
    var body = body(arguments);
    var id = views.nextId();
    var exchange = triggers.exchange(arguments.required("trigger_id"), id);
    return answer(views.open(id, workspace.person(exchange.user()), body));
  }

  private ObjectNode push(Arguments arguments) {
    var body = body(arguments);
    var id = views.nextId();
    var exchange = triggers.exchange(arguments.required("trigger_id"), id);
    if (exchange.view() == null) {
      throw new SlackError("not_found");
    }
    return answer(views.push(id, exchange.view(), body));
  }

  private ObjectNode update(Arguments arguments) {
    var body = body(arguments);
    return answer(views.update(named(arguments), arguments.text("hash"), body));
  }

  private String named(Arguments arguments) {
    if (arguments.has("view_id")) {
      return arguments.required("view_id");
    }
    return views
        .byExternalId(arguments.required("external_id"))
        .map(View::id)
        .orElseThrow(() -> new SlackError("not_found"));
  }

  private static ObjectNode body(Arguments arguments) {
    return Content.view(arguments.json("view", "invalid_arguments"));
  }

  private static ObjectNode answer(View view) {
    var answer = Json.object();
    answer.set("view", ViewJson.of(view));
    return answer;
  }
}
