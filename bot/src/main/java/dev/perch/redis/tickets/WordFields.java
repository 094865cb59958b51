package dev.perch.redis.tickets;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.Mention;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.redis.line.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the words of a ticket stand in the fields of a hash. */
public final class WordFields {
  /** Goes when the words are erased, and comes with the first that follow. */
  static final String SALT = "salt";

  private WordFields() {}

  /** Names and values in turn. */
  static List<String> of(Words words) {
    List<String> fields = new ArrayList<>();
    if (!words.salt().isEmpty()) {
      fields.addAll(List.of(SALT, words.salt()));
    }
    words
        .mentions()
        .forEach((id, mention) -> fields.addAll(List.of("tweet:" + id, Json.write(mention))));
    words.texts().forEach((index, text) -> fields.addAll(List.of("text:" + index, text)));
    // An empty list, too: it stands for what was suggested before, and is not any more.
    words
        .suggestions()
        .forEach(
            (index, answers) -> fields.addAll(List.of("suggested:" + index, Json.write(answers))));
    words.pictures().forEach((index, shown) -> all("pictures:" + index, shown, fields));
    return fields;
  }

  private static void all(String field, List<?> values, List<String> fields) {
    if (!values.isEmpty()) {
      fields.addAll(List.of(field, Json.write(values)));
    }
  }

  /** What they hold. */
  public static Words read(Map<String, String> fields) {
    Map<String, Mention> mentions = new HashMap<>();
    Map<Integer, String> texts = new HashMap<>();
    Map<Integer, List<SuggestedAnswer>> suggestions = new HashMap<>();
    Map<Integer, List<ReplyPicture>> pictures = new HashMap<>();
    fields.forEach((field, value) -> {
      String name = field.substring(field.indexOf(':') + 1);
      if (field.startsWith("tweet:")) {
        mentions.put(name, Json.read(value, new TypeReference<>() {}));
      } else if (field.startsWith("text:")) {
        texts.put(Integer.valueOf(name), value);
      } else if (field.startsWith("suggested:")) {
        suggestions.put(Integer.valueOf(name), Json.read(value, new TypeReference<>() {}));
      } else if (field.startsWith("pictures:")) {
        pictures.put(Integer.valueOf(name), Json.read(value, new TypeReference<>() {}));
      }
    });
    return new Words(fields.getOrDefault(SALT, ""), mentions, texts, suggestions, pictures);
  }
}
