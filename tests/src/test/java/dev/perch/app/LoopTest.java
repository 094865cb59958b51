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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a loop says of what Slack refuses it: in words, once. */
class LoopTest {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(Loop.class);

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
            "people",
            pulse,
            () -> {
              rounds.incrementAndGet();
              throw trouble;
            });
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> rounds.get() >= least && !lines.list.isEmpty());
    loop.stop();
    loop.await(Duration.ofSeconds(5));
    return rounds.get();
  }

  @Test
  void aScopeThatIsMissingIsNamedOnceAndStandsInTheHealthOfTheLoop() throws InterruptedException {
    rounds(2, new SlackRefused("conversations.members", "missing_scope", "channels:read"));

    assertThat(pulse.parts())
        .filteredOn(part -> part.name().equals("loop people"))
        .singleElement()
        .extracting(Part::words)
        .asString()
        .contains("channels:read", "OAuth & Permissions", "perch doctor");
    List<ILoggingEvent> told = List.copyOf(lines.list);
    assertThat(told)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getFormattedMessage()).contains("people", "channels:read");
          assertThat(line.getThrowableProxy()).isNull();
        });
  }

  @Test
  void aPauseThatSlackAsksForIsTakenAndNoFailure() throws InterruptedException {
    int rounds = rounds(1, new SlackApi.TooFast("conversations.members", Duration.ofHours(1)));

    assertThat(rounds).isEqualTo(1);
    assertThat(List.copyOf(lines.list))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getLevel()).isEqualTo(Level.WARN);
          assertThat(line.getFormattedMessage())
              .contains("people", "asks for a pause", "conversations.members");
        });
  }
}
