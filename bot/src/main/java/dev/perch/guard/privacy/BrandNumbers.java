package dev.perch.guard.privacy;

import dev.perch.guard.privacy.PrivateData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bookings and orders, as the brand writes them. */
record BrandNumbers(List<Pattern> forms) implements Detector {
  BrandNumbers {
    forms = List.copyOf(forms);
  }

  @Override
  public List<PrivateData> in(Folded text) {
    List<PrivateData> found = new ArrayList<>();
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(text.text());
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          found.add(text.found(Kind.BRAND_NUMBER, matcher.start(), matcher.end()));
        }
      }
    }
    return found;
  }
}
