package dev.perch.redis.campaign;

import dev.perch.campaign.storm.FoldWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a fold as the fields of a hash. */
final class FoldFields {
  private static final String SALT = "salt";
  private static final String TEXT = "text:";

  private FoldFields() {}

  /** Names and values, in turn. */
  static List<String> of(FoldWords words) {
    List<String> fields = new ArrayList<>();
    if (!words.salt().isEmpty()) {
      fields.addAll(List.of(SALT, words.salt()));
    }
    words.texts().forEach((key, text) -> fields.addAll(List.of(field(key), text)));
    return fields;
  }

  /** The field of a reply of that key. */
  static String field(String key) {
    return TEXT + key;
  }

  static FoldWords read(Map<String, String> fields) {
    Map<String, String> texts = new HashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(TEXT)) {
        texts.put(name.substring(TEXT.length()), value);
      }
    });
    return new FoldWords(fields.getOrDefault(SALT, ""), texts);
  }
}
