package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Vehicle identification numbers: 17 signs without I, O and Q, the ninth of which checks the
 * others.
 */
final class Vins implements Detector {
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:[A-HJ-NPR-Za-hj-npr-z0-9][ -]?){16}[A-HJ-NPR-Za-hj-npr-z0-9](?![\\p{L}\\p{N}])");

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String VALUES = "12345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    Matcher matcher = CANDIDATE.matcher(text.text());
    while (matcher.find()) {
      String number = matcher.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
      if (looksLikeOne(number) && checks(number)) {
        found.add(text.found(Kind.VIN, matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /** Words happen to check, too; a number of a vehicle ends in digits and has letters before. */
  private static boolean looksLikeOne(String number) {
    return number.substring(13).chars().allMatch(Character::isDigit)
        && number.chars().anyMatch(Character::isLetter);
  }

  private static boolean checks(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * value(number.charAt(i));
    }
    char check = sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    return number.charAt(8) == check;
  }

  private static int value(char sign) {
    return Character.isDigit(sign) ? sign - '0' : VALUES.charAt(LETTERS.indexOf(sign)) - '0';
  }
}
