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
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.perch.sandbox.slack.people.SeenMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the real SDK does with the emulated Slack. */
class BoltTest {
  private final SlackEmulator slack = SlackEmulator.start();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void aPressIsAckedAndWhatItChangedIsSeenByTheOneWhoPressed() throws Exception {
    try (var bot =
        BoltBot.start(
            slack,
            app ->
                app.blockAction(
                    "claim",
                    (request, ctx) -> {
                      var payload = request.getPayload();
                      ctx.client()
                          .chatUpdate(update ->
                              update
                                  .channel(payload.getChannel().getId())
                                  .ts(payload.getMessage().getTs())
                                  .text("Claimed by <@" + payload.getUser().getId() + ">"));
                      return ctx.ack();
                    }))) {
      var ts = card(bot.client(), "care");

      var outcome = slack.people().press("agent1", "care", ts, "Claim");

      assertThat(outcome.messages())
          .singleElement()
          .returns("Claimed by @Ines", SeenMessage::text)
          .returns(ts, SeenMessage::ts)
          .returns(List.of(), SeenMessage::buttons);
    }
  }

  @Test
  void aModalOpensOnAPressIsFilledLaterAndItsErrorsStandUnderTheFields() throws Exception {
    try (var bot = BoltBot.start(slack, BoltTest::replyForm)) {
      var ts = card(bot.client(), "care");

      var opened = slack.people().press("Ines", "care", ts, "Claim").openedView();
      var shown = slack.people().views("agent1").getFirst();
      var refused = slack.people().submit("agent1", opened, Map.of("Reply", "no"));
      var underField = slack.people().views("agent1").getFirst().fields().getFirst().error();
      var sent = slack.people().submit("agent1", opened, Map.of("Reply", "Sorry to hear that!"));

      assertThat(shown.title()).isEqualTo("Reply to Max");
      assertThat(shown.fields())
          .singleElement()
          .returns("Reply", field -> field.label())
          .returns("Hello Max, ", field -> field.value());
      assertThat(refused.errors()).containsExactly(entry("Reply", "Too short to send."));
      assertThat(underField).isEqualTo("Too short to send.");
      assertThat(sent.ok()).isTrue();
      assertThat(slack.people().views("agent1")).isEmpty();
    }
  }

  @Test
  void anEmptyRequiredFieldNeverReachesTheApp() throws Exception {
    try (var bot = BoltBot.start(slack, BoltTest::replyForm)) {
      var ts = card(bot.client(), "care");
      var opened = slack.people().press("agent1", "care", ts, "Claim").openedView();

      var refused = slack.people().submit("agent1", opened, Map.of("Reply", "  "));

      assertThat(refused.errors()).containsOnlyKeys("Reply");
      assertThat(slack.log().of("interactive"))
          .noneMatch(
              entry -> entry.request().at("/payload/type").asText().equals("view_submission"));
    }
  }

  @Test
  void aChoiceInAMenuArrivesWithItsValue() throws Exception {
    var chosen = new CompletableFuture<String>();
    try (var bot =
        BoltBot.start(
            slack,
            app ->
                app.blockAction(
                    "handoff",
                    (request, ctx) -> {
                      chosen.complete(
                          request
                              .getPayload()
                              .getActions()
                              .getFirst()
                              .getSelectedOption()
                              .getValue());
                      return ctx.ack();
                    }))) {
      var ts = card(bot.client(), "care");

      slack.people().choose("agent1", "care", ts, "Hand off", "PR");

      assertThat(chosen).isCompletedWithValue("team-pr");
    }
  }

  @Test
  void aMentionInAThreadArrivesAsAnEventWithItsThread() throws Exception {
    var mentions = new CopyOnWriteArrayList<AppMentionEvent>();
    var messages = new CopyOnWriteArrayList<MessageEvent>();
    try (var bot =
        BoltBot.start(
            slack,
            app -> {
              app.event(
                  AppMentionEvent.class,
                  (event, ctx) -> {
                    mentions.add(event.getEvent());
                    return ctx.ack();
                  });
              app.event(
                  MessageEvent.class,
                  (event, ctx) -> {
                    messages.add(event.getEvent());
                    return ctx.ack();
                  });
            })) {
      var ts = card(bot.client(), "care");

      slack.people().say("agent1", "care", ts, "@Perch tell @Tomas & co <soon>");

      assertThat(mentions)
          .singleElement()
          .returns("<@U0PERCH> tell <@U0AGENT2> &amp; co &lt;soon&gt;", AppMentionEvent::getText)
          .returns(ts, AppMentionEvent::getThreadTs)
          .returns("U0AGENT1", AppMentionEvent::getUser);
      assertThat(messages).singleElement().returns(ts, MessageEvent::getThreadTs);
    }
  }

