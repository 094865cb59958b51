package dev.perch.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perch.redis.server.FreePort;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image, without an engine for images: what the Dockerfile runs is run in a clean folder, and
 * what it starts is started from there, as nobody in particular, who may write nowhere but where a
 * volume is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path JAR = ROOT.resolve("bot/target/perch.jar");
  private static final String USER = "10001";
  private static final long SOON_S = 120;

  private Path folder;
  private Path perch;
  private String dockerfile;

  @BeforeAll
  void build(@TempDir Path temp) throws Exception {
    assumeTrue(Files.exists(JAR), "no bot/target/perch.jar; `mvn verify` builds it");
    folder = temp;
    perch = Files.createDirectory(temp.resolve("perch"));
    dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
    // Everybody may pass through the folders above, as through those of an image.
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    run(Map.of("JAVA_HOME", System.getProperty("java.home")), built());
    readOnly();
  }

  @AfterAll
  void leaveNothingReadOnly() throws Exception {
    if (perch != null) {
      run(Map.of(), List.of("chmod", "-R", "u+w", perch.toString()));
    }
  }

  /** The build step, with this machine's paths. */
  private List<String> built() {
    String step = found("(?m)^RUN (/image/build .*)$");
    return Stream.of(step.split(" "))
        .map(word -> word.equals("/perch") ? perch.toString() : word)
        .map(word -> word.equals("/image/perch.jar") ? JAR.toString() : word)
        .map(word -> word.replace("/image/", ROOT + "/.image/"))
        .toList();
  }

  private void readOnly() throws Exception {
    run(Map.of(), List.of("chmod", "-R", "a-w,a+rX", perch.toString()));
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(dockerfile);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  /** A command as the Dockerfile has it, in the folder and as the image's user. */
  private List<String> command(String instruction, String... more) throws IOException {
    List<String> command = new ArrayList<>(asNobody());
    Json.parse(found("(?m)^" + instruction + ".*(\\[.*\\])$"))
        .forEach(word -> command.add(word.asText().replace("/perch/", perch + "/")));
    command.addAll(List.of(more));
    return command;
  }

  /** Only root may become another; anybody else is kept from writing by the folder alone. */
  private static List<String> asNobody() {
    boolean root = System.getProperty("user.name").equals("root");
    return root && Files.isExecutable(Path.of("/usr/bin/setpriv"))
        ? List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups")
        : List.of();
  }

  private Process start(Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PERCH_"));
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
  }

  private String run(Map<String, String> environment, List<String> command) throws Exception {
    Process process = start(environment, command);
    assertThat(process.waitFor(SOON_S, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
    String out = Files.readString(folder.resolve("out"), UTF_8);
    assertThat(process.exitValue()).as("%s: %s", command, out).isZero();
    return out;
  }

  @Test
  void itSaysItsVersionAsNobodyFromAFolderThatCannotBeWritten() throws Exception {
    String version = run(Map.of(), command("ENTRYPOINT", "--version"));

    assertThat(version).matches("perch [0-9]+\\.[0-9]+\\.[0-9]+.*\\R");
  }

  @Test
  void aPerchThatIsNotThereIsNotHealthy() throws Exception {
    Process healthy =
        start(Map.of("PERCH_WEB_PORT", Integer.toString(FreePort.any())), command("HEALTHCHECK"));

    assertThat(healthy.waitFor(SOON_S, TimeUnit.SECONDS)).isTrue();
    assertThat(healthy.exitValue()).isEqualTo(1);
  }

  @Test
  void itGetsHealthyBetweenBothServicesAndEndsOnSigterm() throws Exception {
    Path data = writable("volume").resolve("data");
    String port = Integer.toString(FreePort.any());
    try (World world = World.start(false)) {
      BotSettings settings =
          BotSettings.write(
              writable("settings"),
              world,
              new BotSettings.Choice("image", "embedded", faq(), "200ms", true));
      Map<String, String> environment = new HashMap<>(settings.environment());
      environment.putAll(
          Map.of(
              "PERCH_CONFIG",
              settings.file().toString(),
              "PERCH_REDIS_FOLDER",
              data.toString(),
              "PERCH_WEB_PORT",
              port,
              "PERCH_LOG",
              "json",
              "JDK_JAVA_OPTIONS",
              "-Djava.io.tmpdir=" + writable("tmp")));
      Process bot = start(environment, command("ENTRYPOINT", "run"));
      try {
        await()
            .atMost(Duration.ofSeconds(SOON_S))
            .until(() -> endedOr(bot, () -> world.met() && healthy(port)));
        assertThat(bot.isAlive()).as(Files.readString(folder.resolve("out"))).isTrue();
        bot.destroy();
        assertThat(bot.waitFor(10, TimeUnit.SECONDS)).isTrue();
      } finally {
        bot.destroyForcibly();
      }
    }
    assertThat(Files.readAllLines(folder.resolve("out")))
        .as("no word about the logging itself")
        .noneMatch(line -> line.contains("|-"))
        .filteredOn(line -> line.contains("Perch is at work"))
        .singleElement()
        .satisfies(line -> assertThat(Json.parse(line).path("level").asText()).isEqualTo("INFO"));
    assertThat(data).isNotEmptyDirectory();
  }

  private static boolean endedOr(Process process, Callable<Boolean> done) throws Exception {
    return !process.isAlive() || done.call();
  }

  /** The FAQ files where anybody may read them. */
  private Path faq() throws Exception {
    Path copy = writable("faq");
    try (Stream<Path> files = Files.list(Sandbox.faq())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private boolean healthy(String port) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command("HEALTHCHECK"));
    builder.environment().put("PERCH_WEB_PORT", port);
    Process process = builder.start();
    process.waitFor();
    return process.exitValue() == 0;
  }

  private Path writable(String name) throws Exception {
    Path made = Files.createDirectory(folder.resolve(name));
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
    return made;
  }
}
