package dev.perch.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agent's initials under a public reply, {@code ^AB}, as care teams on X sign. */
public final class Signature {
  /** What stands for the signature until somebody signs. */
  public static final String YOU = "^you";

  private static final Pattern SIGNED = Pattern.compile("(?:\\A|\\s)\\^(\\p{L}{1,4})\\z");

  private Signature() {}

  /** {@code ^AB} for {@code AB}. */
  public static String of(String initials) {
    return "^" + initials;
  }

  /**
   * The text as it goes out: trimmed, signed once, at its end. A signature that the author typed,
   * or {@code ^you}, is not doubled, and one that they went on writing behind moves to the end.
   *
   * @param initials 1 to 4 letters
   */
  public static String sign(String text, String initials) {
    String body = strip(text, initials);
    return body.isEmpty() ? "" : body + " " + of(initials);
  }

  /** The text without that signature. */
  public static String strip(String text, String initials) {
    String own = "\\^" + Pattern.quote(initials);
    Pattern signed =
        Pattern.compile(
            "[ \\t]*(?<!\\S)%s(?!\\S)|(?:\\s*(?:%s|\\^you))+\\s*\\z".formatted(own, own),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return signed.matcher(typed(text)).replaceAll("").strip();
  }

  /** The initials that a text ends with; empty where nobody signed. */
  public static String initials(String signed) {
    Matcher matcher = SIGNED.matcher(signed.strip());
    return matcher.find() ? matcher.group(1) : "";
  }

  /** What is copied out of Slack may hold zero-width spaces, which nobody typed and nobody sees. */
  private static String typed(String text) {
    return text.replace("\u200b", "").strip();
  }
}
