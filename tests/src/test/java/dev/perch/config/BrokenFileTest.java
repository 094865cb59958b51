package dev.perch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenFileTest {
  private static final String NOT_YAML =
      "this is not YAML. Look at the indentation, the colon after the key, the brackets and the"
          + " quotes, here and in the line above.";
  private static final String SECOND_COLON =
      "a second \": \" in one line, or a key that is indented too far. Put the value between"
          + " quotes, or set the key under its neighbour.";
  private static final String ALIAS = "aliases (*name) are not read. Write the value itself.";
  private static final String TAG = "tags (!name) are not read. Remove it.";
  private static final String EMPTY =
      "the file is empty. Write the settings into it, or {} if all of them come from the"
          + " environment.";

  @TempDir Path folder;

  record House(
      @Nullable String desk, @Nullable Integer port, @Nullable Map<String, String> channels) {}

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        broken("", "perch.yaml: " + EMPTY),
        broken("# only a word\n", "perch.yaml: " + EMPTY),
        broken(
            "acme",
            "perch.yaml:1: settings are expected here, each as \"key: value\" on its own line."),
        broken(
            "- acme",
            "perch.yaml:1: settings are expected here, each as \"key: value\" on its own line."),
        broken("desk: a\nport 1\n", "perch.yaml:3: " + NOT_YAML),
        broken("desk: a: b\n", "perch.yaml:1: " + SECOND_COLON),
        broken("desk: a\n  port: 1\n", "perch.yaml:2: " + SECOND_COLON),
        broken("channels:\n  a: b\n c: d\n", "perch.yaml:3: " + NOT_YAML),
        broken("desk: [a\nport: 1\n", "perch.yaml:2: " + NOT_YAML),
        broken("desk: @acme\n", "perch.yaml:1: " + NOT_YAML),
        broken(
            "port: 1\ndesk: 'acme\nchannels:\n",
            "perch.yaml:2: a quote is opened here and never closed. Close it."),
        broken(
            "channels:\n\ta: b\n",
            "perch.yaml:2: a tab stands before the text. Indent with spaces."),
        broken(
            "desk: a\nport: \u0007\n",
            "perch.yaml:2: a character that cannot be printed stands here. Remove it."),
        broken(
            "desk: a\n---\ndesk: b\n",
            "perch.yaml:2: a second document begins here. Put all settings into one, without ---."),
        broken(
            "desk: a\nport: 1\ndesk: b\n",
            "perch.yaml:3: desk: written twice, first in line 1. Keep one."),
        broken(
            "channels:\n  care: a\n  care: b\n",
            "perch.yaml:3: channels.care: written twice, first in line 2. Keep one."),
        broken("desk: &a acme\nport: *a\n", "perch.yaml:2: port: " + ALIAS),
        broken("channels: &a {b: *a}\n", "perch.yaml:1: channels.b: " + ALIAS),
        broken(
            "channels: {<<: {a: b}}\n",
            "perch.yaml:1: channels: a key here is not plain text. Write it as a word."),
        broken(
            "channels: {[a]: b}\n",
            "perch.yaml:1: channels: a key here is not plain text. Write it as a word."),
        broken("port: !!int 1\n", "perch.yaml:1: port: " + TAG),
        broken(
            "desk: !!javax.script.ScriptEngineManager [a]\n",
            "perch.yaml:1: desk: " + TAG,
            "perch.yaml:1: desk: text is expected, not a list or keys."),
        broken(
            "desk: " + "[".repeat(40) + "]".repeat(40),
            "perch.yaml:1: nested more than 16 deep. No setting is."),
        broken(
            "desk: " + "[".repeat(900_000),
            "perch.yaml:1: nested more than 16 deep. No setting is."),
        broken(
            "#".repeat((1 << 20) + 1),
            "perch.yaml: the file is larger than 1 MiB, so it can hardly be a settings file. Name"
                + " the right one."));
  }

  private static Arguments broken(String yaml, String... problems) {
    return Arguments.of(yaml, List.of(problems));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void aBrokenFileIsRefusedAtItsLine(String yaml, List<String> problems) {
    SettingsFolder written = new SettingsFolder(folder);

    InvalidSettings refusal = written.refused(yaml, Map.of(), House.class);

    assertThat(refusal.problems()).isEqualTo(problems);
  }

  /** Each level is nine of the one before: read as they stand, a billion. */
  private static String laughs() {
    StringBuilder yaml = new StringBuilder("channels:\n  l0: &l0 ha\n");
    for (int i = 1; i <= 9; i++) {
      String nine = ("*l" + (i - 1) + ", ").repeat(9);
      yaml.append("  l%d: &l%d [%s]\n".formatted(i, i, nine));
    }
    return yaml.toString();
  }

  @Test
  @Timeout(5)
  void aBillionLaughsAreRefusedAtOnceAndEachAtItsLine() {
    SettingsFolder written = new SettingsFolder(folder);

    InvalidSettings refusal = written.refused(laughs(), Map.of(), House.class);

    assertThat(refusal.problems())
        .hasSizeLessThan(100)
        .contains("perch.yaml:3: channels.l1[0]: " + ALIAS)
        .contains("perch.yaml:11: channels.l9[8]: " + ALIAS);
  }

  @Test
  void aFileThatIsNotThereIsLookedForInItsFolder() {
    Path file = folder.resolve("perch.yaml");

    InvalidSettings refusal = refused(file);

    assertThat(refusal.problems())
        .containsExactly(
            "perch.yaml: no perch.yaml here: "
                + folder
                + ". Write one with perch init, or name another with --config or PERCH_CONFIG.");
  }

  @Test
  void aFolderIsNoFile() {
    InvalidSettings refusal = refused(folder);

    assertThat(refusal.problems())
        .containsExactly(folder.getFileName() + ": this is a folder. Name the file in it.");
  }

  @Test
  void aFileInAnotherEncodingIsRefusedAtTheLineOfItsFirstForeignLetter() throws IOException {
    Path file = folder.resolve("perch.yaml");
    Files.write(file, "port: 1\ndesk: Käfer\n".getBytes(StandardCharsets.ISO_8859_1));

    InvalidSettings refusal = refused(file);

    assertThat(refusal.problems())
        .containsExactly("perch.yaml:2: not UTF-8 text from here on. Save the file as UTF-8.");
  }

  private static InvalidSettings refused(Path file) {
    return catchThrowableOfType(
        InvalidSettings.class, () -> Settings.read(file, Map.of(), House.class));
  }
}
