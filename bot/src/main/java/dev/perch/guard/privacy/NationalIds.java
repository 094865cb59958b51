package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Numbers by which a state knows a person: social security (US), social insurance (Canada),
 * national insurance (UK), DNI and NIE (Spain), by the rules that each has published.
 */
final class NationalIds implements Detector {
  private static final int REACH = 40;
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:ssn|itin|s\\.s\\.n|soc(?:ial)?\\s*(?:sec(?:urity)?|ins(?:urance)?)|sin\\b|tax\\s*(?:payer)?\\s*id)");

  private record Rule(Pattern form, Predicate<MatchResult> holds, boolean said) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Pattern.compile(
                  "(?<![\\p{L}\\p{N}.+-])(\\d{3})([ .\\-/_])(\\d{2})\\2(\\d{4})(?![\\p{L}\\p{N}]|[.-]\\d)"),
              match -> isSocialSecurity(match.group(1) + match.group(3) + match.group(4)),
              false),
          new Rule(
              Pattern.compile("(?<![\\p{L}\\p{N}])\\d{9}(?![\\p{L}\\p{N}])"),
              match ->
                  isSocialSecurity(match.group())
                      || LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(match.group()),
              true),
          new Rule(
              Pattern.compile(
                  "(?<![\\p{L}\\p{N}.-])\\d{3}[ -]\\d{3}[ -]\\d{3}(?![\\p{L}\\p{N}]|[ .-]\\d)"),
              match -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(match.group().replaceAll("\\D", "")),
              true),
          new Rule(
              Pattern.compile(
                  "(?i)(?<![\\p{L}\\p{N}])([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D](?![\\p{L}\\p{N}])"),
              match -> isInsurancePrefix(match.group(1)),
              false),
          new Rule(
              Pattern.compile(
                  "(?i)(?<![\\p{L}\\p{N}])([XYZ][ -]?\\d{7}|\\d{8})[ -]?([A-Z])(?![\\p{L}\\p{N}])"),
              match -> isSpanish(match.group(1), match.group(2)),
              false));

  private static final Set<String> NO_PREFIX = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    for (Rule rule : RULES) {
      Matcher matcher = rule.form().matcher(text.text());
      while (matcher.find()) {
        if (rule.holds().test(matcher)
            && (!rule.said() || Around.before(text, matcher.start(), REACH, SAID))) {
          found.add(text.found(Kind.NATIONAL_ID, matcher.start(), matcher.end()));
        }
      }
    }
    return found;
  }

  /**
   * Never given: area 000 and 666, group 00, serial 0000. From 900 on, only the taxpayers' groups.
   */
  private static boolean isSocialSecurity(String digits) {
    int area = Integer.parseInt(digits.substring(0, 3));
    int group = Integer.parseInt(digits.substring(3, 5));
    boolean serial = !digits.endsWith("0000");
    if (area >= 900) {
      return serial && group >= 50 && group != 66 && group != 89 && group != 93;
    }
    return serial && area != 0 && area != 666 && group != 0;
  }

  private static boolean isInsurancePrefix(String prefix) {
    return !NO_PREFIX.contains(prefix.toUpperCase(Locale.ROOT));
  }

  private static boolean isSpanish(String number, String letter) {
    String first = number.substring(0, 1).toUpperCase(Locale.ROOT);
    int foreigner = "XYZ".indexOf(first);
    String digits = number.replaceAll("\\D", "");
    int value = Integer.parseInt((foreigner < 0 ? "" : Integer.toString(foreigner)) + digits);
    return letter.equalsIgnoreCase("TRWAGMYFPDXBNJZSQVHLCKE".substring(value % 23, value % 23 + 1));
  }
}
