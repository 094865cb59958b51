package dev.perch.config;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place in the tree of settings, as an operator names it.
 *
 * @param key {@code x.handles[0].access-token}; empty for the whole
 * @param why why the setting is there; may be empty
 * @param example a value that would be right; may be empty
 */
record Spot(String key, String why, String example) {
  static final String PREFIX = "PERCH_";
  static final Spot ROOT = new Spot("", "", "");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");

  Spot child(Shape.Key child) {
    return new Spot(dotted(child.name()), child.why(), child.example());
  }

  /** An entry of a map is there for the reason for which the map is. */
  Spot entry(String name) {
    return new Spot(dotted(Words.shortened(name)), why, example);
  }

  Spot item(int index) {
    return new Spot(key + "[" + index + "]", why, example);
  }

  /** What is under it, by a key of several steps. */
  Spot at(String below) {
    return new Spot(dotted(below), "", "");
  }

  /** The variable that sets it: {@code PERCH_X_HANDLES_0_ACCESS_TOKEN}. */
  String variable() {
    return PREFIX + variablePart(key);
  }

  /** A key as it stands in the name of a variable: {@code api-url} is {@code API_URL}. */
  static String variablePart(String key) {
    String words = BETWEEN_WORDS.matcher(key.toUpperCase(Locale.ROOT)).replaceAll("_");
    return words.endsWith("_") ? words.substring(0, words.length() - 1) : words;
  }

  /** What is wrong here, with the key before it. */
  String says(String words) {
    return key.isEmpty() ? words : key + ": " + words;
  }

  private String dotted(String name) {
    return key.isEmpty() ? name : key + "." + name;
  }
}
