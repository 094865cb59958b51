package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.slack.Feature;
import dev.perch.testing.Logs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** An app that was installed without a scope: the health and the log say which, in a few lines. */
@Isolated("it reads what bots log")
class MissingScopeTest {
  private static final Logger OURS = Logs.of("dev.perch");
  private static final Duration SOON = Duration.ofSeconds(20);

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private Stage stage;
  private Health health;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    lines.start();
    OURS.addAppender(lines);
    Set<String> scopes = new HashSet<>(Feature.scopes(Feature.all()));
    scopes.remove("channels:read");
    stage = Stage.withPort(folder, SlackApp.shipped().withScopes(scopes));
    health = new Health(stage.url("").getPort());
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    OURS.detachAppender(lines);
  }

  @Test
  void itIsNamedByTheHealthAndAFewLinesOfTheLog() throws Exception {
    stage.world.x().post("tom", "@AcmeCare is anybody there?", null);

    await().atMost(SOON).until(() -> health.of("loop cards").contains("shown to nobody"));
    await().atMost(SOON).until(() -> health.of("loop roster").contains("channels:read"));

    assertThat(health.of("loop cards")).contains("channels:read", "perch doctor");
    stage.stopBot();
    assertThat(lines.list).filteredOn(line -> line.getThrowableProxy() != null).isEmpty();
  }
}
