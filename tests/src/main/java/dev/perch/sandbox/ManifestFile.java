package dev.perch.sandbox;

import dev.perch.sandbox.slack.workspace.SlackApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that {@code -Dsandbox.manifest} names, into which {@code perch manifest} printed. */
final class ManifestFile {
  private static final String REMEDY =
      "Write it beside perch.yaml with perch manifest > manifest.json, and name that file; or leave the option out, and all scopes are granted.";

  private ManifestFile() {}

  /**
   * The app that it declares; the one with everything where no file is named.
   *
   * @param named as it was typed; empty for none
   * @param from the folder in which it was typed, where a relative path begins
   * @throws IllegalArgumentException if there is no such file or it holds no manifest: in one line,
   *     where it was looked for and what to do
   */
  static SlackApp app(String named, Path from) {
    if (named.isBlank()) {
      return SlackApp.shipped();
    }
    Path file = from.resolve(named).toAbsolutePath().normalize();
    try {
      return SlackApp.parse(Files.readString(file));
    } catch (IOException missing) {
      throw new IllegalArgumentException(
          "There is no file %s to read, which -Dsandbox.manifest names. %s".formatted(file, REMEDY),
          missing);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "%s holds no manifest of a Slack app (%s). %s"
              .formatted(file, wrong.getMessage(), REMEDY),
          wrong);
    }
  }
}
