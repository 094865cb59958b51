package dev.perch.redis.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.redis.line.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a crisis as the fields of a hash. */
final class CrisisFields {
  private static final String SALT = "salt";

  private CrisisFields() {}

  /** Names and values, in turn. */
  static List<String> of(CrisisWords words) {
    List<String> fields = new ArrayList<>();
    if (!words.salt().isEmpty()) {
      fields.addAll(List.of(SALT, words.salt()));
    }
    words.said().forEach((index, said) -> fields.addAll(List.of("" + index, Json.write(said))));
    return fields;
  }

  static CrisisWords read(Map<String, String> fields) {
    Map<Integer, Said> said = new HashMap<>();
    fields.forEach((name, value) -> {
      if (!name.equals(SALT)) {
        said.put(Integer.valueOf(name), Json.read(value, new TypeReference<>() {}));
      }
    });
    return new CrisisWords(fields.getOrDefault(SALT, ""), said);
  }
}
