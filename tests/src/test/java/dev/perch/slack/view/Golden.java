package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a view looked like when somebody last looked at it: JSON as it goes to Slack, in a file.
 *
 * <p>After a wanted change, {@code mvn test -Dgolden=write} writes the files anew; then read the
 * difference.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources").resolve("dev/perch/slack/view");

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
    String now = pretty(view);
    Path file = FOLDER.resolve(name + ".json");
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, now);
      }
      assertThat(file).as("write it with -Dgolden=write").exists();
      assertThat(now)
          .as("%s, written anew with -Dgolden=write", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The names of all files. */
  static Set<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
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
