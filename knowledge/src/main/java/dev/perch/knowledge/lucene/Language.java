package dev.perch.knowledge.lucene;

final class Language {
  static final String ENGLISH = "en";
  private Language() {}
  static String of(String text) {
    return ENGLISH;
  }
}
