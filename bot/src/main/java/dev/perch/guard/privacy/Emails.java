package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/** E-mail addresses under a top-level domain that there is. */
final class Emails implements Detector {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}(\\p{L}{2,24}|xn--[A-Za-z0-9-]{2,40})(?![\\p{L}\\p{N}@])");

  private static final DomainValidator DOMAINS = DomainValidator.getInstance();

  @Override
  public List<PrivateData> in(Folded text) {
    if (text.text().indexOf('@') < 0) {
      return List.of();
    }
    List<PrivateData> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text.text());
    while (matcher.find()) {
      if (DOMAINS.isValidTld(matcher.group(1))) {
        found.add(text.found(Kind.EMAIL, matcher.start(), matcher.end()));
      }
    }
    return found;
  }
}
