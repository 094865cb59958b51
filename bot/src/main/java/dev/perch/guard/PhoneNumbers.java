package dev.perch.guard;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Optional;

/**
 * Whether the phone numbers in a text can be dialled. Only numbers with their country's code are
 * looked at: without it, an order's number looks the same.
 */
public final class PhoneNumbers {
  private static final String NO_COUNTRY = "ZZ";

  private PhoneNumbers() {}

  /** What is wrong with the first that cannot be, in words; nothing if all can. */
  public static Optional<String> wrong(String text) {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    for (PhoneNumberMatch match : util.findNumbers(text, NO_COUNTRY, Leniency.POSSIBLE, 20)) {
      if (!util.isValidNumber(match.number())) {
        return Optional.of(
            "%s cannot be dialled: no such number is given out there."
                .formatted(match.rawString()));
      }
    }
    return Optional.empty();
  }
}
