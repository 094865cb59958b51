package dev.perch.knowledge.files;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An entry under the keys that {@link FaqReader} reads; what is as usual is left out. */
final class EntryKeys {
  private EntryKeys() {}

  static Map<String, Object> of(Content content) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("title", content.title());
    put(keys, "wordings", content.wordings());
    Map<String, Object> answers = new LinkedHashMap<>();
    content.answers().forEach((place, variants) -> answers.put(key(place), one(variants)));
    keys.put("answers", answers);
    if (content.link() != null) {
      keys.put("link", content.link());
    }
    put(keys, "media", content.media().stream().map(EntryKeys::media).toList());
    if (content.handling().contains(Handling.PRIVATE_MATTER)) {
      keys.put("private", true);
    }
    if (content.handling().contains(Handling.NEEDS_SIGN_OFF)) {
      keys.put("sign-off", true);
    }
    keys.put("language", content.language());
    put(keys, "tags", List.copyOf(content.tags()));
    keys.put("owner", content.owner());
    if (content.reviewBy() != null) {
      keys.put("review-by", content.reviewBy().toString());
    }
    return keys;
  }

  static String key(Place place) {
    return place.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> media(Content.Media media) {
    Map<String, Object> keys = new LinkedHashMap<>();
    media
        .file()
        .ifPresentOrElse(
            file -> keys.put("file", file.toString()), () -> keys.put("url", media.url()));
    keys.put("alt", media.alt());
    return keys;
  }

  private static Object one(List<String> variants) {
    return variants.size() == 1 ? variants.getFirst() : variants;
  }

  private static void put(Map<String, Object> keys, String key, List<?> values) {
    if (!values.isEmpty()) {
      keys.put(key, values);
    }
  }
}
