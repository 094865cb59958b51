package dev.perch.sandbox.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;

/** A card with a claim button and a menu, and a bot that answers a claim with a form. */
final class BoltCard {
  static String post(MethodsClient client, String channel) throws Exception {
    var posted =
        client.chatPostMessage(post -> post.channel(channel).text("A card").blocks(cardBlocks()));
    assertThat(posted.isOk()).as(posted.getError()).isTrue();
    return posted.getTs();
  }

  static List<LayoutBlock> cardBlocks() {
    return asBlocks(
        section(part -> part.text(markdownText("*Max* wants to know where the order is"))),
        actions(
            asElements(
                button(b -> b.actionId("claim").text(plainText("Claim")).value("t1")),
                staticSelect(menu ->
                    menu.actionId("handoff")
                        .placeholder(plainText("Hand off"))
                        .options(
                            List.of(
                                option(plainText("PR"), "team-pr"),
                                option(plainText("Legal"), "team-legal")))))));
  }

  static void replyForm(App app) {
    app.blockAction(
        "claim",
        (request, ctx) -> {
          var trigger = request.getPayload().getTriggerId();
          var opened =
              ctx.client().viewsOpen(open -> open.triggerId(trigger).view(form("One moment")));
          ctx.client()
              .viewsUpdate(update ->
                  update
                      .viewId(opened.getView().getId())
                      .hash(opened.getView().getHash())
                      .view(form("Reply to Max")));
          return ctx.ack();
        });
    app.viewSubmission(
        "reply",
        (request, ctx) -> {
          var reply =
              request.getPayload().getView().getState().getValues().values().stream()
                  .flatMap(block -> block.values().stream())
                  .map(ViewState.Value::getValue)
                  .findFirst()
                  .orElseThrow();
          return reply.length() < 5
              ? ctx.ackWithErrors(Map.of("reply", "Too short to send."))
              : ctx.ack();
        });
  }

  static View form(String title) {
    return view(form ->
        form.type("modal")
            .callbackId("reply")
            .title(viewTitle(text -> text.type("plain_text").text(title)))
            .submit(viewSubmit(text -> text.type("plain_text").text("Send")))
            .close(viewClose(text -> text.type("plain_text").text("Cancel")))
            .blocks(
                asBlocks(
                    input(field ->
                        field
                            .blockId("reply")
                            .label(plainText("Reply"))
                            .element(
                                plainTextInput(text ->
                                    text.actionId("text")
                                        .multiline(true)
                                        .initialValue("Hello Max, ")))))));
  }

  private BoltCard() {}
}
