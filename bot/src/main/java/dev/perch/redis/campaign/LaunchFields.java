package dev.perch.redis.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.campaign.LaunchWords;
import dev.perch.campaign.LaunchWords.Expected;
import dev.perch.redis.line.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a launch as the fields of a hash. */
final class LaunchFields {
  private static final String TEXT = "text:";

  private LaunchFields() {}

  /** Names and values, in turn; of a text alone, that text. */
  static List<String> of(LaunchWords words) {
    List<String> fields = new ArrayList<>();
    if (!words.salt().isEmpty()) {
      fields.addAll(List.of("salt", words.salt()));
      fields.addAll(List.of("name", words.name()));
      fields.addAll(List.of("what", words.what()));
      fields.addAll(List.of("audience", words.audience()));
      fields.addAll(List.of("links", words.links()));
      fields.addAll(List.of("expected", Json.write(words.expected())));
      fields.addAll(List.of("secret", Json.write(words.secret())));
      fields.addAll(List.of("not-yet", words.notYet()));
    }
    words.texts().forEach((index, text) -> fields.addAll(List.of(TEXT + index, text)));
    return fields;
  }

  static LaunchWords read(Map<String, String> fields) {
    Map<Integer, String> texts = new HashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(TEXT)) {
        texts.put(Integer.valueOf(name.substring(TEXT.length())), value);
      }
    });
    List<Expected> expected =
        Json.read(fields.getOrDefault("expected", "[]"), new TypeReference<>() {});
    return new LaunchWords(
        fields.getOrDefault("salt", ""),
        fields.getOrDefault("name", ""),
        fields.getOrDefault("what", ""),
        fields.getOrDefault("audience", ""),
        fields.getOrDefault("links", ""),
        expected,
        texts,
        Json.read(fields.getOrDefault("secret", "[]"), new TypeReference<>() {}),
        fields.getOrDefault("not-yet", ""));
  }
}
