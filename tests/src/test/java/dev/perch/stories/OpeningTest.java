package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.perch.sandbox.wire.Fault;
import dev.perch.testing.Logs;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How Socket Mode comes up, of which Slack allows a few tries a minute only. */
@BySocketOnly
@Isolated("it reads what bots log")
class OpeningTest {
  private static final Logger SLACK = Logs.of("dev.perch.slack");
  private static final String OPEN = "apps.connections.open";

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private Stage stage;

  @BeforeEach
  void listen(@TempDir Path folder) throws Exception {
    lines.start();
    SLACK.addAppender(lines);
    stage = Stage.without(folder);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    SLACK.detachAppender(lines);
  }

  @Test
  void oneAddressIsAskedFor() throws Exception {
    stage.startBot();

    assertThat(stage.world.slack().log().of(OPEN)).hasSize(1);
  }

  @Test
  void whereSlackAsksForAPauseThatIsSaidAndTheLineComesUpLater() throws Exception {
    stage.world.slack().faults().set(OPEN, new Fault.TooMany(1), 2);

    stage.startBot();

    assertThat(stage.world.slack().connected()).isTrue();
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(line -> line.contains("could not be opened"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("asks for a pause").doesNotContain("null"));
  }

  @Test
  void whereSlackRefusesTheTokenItIsAskedFor() throws Exception {
    stage.world.slack().faults().set(OPEN, new Fault.NotOk("invalid_auth"), 1);

    stage.startBot();

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(line -> line.contains("could not be opened"))
        .singleElement()
        .asString()
        .contains("invalid_auth", "slack.app-token");
  }
}
