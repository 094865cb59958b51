package dev.perch.guard;

import dev.perch.guard.Finding.Kind;
import dev.perch.guard.privacy.PrivacyScan;
import dev.perch.guard.privacy.PrivateData;
import java.util.List;
import java.util.regex.Pattern;

/** Private data: never in public, ours or the customer's, and masked where a team reads along. */
public final class Privacy {
  private Privacy() {}

  static List<Finding> findings(String text, GuardRules rules) {
    return PrivacyScan.of(text, rules.brandNumbers()).stream()
        .filter(data -> rules.looksFor(kind(data)))
        .filter(data -> !rules.isOwn(text.substring(data.from(), data.to())))
        .map(data -> {
          Kind kind = kind(data);
          return new Finding(
              kind,
              rules.severity(kind),
              data.from(),
              data.to(),
              Reasons.words(kind, text.substring(data.from(), data.to())),
              Reasons.remedy(kind));
        })
        .toList();
  }

  /**
   * A customer's words as a team may read them: each piece of private data is named instead of
   * shown. The brand's own numbers of bookings and orders stay, for agents look customers up by
   * them.
   */
  public static String masked(String text) {
    return masked(text, found(text));
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

  /** Both that {@link #masked} and {@link #named} tell, looked for once. */
  public static Masked mask(String text) {
    List<PrivateData> found = found(text);
    return new Masked(masked(text, found), named(found));
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
          .append(Reasons.noun(kind(data)))
          .append(" hidden]");
      at = data.to();
    }
    return masked.append(text, at, text.length()).toString();
  }

  /** What a text holds of private data, in words, each once: "e-mail address, phone number". */
  public static List<String> named(String text) {
    return named(found(text));
  }

  private static List<String> named(List<PrivateData> found) {
    return found.stream().map(data -> Reasons.noun(kind(data))).distinct().toList();
  }

  private static List<PrivateData> found(String text) {
    return PrivacyScan.of(text, List.<Pattern>of());
  }

  private static Kind kind(PrivateData data) {
    return switch (data.kind()) {
      case EMAIL -> Kind.EMAIL;
      case CARD -> Kind.CARD;
      case IBAN -> Kind.IBAN;
      case VIN -> Kind.VIN;
      case NATIONAL_ID -> Kind.NATIONAL_ID;
      case IP_ADDRESS -> Kind.IP_ADDRESS;
      case DATE_OF_BIRTH -> Kind.DATE_OF_BIRTH;
      case PASSWORD -> Kind.PASSWORD;
      case BRAND_NUMBER -> Kind.BRAND_NUMBER;
      case PHONE -> Kind.PHONE;
      case STREET_ADDRESS -> Kind.STREET_ADDRESS;
    };
  }
}
