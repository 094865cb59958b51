package dev.perch.guard;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
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
    return undialled(text).stream()
        .findFirst()
        .map("%s cannot be dialled: no such number is given out there."::formatted);
  }

  /** Those that cannot be, as they are written, in order. */
  public static List<String> undialled(String text) {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    List<String> undialled = new ArrayList<>();
    for (PhoneNumberMatch match : util.findNumbers(text, NO_COUNTRY, Leniency.POSSIBLE, 20)) {
      if (!util.isValidNumber(match.number())) {
        undialled.add(match.rawString());
      }
    }
    return undialled;
  }
}
