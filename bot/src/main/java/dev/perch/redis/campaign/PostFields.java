package dev.perch.redis.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.campaign.post.PostWords;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.redis.line.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a post as the fields of a hash. */
final class PostFields {
  private static final String SAID = "said:";
  private static final String MET = "met:";

  private PostFields() {}

  /** Names and values, in turn. */
  static List<String> of(PostWords words) {
    List<String> fields = new ArrayList<>();
    if (!words.salt().isEmpty()) {
      fields.addAll(List.of("salt", words.salt()));
    }
    words.said().forEach((index, said) -> fields.addAll(List.of(SAID + index, Json.write(said))));
    words.met().forEach((index, met) -> fields.addAll(List.of(MET + index, Json.write(met))));
    return fields;
  }

  static PostWords read(Map<String, String> fields) {
    Map<Integer, Said> said = new HashMap<>();
    Map<Integer, List<String>> met = new HashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(SAID)) {
        said.put(number(name, SAID), Json.read(value, new TypeReference<>() {}));
      } else if (name.startsWith(MET)) {
        met.put(number(name, MET), Json.read(value, new TypeReference<>() {}));
      }
    });
    return new PostWords(fields.getOrDefault("salt", ""), said, met);
  }

  private static int number(String name, String prefix) {
    return Integer.parseInt(name.substring(prefix.length()));
  }
}
