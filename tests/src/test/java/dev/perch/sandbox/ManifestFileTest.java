package dev.perch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.slack.Feature;
import dev.perch.slack.Manifest;
import dev.perch.testing.BotProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's option for the app that somebody made by the README's steps. */
class ManifestFileTest {
  @TempDir private Path folder;

  @Test
  void aRelativePathBeginsInTheFolderInWhichItWasTyped() throws Exception {
    Files.createDirectories(folder.resolve("our-desk"));
    Files.writeString(
        folder.resolve("our-desk/manifest.json"),
        new Manifest("Ours", EnumSet.copyOf(Feature.all()), Optional.empty()).json());

    assertThat(ManifestFile.app("our-desk/manifest.json", folder).name()).isEqualTo("Ours");
    assertThat(ManifestFile.app("", folder).name()).isEqualTo("Perch");
  }

  @Test
  void aFileThatHoldsNoManifestIsNamedInOneLineWithWhatToDo() throws Exception {
    Path file = folder.resolve("manifest.json");
    Files.writeString(file, "Left out, since perch.yaml has no use for it: home.\n{}");

    assertThatThrownBy(() -> ManifestFile.app("manifest.json", folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(file.toString(), "no manifest", "perch manifest > manifest.json")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aFileThatIsNotThereEndsTheSandboxWithOneLineAndTwo() throws Exception {
    Path shown = folder.resolve("shown.txt");
    Process sandbox =
        new ProcessBuilder(
                BotProcess.java(),
                "-XX:TieredStopAtLevel=1",
                "-Dsandbox.manifest=our-desk/manifest.json",
                "-Dsandbox.called-in=" + folder,
                "-cp",
                BotProcess.classPath(),
                Sandbox.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(shown.toFile())
            .start();

    assertThat(sandbox.waitFor(20, TimeUnit.SECONDS)).isTrue();

    assertThat(sandbox.exitValue()).isEqualTo(2);
    assertThat(Files.readString(shown).lines())
        .singleElement()
        .asString()
        .contains(folder.resolve("our-desk/manifest.json").toString(), "perch manifest >");
  }
}
