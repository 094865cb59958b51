package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.slack.Feature;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code perch manifest}, beside the settings of whoever calls it. */
class ManifestCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private String manifest(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("manifest", "--config", folder.resolve("perch.yaml").toString()));
    arguments.addAll(List.of(options));
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  private void init(String channels) {
    Main.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .execute("init", "--folder", folder.toString(), "--channel", channels);
  }

  @Test
  void withoutSettingsItHasAllThatPerchCanDo() {
    assertThat(manifest()).contains("usergroups:read", "subteam_members_changed");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatTheSettingsHaveNoUseForIsLeftOutBeforeAnyTokenIsThere() {
    init("care=C0123ABCD,leads=C0456EFGH");

    assertThat(manifest()).doesNotContain("usergroups:read", "subteam_members_changed");
    assertThat(err.toString())
        .contains("Left out", "user-groups", "partners", "--all")
        .doesNotContain("duty-board");
  }

  @Test
  void withAllNothingIsLeftOut() {
    init("care=C0123ABCD,leads=C0456EFGH");

    assertThat(manifest("--all")).contains("usergroups:read");
  }

  @Test
  void settingsThatCannotBeReadAreToldAndKeepNobodyFromTheManifest() throws Exception {
    Files.writeString(folder.resolve("perch.yaml"), "desk: [\n");

    assertThat(manifest()).contains("usergroups:read");
    assertThat(err.toString()).contains("cannot be read yet", "perch doctor");
  }

  @Test
  void helpNamesEverythingThatCanBeLeftOut() {
    String help = manifest("--help").replaceAll("\\s", "");

    assertThat(Feature.optionalKeys()).hasSizeGreaterThan(15).allMatch(help::contains);
  }
}
