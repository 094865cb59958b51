package dev.perch.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder with a perch.yaml in it, as an operator has one. */
record SettingsFolder(Path folder) {

  <T extends Record> T read(String yaml, Map<String, String> environment, Class<T> type) {
    return Settings.read(file("perch.yaml", yaml), environment, type);
  }

  <T extends Record> InvalidSettings refused(
      String yaml, Map<String, String> environment, Class<T> type) {
    return catchThrowableOfType(InvalidSettings.class, () -> read(yaml, environment, type));
  }

  <T extends Record> List<String> problems(
      String yaml, Map<String, String> environment, Class<T> type) {
    return refused(yaml, environment, type).problems();
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
