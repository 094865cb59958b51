package dev.perch.desk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a tweet shows that is nobody's business: found by its form, by short names. */
final class PrivateData {
  private static final Map<String, Pattern> FORMS = forms();
  private static final Pattern CARD = Pattern.compile("\\b\\d(?:[ -]?\\d){12,18}\\b");

  private PrivateData() {}

  private static Map<String, Pattern> forms() {
    Map<String, Pattern> forms = new LinkedHashMap<>();
    forms.put("email", Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+"));
    forms.put(
        "IBAN", Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b"));
    forms.put(
        "phone number", Pattern.compile("(?<![\\w/])(?:\\+|\\b0)\\d(?:[ ()./-]{0,2}\\d){7,13}\\b"));
    forms.put(
        "address",
        Pattern.compile(
            "\\b\\d{1,5}[a-z]? (?:[A-Z]\\w+ ){1,3}(?:St|Street|Rd|Road|Ave|Avenue|Lane|Ln|Drive|Dr|Blvd|Boulevard|Way|Court|Ct)\\b"));
    forms.put(
        "booking or account number",
        Pattern.compile(
            "(?i)\\b(?:booking|confirmation|reservation|account|customer|policy|passport)(?: (?:ref(?:erence)?|code|number|no\\.?|id))? ?(?:is|:|#)? ?#?(?=[a-z]*\\d)[a-z0-9-]{5,20}\\b"));
    return forms;
  }

  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    if (CARD.matcher(text).results().map(MatchResult::group).anyMatch(PrivateData::isCard)) {
      found.add("card number");
    }
    String left = text;
    for (Map.Entry<String, Pattern> form : FORMS.entrySet()) {
      // What is one thing is not another as well: an IBAN has a telephone number's digits in it.
      String without = form.getValue().matcher(left).replaceAll(" ");
      if (!without.equals(left)) {
        found.add(form.getKey());
      }
      left = without;
    }
    return found;
  }

  /** By the check digit that all cards have. */
  private static boolean isCard(String text) {
    int sum = 0;
    boolean twice = false;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        int times = twice ? digit * 2 : digit;
        sum += times > 9 ? times - 9 : times;
        twice = !twice;
      }
    }
    return sum % 10 == 0;
  }
}
