package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.money.Pulse.Part;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.testing.Logs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a loop says of what Slack refuses it: in words, once. */
class LoopTest {
  private static final Logger LOG = Logs.of(Loop.class);

  /** No bot has one of that name, so its lines are those of this test. */
  private static final String NAME = "loop under test";

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Pulse pulse = new Pulse(InstantSource.system());

  @BeforeEach
  void listen() {
    lines.start();
    LOG.addAppender(lines);
  }

  @AfterEach
  void hush() {
    LOG.detachAppender(lines);
  }

  /** Runs a loop whose rounds all come to this, until it has told of it and had so many rounds. */
  private int rounds(int least, RuntimeException trouble) throws InterruptedException {
    AtomicInteger rounds = new AtomicInteger();
    Loop loop =
        Loop.start(
            NAME,
            pulse,
            () -> {
              rounds.incrementAndGet();
              throw trouble;
            });
    await().atMost(Duration.ofSeconds(20)).until(() -> rounds.get() >= least && !told().isEmpty());
    loop.stop();
    loop.await(Duration.ofSeconds(20));
    return rounds.get();
  }

  private List<ILoggingEvent> told() {
    // What an appender is given, it appends in its own monitor.
    synchronized (lines) {
      return lines.list.stream()
          .filter(line -> line.getFormattedMessage().startsWith(NAME))
          .toList();
    }
  }

  @Test
  void aScopeThatIsMissingIsNamedOnceAndStandsInTheHealthOfTheLoop() throws InterruptedException {
    rounds(2, new SlackRefused("conversations.members", "missing_scope", "channels:read"));

    assertThat(pulse.parts())
        .filteredOn(part -> part.name().equals("loop " + NAME))
        .singleElement()
        .extracting(Part::words)
        .asString()
        .contains("channels:read", "OAuth & Permissions", "perch doctor");
    assertThat(told())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getFormattedMessage()).contains("channels:read");
          assertThat(line.getThrowableProxy()).isNull();
        });
  }

  @Test
  void aPauseThatSlackAsksForIsTakenAndNoFailure() throws InterruptedException {
    int rounds = rounds(1, new SlackApi.TooFast("conversations.members", Duration.ofHours(1)));

    assertThat(rounds).isEqualTo(1);
    assertThat(told())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getLevel()).isEqualTo(Level.WARN);
          assertThat(line.getFormattedMessage())
              .contains("asks for a pause", "conversations.members");
        });
  }
}
