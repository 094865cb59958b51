package dev.perch.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.wire.Json;

/** A modal or a Home tab as Slack writes it, in answers and in payloads. */
public final class ViewJson {
  private ViewJson() {}

  public static ObjectNode of(View view) {
    var body = view.body();
    var json = Json.object().put("id", view.id()).put("team_id", Cast.TEAM);
    json.set("type", body.path("type"));
    for (var text : new String[] {"title", "submit", "close"}) {
      json.set(text, body.hasNonNull(text) ? body.get(text) : json.nullNode());
    }
    json.set("blocks", view.blocks());
    json.put("private_metadata", body.path("private_metadata").asText(""))
        .put("callback_id", body.path("callback_id").asText(""))
        .put("external_id", view.externalId());
    json.putObject("state").set("values", view.state());
    return json.put("hash", view.hash())
        .put("clear_on_close", body.path("clear_on_close").asBoolean())
        .put("notify_on_close", body.path("notify_on_close").asBoolean())
        .put("submit_disabled", body.path("submit_disabled").asBoolean())
        .put("root_view_id", view.root())
        .put("previous_view_id", view.previous())
        .put("app_id", Cast.APP)
        .put("app_installed_team_id", Cast.TEAM)
        .put("bot_id", Cast.BOT);
  }
}
