package dev.perch.guard.privacy;

import dev.perch.guard.privacy.Digits.Group;
import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Payment cards: a length and range of numbers that an issuer has, and Luhn's check digit. */
final class Cards implements Detector {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  /**
   * A range of an issuer's.
   *
   * @param low the lowest beginning, with as many digits as {@code high}
   * @param shortest how many digits a number has at least
   */
  private record Range(int low, int high, int shortest, int longest) {
    boolean has(String number) {
      int beginning = Integer.parseInt(number.substring(0, Integer.toString(low).length()));
      return beginning >= low
          && beginning <= high
          && number.length() >= shortest
          && number.length() <= longest;
    }
  }

  /** As the issuers publish them (ISO/IEC 7812). */
  private static final List<Range> RANGES =
      List.of(
          new Range(4, 4, 13, 13), // Visa, of old
          new Range(4, 4, 16, 19), // Visa
          new Range(51, 55, 16, 16), // Mastercard
          new Range(2221, 2720, 16, 16), // Mastercard
          new Range(34, 34, 15, 15), // American Express
          new Range(37, 37, 15, 15), // American Express
          new Range(6011, 6011, 16, 19), // Discover
          new Range(644, 659, 16, 19), // Discover
          new Range(300, 305, 14, 19), // Diners Club
          new Range(3095, 3095, 14, 19), // Diners Club
          new Range(36, 36, 14, 19), // Diners Club
          new Range(38, 39, 14, 19), // Diners Club
          new Range(3528, 3589, 16, 19), // JCB
          new Range(62, 62, 16, 19), // UnionPay
          new Range(50, 50, 13, 19), // Maestro
          new Range(56, 58, 13, 19), // Maestro
          new Range(6304, 6304, 13, 19), // Maestro
          new Range(6759, 6763, 13, 19), // Maestro
          new Range(2200, 2204, 16, 19), // Mir
          new Range(6521, 6522, 16, 16)); // RuPay

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    for (Digits row : Digits.rows(text.text())) {
      List<Group> groups = row.groups();
      for (int first = 0; first < groups.size(); ) {
        Optional<Integer> last = card(groups, first);
        last.ifPresent(found(text, groups.get(first), groups, found));
        first = last.orElse(first) + 1;
      }
    }
    return found;
  }

  private static java.util.function.Consumer<Integer> found(
      Folded text, Group first, List<Group> groups, List<PrivateData> found) {
    return last -> found.add(text.found(Kind.CARD, first.start(), groups.get(last).end()));
  }

  /** The last group of the longest card number that begins with that one. */
  private static Optional<Integer> card(List<Group> groups, int first) {
    StringBuilder number = new StringBuilder();
    Optional<Integer> found = Optional.empty();
    for (int last = first; last < groups.size() && number.length() < LONGEST; last++) {
      number.append(groups.get(last).digits());
      if (isCard(number.toString())) {
        found = Optional.of(last);
      }
    }
    return found;
  }

  private static boolean isCard(String number) {
    return number.length() >= SHORTEST
        && number.length() <= LONGEST
        && RANGES.stream().anyMatch(range -> range.has(number))
        && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number);
  }
}
