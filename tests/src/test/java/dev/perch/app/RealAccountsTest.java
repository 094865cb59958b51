package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.Connecting;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.x.XHandle;
import dev.perch.testing.BotProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README's "Connecting real accounts" tells an operator to type, typed: against emulators
 * as strict as the services, for an app with the scopes of the manifest that was printed, and no
 * others.
 */
class RealAccountsTest {
  private static final Path README = Path.of("../README.md");
  private static final Path LAUNCHER = Path.of("../bot/bin/perch");
  private static final Pattern BLOCK = Pattern.compile(" {3}```sh\n(.*?) {3}```", Pattern.DOTALL);

  @TempDir private Path folder;
  private List<String> steps = List.of();
  private Path desk = Path.of("");

  /** The command of the first step, of the classes at hand instead of the jar. */
  @BeforeEach
  void readTheReadme() throws IOException {
    String readme = Files.readString(README);
    int from = readme.indexOf("## Connecting real accounts");
    String section = readme.substring(from, readme.indexOf("### What X charges", from));
    steps = BLOCK.matcher(section).results().map(RealAccountsTest::lines).toList();
    desk = folder.resolve("our-desk");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    List<String> java = new ArrayList<>(List.of(BotProcess.java()));
    java.addAll(BotProcess.quickly());
    java.add("dev.perch.app.Main");
    String typed = java.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    Files.writeString(bin.resolve("perch"), "#!/bin/sh\nexec " + typed + " \"$@\"\n");
    Files.setPosixFilePermissions(
        bin.resolve("perch"), PosixFilePermissions.fromString("rwx------"));
  }

  private static String lines(MatchResult block) {
    return block.group(1).replaceAll("(?m)^ {3}", "");
  }

  @AfterEach
  void leaveNoRedisBehind() throws IOException {
    Path redis = desk.resolve("perch-data").resolve("process");
    if (Files.exists(redis)) {
      String pid = Files.readString(redis).strip().split(" ", 2)[0];
      // Until it has ended it writes into the folder that is deleted next.
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(process -> {
            process.destroy();
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
          });
    }
  }

  @Test
  void whoFollowsTheStepsHasTheFirstTweetsCardInTheirChannel() throws Exception {
    assertThat(steps).hasSize(5);
    assertThat(steps.getFirst()).contains("mvn", "bot/bin", "perch --version");
    typed(folder, steps.get(1));
    String manifest = typed(desk, steps.get(2));

    try (World world =
        World.start(true, SlackApp.parse(manifest.substring(manifest.indexOf('{'))))) {
      assertThat(world.slack().app().scopes()).doesNotContain("usergroups:read");
      practiseTheFifth(world);
      fillInSettings(world);
      fillInTokens(world);
      String said = typed(desk, steps.get(3));
      assertThat(said).contains("Next: perch run").doesNotContain("  failed", "  warning");

      world.x().post("mona", "@AcmeCare my lamp came without its shade", null);
      Process run = start(desk, steps.get(3).replace("perch doctor", "") + steps.get(4));
      try {
        await().atMost(Duration.ofMinutes(2)).until(() -> isShown(world, "without its shade"));
      } finally {
        stop(run);
      }
    }
  }

  /** As the sandbox's remote control does it. */
  private static void practiseTheFifth(World world) throws InterruptedException {
    world.slack().people().administrator().channel("care", "Perch", false);
    assertThat(world.slack().workspace().channelNamed("care").has(Cast.BOT_USER)).isFalse();
    world.slack().people().administrator().channel("care", "Perch", true);
    assertThat(world.slack().workspace().channelNamed("care").has(Cast.BOT_USER)).isTrue();
  }

  private static boolean isShown(World world, String words) {
    return world.slack().people().messages("care", null, null).stream()
        .anyMatch(message -> message.text().contains(words) && !message.buttons().isEmpty());
  }

  /** Steps 5 and 7: the ids of the channels to which Perch was invited, and the account. */
  private void fillInSettings(World world) throws IOException {
    Path file = desk.resolve("perch.yaml");
    String yaml = Files.readString(file);
    for (String team : List.of("care", "marketing", "pr", "legal", "leads")) {
      var channel = world.slack().workspace().channelNamed(team);
      channel.invite(Cast.BOT_USER);
      yaml =
          yaml.replaceFirst(
              "    %s: C0000[A-Z]+".formatted(team), "    " + team + ": " + channel.id());
    }
    XHandle handle = world.handles().keySet().iterator().next();
    assertThat(handle.name()).isEqualTo("AcmeCare");
    Files.writeString(file, yaml.replace("\"1234567890\"", "\"" + handle.userId() + "\""));
  }

  /** Steps 4 and 7; the services are elsewhere than the real ones. */
  private void fillInTokens(World world) throws IOException {
    Path file = desk.resolve(".env");
    String env = Files.readString(file);
    for (Map.Entry<String, String> variable : Connecting.variables(world).entrySet()) {
      String line = variable.getKey() + "=";
      if (env.contains("\n" + line)) {
        env = env.replace("\n" + line + "\n", "\n" + line + variable.getValue() + "\n");
      } else if (line.endsWith("_API_URL=")) {
        env += line + variable.getValue() + "\n";
      }
    }
    assertThat(env).doesNotContainPattern("(?m)^[A-Z0-9_]+=$");
    Files.writeString(file, env);
  }

  /** Tokens lie in it. */
  @Test
  void theFolderThatIsMadeInTheStepsIsNoPartOfTheRepository() throws IOException {
    assertThat(steps.get(1)).contains("mkdir our-desk");
    assertThat(Files.readAllLines(Path.of("../.gitignore"))).contains("/our-desk/", ".env");
  }

  @Test
  void theCommandSaysWhatIsMissingWhereNothingWasBuiltYet() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bot/bin"));
    Files.copy(LAUNCHER, bin.resolve("perch"));

    Process launched = start(folder, "sh bot/bin/perch --version");

    assertThat(launched.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(launched.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("shown.txt"))).contains("mvn package");
  }

  private String typed(Path where, String lines) throws Exception {
    Process shell = start(where, "set -e\n" + lines);
    try {
      assertThat(shell.waitFor(2, TimeUnit.MINUTES)).as("comes to its end: " + lines).isTrue();
      String shown = Files.readString(where.resolve("shown.txt"));
      assertThat(shell.exitValue()).as(shown).isZero();
      return shown;
    } finally {
      shell.destroyForcibly();
    }
  }

  private Process start(Path where, String lines) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", lines);
    builder.environment().keySet().removeIf(name -> name.startsWith("PERCH_"));
    builder.environment().merge("PATH", "", (path, _) -> folder.resolve("bin") + ":" + path);
    return builder
        .directory(where.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(where.resolve("shown.txt").toFile())
        .start();
  }

  /**
   * As Ctrl-C does: the shell and what it runs. Waits for the bot too, as the shell does not: its
   * Redis writes to the desk's folder until it ends.
   */
  private static void stop(Process shell) throws Exception {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(shell.toHandle()), shell.descendants()).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : all) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }
}
