package dev.perch.slack.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.slack.api.util.json.GsonFactory;
import dev.perch.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link GoldenFile}s of views: JSON as it goes to Slack. */
final class Golden {
  private static final String ROOM = "slack/view";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Golden() {}

  /** As Slack's SDK writes it. */
  static JsonNode json(Object view) {
    try {
      return JSON.readTree(GsonFactory.createSnakeCase().toJson(view));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static void check(String name, JsonNode view) {
    GoldenFile.check(ROOM, name + ".json", pretty(view));
  }

  /** The names of all files. */
  static Set<String> names() {
    try (Stream<Path> files = Files.list(GoldenFile.folder(ROOM))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String pretty(JsonNode view) {
    try {
      return JSON.writeValueAsString(view) + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
