package dev.perch.guard.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the numbering plans of all regions say of some digits. */
final class PhoneShape {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final Set<String> REGIONS = Set.copyOf(PLANS.getSupportedRegions());

  private PhoneShape() {}

  /** Whether it is somebody's number behind a {@code +}. */
  static boolean isInternational(String digits) {
    return parse("+" + digits, "ZZ").filter(PLANS::isValidNumber).isPresent();
  }

  static boolean isNorthAmerican(String digits) {
    return parse(digits, "US").filter(PLANS::isValidNumber).isPresent();
  }

  /**
   * Whether some region has that number and writes it so: nearly any digits are a number somewhere,
   * but few are grouped as that place groups them.
   *
   * @param groups how many digits stand together, from the first on
   */
  static boolean isWrittenSoSomewhere(String digits, List<Integer> groups) {
    return REGIONS.stream()
        .anyMatch(region ->
            parse(digits, region)
                .filter(number -> PLANS.isValidNumberForRegion(number, region))
                .filter(number -> groups.size() == 1 || groups.equals(groups(number)))
                .isPresent());
  }

  private static List<Integer> groups(PhoneNumber number) {
    String written = PLANS.format(number, PhoneNumberFormat.NATIONAL);
    return Arrays.stream(written.split("\\D+", -1))
        .filter(group -> !group.isEmpty())
        .map(String::length)
        .toList();
  }

  private static Optional<PhoneNumber> parse(String digits, String region) {
    try {
      return Optional.of(PLANS.parse(digits, region));
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
