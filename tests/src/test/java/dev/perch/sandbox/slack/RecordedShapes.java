package dev.perch.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import dev.perch.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The shapes of Slack's answers and payloads as they were recorded: which keys there are, and of
 * which JSON type. Values are redacted there, so only shapes are compared.
 */
final class RecordedShapes {
  private final Path folder;
  private final Map<String, Shape> byType = new HashMap<>();

  private RecordedShapes(Path folder) {
    this.folder = folder;
    files(folder.resolve("json-logs")).forEach(file -> catalogue(read(file)));
    files(folder.resolve("payloads")).forEach(file -> catalogue(read(file)));
  }

  /** The recorded shapes; skips the test where they are not at hand. */
  static RecordedShapes orSkip() {
    return new RecordedShapes(SharedData.orSkip("slack"));
  }

  /** Where a Web API answer differs from the recorded one; empty when it fits. */
  List<String> ofAnswer(String method, JsonNode answer) {
    return differences(answer, List.of("json-logs/api/" + method + ".json"));
  }

  /** Where a payload differs from all recorded ones of its kind together. */
  List<String> ofPayload(JsonNode payload, String shapeFile, String recordedPayloads) {
    var samples = new ArrayList<>(List.of("json-logs/" + shapeFile));
    files(folder.resolve("payloads"))
        .map(file -> file.getFileName().toString())
        .filter(name -> name.contains(recordedPayloads))
        .forEach(name -> samples.add("payloads/" + name));
    return differences(payload, samples);
  }

  /** Where an envelope differs from the recorded one; what is inside is compared elsewhere. */
  List<String> ofEnvelope(JsonNode envelope, String payloadFile) {
    return differences(envelope, List.of("payloads/" + payloadFile)).stream()
        .filter(difference -> !difference.startsWith("/payload/"))
        .toList();
  }

  private List<String> differences(JsonNode actual, List<String> samples) {
    var shape = new Shape();
    samples.forEach(sample -> {
      var recorded = read(folder.resolve(sample));
      shape.add(recorded);
      // Recorded envelopes hold payloads of the same kinds.
      shape.add(recorded.path("payload"));
    });
    var found = new ArrayList<String>();
    compare(actual, shape, "", found);
    return found;
  }

  private void compare(JsonNode actual, Shape shape, String at, List<String> found) {
    // The keys of a state are the app's own ids.
    if (actual.isNull() || shape.isFree() || at.endsWith("/state/values")) {
      return;
    }
    if (actual.isObject()) {
      for (var property : actual.properties()) {
        var path = at + "/" + property.getKey();
        var expected = shape.property(property.getKey());
        if (expected == null) {
          var typed = byType.get(actual.path("type").asText(""));
          expected = typed == null ? null : typed.property(property.getKey());
        }
        if (expected == null) {
          found.add(path + " is not in the recorded shape");
        } else {
          compare(property.getValue(), expected, path, found);
        }
      }
    } else if (actual.isArray()) {
      for (int i = 0; i < actual.size(); i++) {
        compare(actual.get(i), shape.items(), at + "/" + i, found);
      }
    } else if (!shape.allows(actual)) {
      found.add("%s is a %s in no recorded shape".formatted(at, actual.getNodeType()));
    }
  }

  private void catalogue(JsonNode node) {
    var type = node.path("type").asText("");
    if (!type.isEmpty()) {
      byType.computeIfAbsent(type, _ -> new Shape()).add(node);
    }
    node.forEach(this::catalogue);
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Json.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
