package dev.perch.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.wire.Gate;
import dev.perch.sandbox.wire.Json;
import dev.perch.testing.Logs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What the log tells of a story in which much goes wrong: ticket ids, and nothing that is secret.
 */
@Isolated("it reads what bots log")
class LogTest {
  private static final Logger ROOT = Logs.of(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private static final Logger OURS = Logs.of("dev.perch");

  private static final Duration A_PAUSE = Duration.ofSeconds(6);

  private final Lines lines = new Lines();
  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    lines.start();
    ROOT.addAppender(lines);
    OURS.setLevel(Level.TRACE);
    stage = Stage.byHttp(folder);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    OURS.setLevel(null);
    ROOT.detachAppender(lines);
  }

  @Test
  void theLogHoldsTicketsAndNoTokenNoKeyAndNobodysWords() throws Exception {
    String ticket = stage.tweet("Zephyrine", "@AcmeCare my xylograph is quagmired");
    SeenMessage card = stage.card("care", "xylograph");
    Gate lost = stage.world.slack().gates().after("chat.update");
    stage.press("agent1", card, "Reply");
    lost.awaitArrival(Duration.ofSeconds(30));
    lost.drop();
    triedAgain("chat.update");
    stage.submit("agent1", stage.form("agent1"), "Reply", "We are flabbergasted");
    stage.says(card, "Answered");
    stage.say("agent2", card, "@Perch Be unquagmired");
    stage.inThread(card, "A draft of");
    stage.world.x().people().message("Zephyrine", "AcmeCare", "it is bumfuzzled, too", List.of());
    SeenMessage told = stage.card("care", "bumfuzzled");
    stage.press("agent3", told, "Reply");
    stage.submit("agent3", stage.form("agent3"), "Reply", "How discombobulating");
    stage.says(told, "Answered");
    Gate unheard = stage.world.slack().gates().before("chat.postMessage");
    String second = stage.tweet("Zephyrine", "@Acme wherefore no kerfuffle?");
    unheard.awaitArrival(Duration.ofSeconds(30));
    unheard.drop();
    triedAgain("chat.postMessage");
    stage.card("marketing", "kerfuffle");
    stage.unplug();
    stage.press("agent2", card, "Reply");
    await().until(() -> lines.json().stream().anyMatch(line -> line.toString().contains("Redis")));

    assertThat(lines.json())
        .extracting(line -> line.at("/mdc/ticket").asText())
        .contains(ticket, second);
    assertThat(String.join("\n", lines.written).toLowerCase(Locale.ROOT))
        .contains(ticket)
        .doesNotContain(secrets())
        .doesNotContain(
            "zephyrine",
            "xylograph",
            "quagmired",
            "flabbergasted",
            "bumfuzzled",
            "discombobulating",
            "kerfuffle",
            "wherefore");
  }

  /** The pause after a call that failed goes by. */
  private void triedAgain(String call) {
    await()
        .until(() ->
            lines.json().stream()
                .anyMatch(line -> line.toString().contains("could not be reached for " + call)));
    stage.clock.push(A_PAUSE);
  }

  /** The handles' keys, the tokens and the signing secret. */
  private List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    BotSettings.secrets(stage.world, true).values().forEach(secrets::add);
    assertThat(secrets).hasSizeGreaterThan(9).doesNotContain("");
    return secrets.stream().map(secret -> secret.toLowerCase(Locale.ROOT)).toList();
  }

  /** What is logged, as it is written for machines. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final JsonEncoder encoder = new JsonEncoder();
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      written.add(new String(encoder.encode(event), UTF_8));
    }

    @Override
    public void start() {
      encoder.start();
      super.start();
    }

    List<JsonNode> json() {
      return written.stream().map(Lines::parsed).toList();
    }

    private static JsonNode parsed(String line) {
      try {
        return Json.parse(line);
      } catch (JsonProcessingException e) {
        throw new AssertionError(line, e);
      }
    }
  }
}
