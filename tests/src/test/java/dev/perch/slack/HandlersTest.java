package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.perch.desk.records.Meters;
import dev.perch.sandbox.slack.BoltBot;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.slack.card.Cards;
import dev.perch.slack.launch.LaunchButtons;
import dev.perch.slack.staff.Membership;
import dev.perch.slack.ticket.HomeTabs;
import dev.perch.slack.ticket.ThreadReplies;
import dev.perch.slack.wire.Routes;
import dev.perch.testing.Logs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of a handler that fails. */
class HandlersTest {
  private static final Logger OURS = Logs.of(Handlers.class);

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    OURS.addAppender(lines);
  }

  @AfterEach
  void hush() {
    OURS.detachAppender(lines);
  }

  private static Handlers handlers(Routes.Room room) {
    return new Handlers(
        List.of(room),
        mock(LaunchButtons.class),
        mock(ThreadReplies.class),
        mock(HomeTabs.class),
        mock(Membership.class),
        mock(Cards.class),
        mock(UnknownShortcuts.class),
        mock(FirstTimes.class),
        Meters.NONE);
  }

  @Test
  void aHandlerThatFailsIsAcknowledgedAndItsFailureLoggedWithoutAnybodysWords() throws Exception {
    Handlers handlers =
        handlers(routes ->
            routes.command(
                "/faq",
                (typed, _) -> {
                  throw new IllegalStateException("cannot make sense of " + typed.getText());
                }));
    try (SlackEmulator slack = SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
        BoltBot _ = BoltBot.start(slack, handlers::in)) {
      var answered = slack.people().command("agent1", "care", "/faq my xylograph is quagmired");

      assertThat(answered.ok()).isTrue();
    }
    OURS.detachAppender(lines);
    List<ILoggingEvent> told = List.copyOf(lines.list);
    assertThat(told)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("xylograph") || line.contains("quagmired"));
    // Other bots of this JVM may tell of their own.
    assertThat(told)
        .filteredOn(line -> line.getFormattedMessage().contains("HandlersTest"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getThrowableProxy()).isNull();
          assertThat(line.getFormattedMessage()).contains("IllegalStateException");
        });
  }
}
