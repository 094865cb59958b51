package dev.perch.knowledge;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its placeholders filled in. There are two: {@code {first_name}}, the customer's
 * first name, and {@code {link}}, the page that goes with the answer.
 */
public final class AnswerText {

  private static final String FIRST_NAME = "first_name";
  private static final String LINK = "link";
  private static final Set<String> KNOWN = Set.of(FIRST_NAME, LINK);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_ -]{1,40})}");
  private static final Pattern NAME = Pattern.compile("\\{" + FIRST_NAME + "}");

  /** The name opens a sentence: at the start, or after a full stop or a line break. */
  private static final Pattern OPENING_NAME =
      Pattern.compile("((?:^|[.!?\u2026\\n])\\s*)\\{" + FIRST_NAME + "}[,;:!.]*\\s*(\\p{L}?)");

  /** The name stands within a sentence: it goes with the comma and space before it. */
  private static final Pattern INNER_NAME = Pattern.compile(",?[ ]*\\{" + FIRST_NAME + "}");

  private AnswerText() {}

  /**
   * Fills {@code answer} in.
   *
   * @param displayName the customer's name as shown on X. Where it holds no first name ({@link
   *     FirstName}) the placeholder goes, and the comma or space that led to it: "Hi {first_name},
   *     sorry" becomes "Hi, sorry".
   * @param link the link, or null where there is none yet: then {@code {link}} stays for a person
   *     to fill in, and {@link #placeholders} of the result names it, so that it need not be
   *     published by mistake
   */
  public static String fill(String answer, @Nullable String displayName, @Nullable String link) {
    String filled = withName(answer, displayName == null ? null : FirstName.of(displayName));
    return link(filled, link);
  }

  /** The same with the link alone filled in: the name is for each customer another. */
  public static String link(String answer, @Nullable String link) {
    return link == null ? answer : answer.replace("{" + LINK + "}", link);
  }

  /** The names between braces in {@code text}, known or not, in order: what is still to fill in. */
  public static Set<String> placeholders(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (Matcher found = PLACEHOLDER.matcher(text); found.find(); ) {
      names.add(found.group(1));
    }
    return names;
  }

  /** Whether {@link #fill} knows the placeholder of that name. */
  public static boolean knows(String placeholder) {
    return KNOWN.contains(placeholder);
  }

  private static String withName(String answer, @Nullable String name) {
    if (name != null) {
      return NAME.matcher(answer).replaceAll(Matcher.quoteReplacement(name));
    }
    String opened =
        OPENING_NAME
            .matcher(answer)
            .replaceAll(open ->
                Matcher.quoteReplacement(open.group(1) + open.group(2).toUpperCase(Locale.ROOT)));
    return INNER_NAME.matcher(opened).replaceAll("");
  }
}
