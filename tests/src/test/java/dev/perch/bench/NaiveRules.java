package dev.perch.bench;

import dev.perch.guard.Finding.Kind;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a bare regular expression finds: the first that one would write down. */
final class NaiveRules {
  private static final Map<Kind, Pattern> RULES =
      Map.of(
          Kind.EMAIL, Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+"),
          Kind.PHONE, Pattern.compile("\\+?\\d[\\d ().-]{6,}\\d"),
          Kind.CARD, Pattern.compile("\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{2,4}\\b"),
          Kind.IBAN, Pattern.compile("\\b[A-Z]{2}\\d{2}[A-Z0-9]{11,30}\\b"),
          Kind.NATIONAL_ID, Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b"),
          Kind.IP_ADDRESS, Pattern.compile("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b"),
          Kind.VIN, Pattern.compile("\\b[A-HJ-NPR-Z0-9]{17}\\b"));

  private NaiveRules() {}

  static boolean finds(Kind kind, String text, int from, int to) {
    Matcher matcher = Objects.requireNonNull(RULES.get(kind)).matcher(text);
    while (matcher.find()) {
      if (matcher.start() < to && from < matcher.end()) {
        return true;
      }
    }
    return false;
  }

  static boolean findsAnything(String text) {
    return RULES.values().stream().anyMatch(rule -> rule.matcher(text).find());
  }
}
