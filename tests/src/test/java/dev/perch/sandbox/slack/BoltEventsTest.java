package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the real SDK is told of what people write: what it has subscribed to. */
class BoltEventsTest {
  private final List<AppMentionEvent> mentions = new CopyOnWriteArrayList<>();
  private final List<MessageEvent> messages = new CopyOnWriteArrayList<>();

  @Test
  void aMentionInAThreadArrivesAsAnEventWithItsThread() throws Exception {
    try (var slack = SlackEmulator.start(NoHurry.PATIENT);
        var bot = BoltBot.start(slack, this::listen)) {
      var ts = BoltCard.post(bot.client(), "care");

      slack.people().say("agent1", "care", ts, "@Perch tell @Tomas & co <soon>");

      assertThat(mentions)
          .singleElement()
          .returns("<@U0PERCH> tell <@U0AGENT2> &amp; co &lt;soon&gt;", AppMentionEvent::getText)
          .returns(ts, AppMentionEvent::getThreadTs)
          .returns("U0AGENT1", AppMentionEvent::getUser);
    }
  }

  @Test
  void ofMessagesWithoutMentionAnAppHearsNothingUnlessItSubscribed() throws Exception {
    try (var slack = SlackEmulator.start(NoHurry.PATIENT);
        var bot = BoltBot.start(slack, this::listen)) {
      var ts = BoltCard.post(bot.client(), "care");

      slack.people().say("agent1", "care", ts, "I think she can, can't she?");
      slack.people().say("agent1", "care", ts, "@Perch she can");

      assertThat(mentions)
          .extracting(AppMentionEvent::getText)
          .containsExactly("<@U0PERCH> she can");
      assertThat(messages).isEmpty();
      assertThat(slack.log().of("events_api")).hasSize(1);
    }
  }

  @Test
  void whoSubscribedToMessagesHearsThoseOfItsKindOfChannel() throws Exception {
    var options = NoHurry.PATIENT.withEvents("message.channels");
    try (var slack = SlackEmulator.start(options);
        var bot = BoltBot.start(slack, this::listen)) {
      assertThat(bot.client()).isNotNull();

      slack.people().say("agent1", "care", null, "@Perch in public");
      slack.people().say("lead1", "leads", null, "@Perch in private");

      await()
          .untilAsserted(() ->
              assertThat(messages)
                  .extracting(MessageEvent::getText)
                  .containsExactly("<@U0PERCH> in public"));
      assertThat(mentions).isEmpty();
    }
  }

  @Test
  void anEventThatSlackDoesNotKnowCannotBeSubscribedTo() {
    var options = SlackOptions.defaults();

    assertThatThrownBy(() -> options.withEvents("message"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("message.channels");
  }

  private void listen(App app) {
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
  }
}
