package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.status.Status;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line. */
class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int perch(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void theVersionIsTheOneThatWasBuilt() {
    int code = perch("--version");

    assertThat(code).isEqualTo(CommandLine.ExitCode.OK);
    assertThat(out.toString()).matches("perch [0-9]+\\.[0-9]+\\.[0-9]+.*\\R");
  }

  @Test
  void aMissingSettingsFileIsSaidInWords(@TempDir Path folder) {
    int code = perch("run", "--config", folder.resolve("perch.yaml").toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("perch.yaml").doesNotContain("Exception", "\tat ");
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    int code = perch();

    assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("run", "--version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"init", "manifest", "doctor", "run", "audit", "erase"})
  void everyCommandTellsItsOptions(String command) {
    int code = perch(command, "--help");

    assertThat(code).isEqualTo(CommandLine.ExitCode.OK);
    assertThat(out.toString()).contains("Usage: perch " + command);
  }

  @Test
  void theListOfCommandsHasAWholeSentenceOfEach() {
    assertThat(Main.commandLine().getSubcommands().values())
        .isNotEmpty()
        .extracting(command -> command.getCommandSpec().usageMessage().description()[0])
        .allMatch(sentence -> sentence.endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void theLogIsSetUpWithoutAWordOfLogback(String form) throws Exception {
    LoggerContext context = new LoggerContext();
    context.putProperty("perch.log", form);
    JoranConfigurator logback = new JoranConfigurator();
    logback.setContext(context);

    logback.doConfigure(Objects.requireNonNull(Main.class.getResource("/logback.xml")));

    assertThat(context.getStatusManager().getCopyOfStatusList())
        .filteredOn(status -> status.getEffectiveLevel() >= Status.WARN)
        .isEmpty();
    assertThat(context.getLogger("ROOT").getAppender("perch")).isNotNull();
    context.stop();
  }
}
