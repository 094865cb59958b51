package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.IBANValidator.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Bank accounts by IBAN: the country's own length and form, and the check digits, however spaced.
 */
final class Ibans implements Detector {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Za-z][\\s.\\-_/]{0,3}[A-Za-z][\\s.\\-_/]{0,3}\\d[\\s.\\-_/]{0,3}\\d");

  private static final String BETWEEN = " \t\n.-_/";
  private static final int MOST_BETWEEN = 3;
  private static final IBANValidator IBANS = IBANValidator.getInstance();

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    Matcher matcher = BEGINNING.matcher(text.text());
    for (int at = 0; at <= text.text().length() && matcher.find(at); ) {
      int end = end(text.text(), matcher.start());
      if (end > 0) {
        found.add(text.found(Kind.IBAN, matcher.start(), end));
      }
      at = Math.max(end, matcher.start() + 1);
    }
    return found;
  }

  /** Where the account that begins there ends; 0 where there is none. */
  private static int end(String text, int start) {
    StringBuilder account = new StringBuilder();
    int length = Integer.MAX_VALUE;
    int between = 0;
    for (int at = start; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign < 0x80 && Character.isLetterOrDigit(sign)) {
        account.append(sign);
        between = 0;
      } else if (BETWEEN.indexOf(sign) < 0 || ++between > MOST_BETWEEN) {
        return 0;
      }
      if (account.length() == 2 && between == 0) {
        Validator country = country(account.toString());
        if (country == null) {
          return 0;
        }
        length = country.getIbanLength();
      }
      if (account.length() == length) {
        return IBANS.isValid(account.toString().toUpperCase(Locale.ROOT)) ? at + 1 : 0;
      }
    }
    return 0;
  }

  private static @Nullable Validator country(String code) {
    return IBANS.getValidator(code.toUpperCase(Locale.ROOT));
  }
}
