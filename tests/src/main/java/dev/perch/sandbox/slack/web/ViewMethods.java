package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.web.RateLimits.Tier;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.Person;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.slack.workspace.Triggers;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.slack.workspace.Views;
import dev.perch.sandbox.slack.workspace.Workspace;
import dev.perch.sandbox.wire.Json;
import java.util.Map;

/** {@code views.*}: the modals that the app opens, and the Home tabs that it fills. */
final class ViewMethods {
  private final Workspace workspace;
  private final Views views;
  private final Triggers triggers;
  private final SlackApp app;

  ViewMethods(SlackState state, SlackApp app) {
    this.workspace = state.workspace();
    this.views = state.views();
    this.triggers = state.triggers();
    this.app = app;
  }

  Map<String, Method> methods() {
    return Map.of(
        "views.open", Method.bot(Tier.FOUR, this::open),
        "views.push", Method.bot(Tier.FOUR, this::push),
        "views.publish", Method.bot(Tier.FOUR, this::publish),
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

  private ObjectNode publish(Arguments arguments) {
    if (!app.home()) {
      throw new SlackError("not_enabled");
    }
    var body = Content.home(arguments.json("view", "invalid_arguments"));
    return answer(views.publish(reader(arguments), arguments.text("hash"), body));
  }

  /** Somebody of our workspace who reads a Home tab. */
  private Person reader(Arguments arguments) {
    try {
      var person = workspace.person(arguments.required("user_id"));
      if (!person.isBot() && !person.deactivated() && person.teamId().equals(Cast.TEAM)) {
        return person;
      }
    } catch (SlackError unknown) {
      throw Arguments.invalid("invalid `user_id`");
    }
    throw Arguments.invalid("invalid `user_id`");
  }

  private ObjectNode update(Arguments arguments) {
    var id = named(arguments);
    var json = arguments.json("view", "invalid_arguments");
    var body = views.get(id).isHome() ? Content.home(json) : Content.view(json);
    return answer(views.update(id, arguments.text("hash"), body));
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
