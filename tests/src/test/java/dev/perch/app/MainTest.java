package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
