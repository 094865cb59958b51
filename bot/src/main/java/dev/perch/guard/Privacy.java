package dev.perch.guard;

import dev.perch.guard.Finding.Kind;
import dev.perch.guard.privacy.PrivacyScan;
import dev.perch.guard.privacy.PrivateData;
import java.util.List;

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

  static Kind kind(PrivateData data) {
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
