package dev.perch.knowledge.lucene;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a question that can stand alone. */
final class Sentences {
  private static final Pattern END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** "Any idea?" asks nothing by itself. */
  private static final int FEWEST_WORDS = 3;

  /** Each costs as much as a question. */
  private static final int MOST = 4;

  private Sentences() {}

  /** The first few; none where there is only one. */
  static List<String> of(String words) {
    List<String> alone =
        END.splitAsStream(words)
            .filter(sentence -> SPACE.split(sentence.strip()).length >= FEWEST_WORDS)
            .limit(MOST)
            .toList();
    return alone.size() == 1 && alone.getFirst().length() == words.length() ? List.of() : alone;
  }
}
