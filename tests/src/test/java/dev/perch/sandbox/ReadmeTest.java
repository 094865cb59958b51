package dev.perch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perch.redis.server.FreePort;
import dev.perch.testing.BotProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README tells a newcomer to type, typed: the sandbox in a process of its own, and the
 * shell's curl.
 */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");

  private Process sandbox;
  private Path folder;
  private int port;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    assumeTrue(
        has("bash") && has("curl"),
        "there is no bash or no curl here to type the README's lines with");
    this.folder = folder;
    port = FreePort.any();
    sandbox =
        new ProcessBuilder(
                BotProcess.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsandbox.port=" + port,
                "-Dsandbox.data=" + folder,
                "-cp",
                BotProcess.classPath(),
                Sandbox.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("sandbox.log").toFile())
            .start();
  }

  @AfterEach
  void stop() {
    if (sandbox != null) {
      sandbox.destroyForcibly();
    }
  }

  @Test
  void oneTweetTravelsAsTheReadmeSaysAndTheSandboxEndsInTime() throws Exception {
    String typed = snippet().replace("localhost:8888", "localhost:" + port);

    String shown = bash(typed);

    assertThat(shown).contains("\"as\":\"mona\"", "\"as\":\"AcmeCare\"", "^IO");
    ProcessHandle redis = redis();
    Instant asked = Instant.now();
    sandbox.destroy();
    assertThat(sandbox.waitFor(10, TimeUnit.SECONDS)).as("ends within ten seconds").isTrue();
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(redis.isAlive()).isFalse();
    assertThat(Files.readString(folder.resolve("sandbox.log")))
        .contains("remote control")
        .doesNotContain("Exception", "WARN", "ERROR");
  }

  private static String snippet() throws IOException {
    String readme = Files.readString(README);
    int from = readme.indexOf("S=http://localhost:8888/control");
    return readme.substring(from, readme.indexOf("```", from));
  }

  private ProcessHandle redis() throws IOException {
    String[] written = Files.readString(folder.resolve(port + "/redis/process")).split(" ", 2);
    return ProcessHandle.of(Long.parseLong(written[0])).orElseThrow();
  }

  private String bash(String lines) throws IOException, InterruptedException {
    Path shown = folder.resolve("shown.txt");
    Process shell =
        new ProcessBuilder("bash", "-c", lines)
            .redirectErrorStream(true)
            .redirectOutput(shown.toFile())
            .start();
    try {
      // A cold machine with one core takes a minute for the start alone.
      boolean ended = shell.waitFor(3, TimeUnit.MINUTES);
      assertThat(ended).as("the lines come to their end: " + Files.readString(shown)).isTrue();
      return Files.readString(shown);
    } finally {
      shell.destroyForcibly();
    }
  }

  private static boolean has(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
