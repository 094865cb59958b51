package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.slack.api.model.Message;
import dev.perch.sandbox.slack.people.SeenMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
      var ts = BoltCard.post(bot.client(), "care");

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
    try (var bot = BoltBot.start(slack, BoltCard::replyForm)) {
      var ts = BoltCard.post(bot.client(), "care");

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
    try (var bot = BoltBot.start(slack, BoltCard::replyForm)) {
      var ts = BoltCard.post(bot.client(), "care");
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
      var ts = BoltCard.post(bot.client(), "care");

      slack.people().choose("agent1", "care", ts, "Hand off", "PR");

      assertThat(chosen).isCompletedWithValue("team-pr");
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
  void twoPeoplePressAtOnceAndBothAreServed() throws Exception {
    try (var bot = BoltBot.start(slack, BoltCard::replyForm)) {
      var ts = BoltCard.post(bot.client(), "care");

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
}
