package dev.perch.guard;

import dev.perch.guard.privacy.Folded;
import java.util.regex.Pattern;

/** Whether a customer is angry: by their words, by shouting, by exclamation marks. */
final class Anger {
  private static final WordList WORDS = WordList.resource("words/angry.txt");
  private static final WordList COARSE = WordList.resource("words/profanity.txt");
  private static final Pattern SHOUTED =
      Pattern.compile("\\b\\p{Lu}{4,}(?:\\s+\\p{Lu}{2,}){2,}\\b");
  private static final Pattern EXCLAIMED = Pattern.compile("[!?]{3,}");

  /** A tweet's first part is enough to know. */
  private static final int READ = 1_000;

  private Anger() {}

  static boolean isIn(String customer) {
    String read = customer.length() > READ ? customer.substring(0, READ) : customer;
    Folded text = Folded.of(read);
    return !WORDS.in(text).isEmpty()
        || !COARSE.in(text).isEmpty()
        || SHOUTED.matcher(text.text()).find()
        || EXCLAIMED.matcher(text.text()).find();
  }
}
