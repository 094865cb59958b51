package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.InetAddressValidator;

/** Addresses of the internet's protocol, of both versions. A version of some software is none. */
final class IpAddresses implements Detector {
  private static final Pattern FOUR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<!\\d\\.)(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\p{N}|\\p{L}|\\.\\d)");

  private static final Pattern SIX =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:\\.\\d{1,3}){0,3}(?![\\p{L}\\p{N}:])");

  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?:\\bv|version|ver\\.?|release|build|ios|android|firmware|app|update)\\s*(?:to|is|:)?\\s*$");

  private static final int REACH = 20;
  private static final InetAddressValidator ADDRESSES = InetAddressValidator.getInstance();

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    Matcher four = FOUR.matcher(text.text());
    while (four.find()) {
      if (ADDRESSES.isValidInet4Address(four.group())
          && !Around.before(text, four.start(), REACH, VERSION)) {
        found.add(text.found(Kind.IP_ADDRESS, four.start(), four.end()));
      }
    }
    Matcher six = SIX.matcher(text.text());
    while (six.find()) {
      if (saysSomething(six.group()) && ADDRESSES.isValidInet6Address(six.group())) {
        found.add(text.found(Kind.IP_ADDRESS, six.start(), six.end()));
      }
    }
    return found;
  }

  /** "::" is drawn by people, and "::1" is everybody's own machine. */
  private static boolean saysSomething(String address) {
    return address.chars().filter(sign -> Character.digit(sign, 16) >= 0).count() >= 4
        && address.chars().anyMatch(Character::isDigit);
  }
}
