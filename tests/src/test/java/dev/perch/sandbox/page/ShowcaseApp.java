package dev.perch.sandbox.page;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.ViewState.Value;
import dev.perch.sandbox.slack.BoltBot;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.workspace.SlackApp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An app with a Home tab that counts presses, and with two shortcuts to a form that has what Perch
 * needs not: a select that asks the app, a date with a time, files, several choices.
 */
final class ShowcaseApp {
  private ShowcaseApp() {}

  static SlackApp manifest() {
    return SlackApp.parse(
        """
        {"display_information": {"name": "Showcase"},
         "features": {
          "app_home": {"home_tab_enabled": true},
          "bot_user": {"display_name": "Perch"},
          "shortcuts": [
           {"name": "Make a note", "type": "message", "callback_id": "note_on_message",
            "description": "Keeps a message for later"},
           {"name": "New note", "type": "global", "callback_id": "note_anywhere",
            "description": "Begins a note"}],
          "slash_commands": [
           {"command": "/order", "description": "Shows an order", "usage_hint": "<number>"}]},
         "oauth_config": {"scopes": {"bot": ["chat:write", "commands", "reactions:read",
          "files:read", "users:read"]}},
         "settings": {"event_subscriptions": {"bot_events": ["app_home_opened"]},
          "interactivity": {"is_enabled": true}, "socket_mode_enabled": true}}
        """);
  }

  static AutoCloseable start(SlackEmulator slack) throws Exception {
    return BoltBot.start(slack, ShowcaseApp::handlers);
  }

  private static void handlers(App app) {
    Map<String, Integer> presses = new ConcurrentHashMap<>();
    app.event(
        AppHomeOpenedEvent.class,
        (event, ctx) -> {
          showHome(ctx, event.getEvent().getUser(), presses);
          return ctx.ack();
        });
    app.blockAction(
        "count",
        (request, ctx) -> {
          String user = request.getPayload().getUser().getId();
          presses.merge(user, 1, Integer::sum);
          showHome(ctx, user, presses);
          return ctx.ack();
        });
    app.messageShortcut(
        "note_on_message",
        (request, ctx) -> {
          openForm(ctx, ctx.getTriggerId(), request.getPayload().getMessage().getText());
          return ctx.ack();
        });
    app.globalShortcut(
        "note_anywhere",
        (request, ctx) -> {
          openForm(ctx, ctx.getTriggerId(), "nothing");
          return ctx.ack();
        });
    app.blockSuggestion(
        "order",
        (request, ctx) ->
            ctx.ack(answer -> answer.options(orders(request.getPayload().getValue()))));
    app.viewSubmission(
        "note",
        (request, ctx) -> {
          var view = request.getPayload().getView();
          String words = summary(view.getState().getValues());
          ctx.client()
              .chatPostMessage(message ->
                  message.channel("C0CARE").text(words + " on: " + view.getPrivateMetadata()));
          return ctx.ack();
        });
  }

  private static void showHome(Context ctx, String user, Map<String, Integer> presses)
      throws IOException, SlackApiException {
    String view =
        """
        {"type": "home", "blocks": [
          {"type": "header", "text": {"type": "plain_text", "text": "Good morning"}},
          {"type": "section", "block_id": "count",
           "text": {"type": "mrkdwn", "text": "<@%s> pressed *%d* times"},
           "accessory": {"type": "button", "action_id": "count",
            "text": {"type": "plain_text", "text": "Count up"}}}]}
        """
            .formatted(user, presses.getOrDefault(user, 0));
    ctx.client().viewsPublish(home -> home.userId(user).viewAsString(view));
  }

  private static void openForm(Context ctx, String trigger, String about)
      throws IOException, SlackApiException {
    String view =
        """
        {"type": "modal", "callback_id": "note", "private_metadata": "%s",
         "title": {"type": "plain_text", "text": "Note"},
         "submit": {"type": "plain_text", "text": "Save"},
         "blocks": [
          {"type": "input", "block_id": "order", "label": {"type": "plain_text", "text": "Order"},
           "element": {"type": "external_select", "action_id": "order", "min_query_length": 2,
            "placeholder": {"type": "plain_text", "text": "Which order?"}}},
          {"type": "input", "block_id": "due", "label": {"type": "plain_text", "text": "Due"},
           "element": {"type": "datetimepicker", "action_id": "due"}},
          {"type": "input", "block_id": "tags", "label": {"type": "plain_text", "text": "Tags"},
           "element": {"type": "multi_static_select", "action_id": "tags", "options": [
            {"text": {"type": "plain_text", "text": "Late"}, "value": "late"},
            {"text": {"type": "plain_text", "text": "Broken"}, "value": "broken"},
            {"text": {"type": "plain_text", "text": "Lost"}, "value": "lost"}]}},
          {"type": "input", "block_id": "proof", "label": {"type": "plain_text", "text": "Proof"},
           "optional": true, "element": {"type": "file_input", "action_id": "proof"}}]}
        """
            .formatted(about);
    ctx.client().viewsOpen(form -> form.triggerId(trigger).viewAsString(view));
  }

  private static List<Option> orders(String typed) {
    return IntStream.rangeClosed(1001, 1020)
        .mapToObj(number -> "Order " + number)
        .filter(order -> order.contains(typed))
        .map(order ->
            Option.builder()
                .text(PlainTextObject.builder().text(order).build())
                .value(order)
                .build())
        .toList();
  }

  private static String summary(Map<String, Map<String, Value>> values) {
    Value order = field(values, "order");
    Value due = field(values, "due");
    Value tags = field(values, "tags");
    Value proof = field(values, "proof");
    return "Noted %s, due %s, %s, with %d files"
        .formatted(
            order.getSelectedOption().getText().getText(),
            due.getSelectedDateTime(),
            tags.getSelectedOptions().stream()
                .map(tag -> tag.getText().getText())
                .collect(Collectors.joining(" and ")),
            proof.getFiles() == null ? 0 : proof.getFiles().size());
  }

  /** Blocks and their elements have the same name here. */
  private static Value field(Map<String, Map<String, Value>> values, String name) {
    return Objects.requireNonNull(Objects.requireNonNull(values.get(name)).get(name));
  }
}
