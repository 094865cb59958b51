package dev.perch.knowledge.learning;

import dev.perch.knowledge.Question;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a wording of what a customer wrote: without what only belongs to X, and without what only
 * belongs to that customer, such as addresses and numbers of orders or telephones.
 */
public final class CustomerWords {
  /** Longer ones tell a story; the bank's wordings are questions. In UTF-16 units. */
  private static final int LONGEST = 400;

  /** One word alone ("help?") asks nothing. */
  private static final int FEWEST = 2;

  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");

  /** Four digits or more, however they are grouped. */
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{L}#+(]*\\p{Nd}(?:[ ()./-]{0,2}\\p{Nd}){3,}[\\p{L}\\p{Nd}-]*");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

  private CustomerWords() {}

  /** The wording; empty where too little is left of it. */
  public static String of(List<String> texts) {
    String joined =
        texts.stream()
            .map(text -> NUMBER.matcher(MAIL.matcher(text).replaceAll(" ")).replaceAll(" "))
            .map(text -> Question.tweet(text).words().strip())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "))
            .replaceAll("\\s+", " ");
    String text = joined.length() > LONGEST ? cut(joined) : joined;
    return different(text) < FEWEST ? "" : text;
  }

  private static String cut(String text) {
    int space = text.lastIndexOf(' ', LONGEST);
    int end = space > 0 ? space : LONGEST;
    return text.substring(0, end);
  }

  private static long different(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .distinct()
        .count();
  }
}
