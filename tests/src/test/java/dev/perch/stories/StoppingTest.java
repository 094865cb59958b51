package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.perch.app.Bot;
import dev.perch.testing.Logs;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever stops Perch reads in its log that it heard, and that it ended in order. */
@Isolated("it reads what bots log")
class StoppingTest {
  private static final Logger BOT = Logs.of(Bot.class);

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    BOT.addAppender(lines);
    BOT.setLevel(Level.INFO);
  }

  @AfterEach
  void hush() {
    BOT.setLevel(null);
    BOT.detachAppender(lines);
  }

  @Test
  void stoppingIsSaidWhenItBeginsAndWhenItHasEnded(@TempDir Path folder) throws Exception {
    Stage.open(folder).close();

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsSubsequence(
            "Perch is at work.",
            "Perch stops: nothing new is taken in, and what was begun is finished.",
            "Perch has stopped in order.");
  }
}
