package dev.perch.guard;

import dev.perch.guard.privacy.PrivacyScan;
import dev.perch.guard.privacy.PrivateData;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a team reads a customer's words along: each piece of private data is named instead of shown.
 *
 * @param brandNumbers how the brand writes numbers of bookings and orders, which are private, too
 */
public record Masking(List<Pattern> brandNumbers) {
  public Masking {
    brandNumbers = List.copyOf(brandNumbers);
  }

  /**
   * Masked words.
   *
   * @param text as a team may read it
   * @param named what was masked, in words, each once
   */
  public record Masked(String text, List<String> named) {
    public Masked {
      named = List.copyOf(named);
    }
  }

  /** The text as a team may read it. */
  public String masked(String text) {
    return masked(text, found(text));
  }

  /** What a text holds of private data, in words, each once: "e-mail address, phone number". */
  public List<String> named(String text) {
    return named(found(text));
  }

  /** Both that {@link #masked} and {@link #named} tell, looked for once. */
  public Masked mask(String text) {
    List<PrivateData> found = found(text);
    return new Masked(masked(text, found), named(found));
  }

  private List<PrivateData> found(String text) {
    return PrivacyScan.of(text, brandNumbers);
  }

  private static List<String> named(List<PrivateData> found) {
    return found.stream().map(data -> Reasons.noun(Privacy.kind(data))).distinct().toList();
  }

  private static String masked(String text, List<PrivateData> found) {
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (PrivateData data : found) {
      masked
          .append(text, at, data.from())
          .append("[")
          .append(Reasons.noun(Privacy.kind(data)))
          .append(" hidden]");
      at = data.to();
    }
    return masked.append(text, at, text.length()).toString();
  }
}
