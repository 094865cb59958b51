package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.web.Content;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.View;
import dev.perch.sandbox.slack.workspace.Views;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the app's ack of a submitted modal does to the modal. */
final class Submissions {
  private final Views views;

  /**
   * What became of it.
   *
   * @param view the view that the ack put up; null if none
   * @param errors by block id
   */
  record Result(@Nullable String view, Map<String, String> errors) {}

  Submissions(Views views) {
    this.views = views;
  }

  /**
   * Applies {@code response_action}; without one the modal closes.
   *
   * @throws SlackError as Slack refuses such an answer; the person sees "we had some trouble
   *     connecting"
   */
  Result apply(JsonNode ack, View view) {
    return switch (ack.path("response_action").asText("")) {
      case "errors" -> errors(ack.path("errors"), view);
      case "update" ->
          new Result(views.update(view.id(), null, Content.view(ack.get("view"))).id(), Map.of());
      case "push" ->
          new Result(
              views.push(views.nextId(), view.id(), Content.view(ack.get("view"))).id(), Map.of());
      case "clear" -> {
        views.closeStack(view.root());
        yield new Result(null, Map.of());
      }
      case "" -> {
        views.close(view.id());
        yield new Result(null, Map.of());
      }
      default -> throw new SlackError("invalid_arguments");
    };
  }

  private Result errors(JsonNode errors, View view) {
    var byBlock = new HashMap<String, String>();
    errors.properties().forEach(error -> byBlock.put(error.getKey(), error.getValue().asText()));
    var blocks = view.blocks().findValuesAsText("block_id");
    if (byBlock.isEmpty() || !blocks.containsAll(byBlock.keySet())) {
      throw new SlackError("invalid_arguments");
    }
    views.change(view.id(), open -> open.withErrors(byBlock));
    return new Result(null, byBlock);
  }
}