  @Test
  void aCommandIsAnsweredToTheOneWhoTypedIt() throws Exception {
    try (var bot =
        BoltBot.start(
            slack,
            app ->
                app.command(
                    "/faq",
                    (request, ctx) ->
                        ctx.ack("Nothing on " + request.getPayload().getText() + " yet.")))) {
      assertThat(bot.client()).isNotNull();

      var outcome = slack.people().command("gatekeeper1", "care", "/faq search refund");

      assertThat(outcome.messages())
          .singleElement()
          .returns("Nothing on search refund yet.", SeenMessage::text);
      assertThat(slack.people().messages("care", null, "gatekeeper1")).hasSize(1);
      assertThat(slack.people().messages("care", null, "agent1")).isEmpty();
    }
  }

  @Test
  void metadataIsKeptByAnUpdateAndFoundInTheHistory() throws Exception {
    try (var bot = BoltBot.start(slack, app -> {})) {
      var metadata =
          Message.Metadata.builder()
              .eventType("ticket")
              .eventPayload(Map.of("ticket", "t1", "length", 3))
              .build();
      var ts =
          bot.client()
              .chatPostMessage(post -> post.channel("C0CARE").text("A card").metadata(metadata))
              .getTs();

      var update = bot.client().chatUpdate(to -> to.channel("C0CARE").ts(ts).text("Redrawn"));

      var history =
          bot.client()
              .conversationsHistory(of -> of.channel("C0CARE").includeAllMetadata(true))
              .getMessages();
      assertThat(update.isOk()).isTrue();
      assertThat(history)
          .singleElement()
          .returns("Redrawn", Message::getText)
          .returns("t1", message -> message.getMetadata().getEventPayload().get("ticket"));
    }
  }

  @Test
  void afterACutSocketTheAppComesBackByItself() throws Exception {
    try (var bot = BoltBot.start(slack, BoltTest::replyForm)) {
      var ts = card(bot.client(), "care");

      slack.sockets().cut();

      await().atMost(Duration.ofSeconds(20)).until(() -> hellos() == 2 && slack.connected());
      assertThat(slack.people().press("agent1", "care", ts, "Claim").view()).isNotNull();
    }
  }

  @Test
  void askedToRefreshTheAppOpensANewSocket() throws Exception {
    try (var bot = BoltBot.start(slack, BoltTest::replyForm)) {
      var ts = card(bot.client(), "care");

      slack.sockets().disconnect("refresh_requested");

      await().atMost(Duration.ofSeconds(20)).until(() -> hellos() >= 2 && slack.connected());
      assertThat(slack.people().press("agent1", "care", ts, "Claim").view()).isNotNull();
    }
  }

  @Test
  void twoPeoplePressAtOnceAndBothAreServed() throws Exception {
    try (var bot = BoltBot.start(slack, BoltTest::replyForm)) {
      var ts = card(bot.client(), "care");

      var presses =
          List.of("agent1", "agent2").stream()
              .map(agent -> CompletableFuture.supplyAsync(() -> viewAfterClaim(agent, ts)))
              .toList();

      assertThat(presses)
          .extracting(CompletableFuture::join)
          .doesNotContainNull()
          .doesNotHaveDuplicates();
      assertThat(slack.people().views("agent1")).hasSize(1);
      assertThat(slack.people().views("agent2")).hasSize(1);
    }
  }

  private String viewAfterClaim(String agent, String ts) {
    try {
      return String.valueOf(slack.people().press(agent, "care", ts, "Claim").view());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int hellos() {
    return slack.log().of("hello").size();
  }

  private static String card(MethodsClient client, String channel) throws Exception {
    var posted =
        client.chatPostMessage(post -> post.channel(channel).text("A card").blocks(cardBlocks()));
    assertThat(posted.isOk()).as(posted.getError()).isTrue();
    return posted.getTs();
  }

  private static List<LayoutBlock> cardBlocks() {
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

  private static void replyForm(App app) {
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

  private static View form(String title) {
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
}
