package dev.perch.guard;

import dev.perch.guard.Finding.Kind;

/** What the guard says of what it found, and what to do about it. */
final class Reasons {
  private static final int QUOTED = 60;

  private Reasons() {}

  /** What a kind of private data is called. */
  static String noun(Kind kind) {
    return switch (kind) {
      case EMAIL -> "e-mail address";
      case PHONE -> "phone number";
      case CARD -> "card number";
      case IBAN -> "bank account";
      case NATIONAL_ID -> "personal ID number";
      case IP_ADDRESS -> "IP address";
      case VIN -> "vehicle number";
      case BRAND_NUMBER -> "order or booking number";
      case STREET_ADDRESS -> "street address";
      case DATE_OF_BIRTH -> "date of birth";
      case PASSWORD -> "password";
      default -> throw new IllegalArgumentException(kind + " is no private data");
    };
  }

  /** What is wrong about those words of the draft. */
  static String words(Kind kind, String found) {
    String quoted = quote(found);
    return switch (kind) {
      case EMAIL,
          PHONE,
          CARD,
          IBAN,
          NATIONAL_ID,
          IP_ADDRESS,
          VIN,
          BRAND_NUMBER,
          STREET_ADDRESS,
          DATE_OF_BIRTH,
          PASSWORD ->
          quoted + " looks like " + article(noun(kind)) + ", and everybody would read it.";
      case PROFANITY -> quoted + " is coarse language.";
      case INSULT -> quoted + " may be read as an insult.";
      case SARCASM -> quoted + " may be read as mockery.";
      case BLAME -> quoted + " puts the fault on the customer.";
      case MONEY_PROMISE -> quoted + " promises money in public.";
      case LEGAL_PROMISE -> quoted + " may bind us in law.";
      case COMPETITOR -> quoted + " names a competitor.";
      case PERKY -> quoted + " sounds cheerful, and the customer is angry.";
      case AVOIDED_WORD -> quoted + " is among the words that this handle avoids.";
      case HOUSE_WORD -> quoted + " is on the house's list of words we do not use.";
      default -> throw new IllegalArgumentException(kind + " is found by another");
    };
  }

  /** What to do about it. */
  static String remedy(Kind kind) {
    return switch (kind) {
      case EMAIL,
          PHONE,
          CARD,
          IBAN,
          NATIONAL_ID,
          IP_ADDRESS,
          VIN,
          BRAND_NUMBER,
          STREET_ADDRESS,
          DATE_OF_BIRTH,
          PASSWORD ->
          "Take it out, or take the conversation to DM: *Move to DM*.";
      case PROFANITY, INSULT, AVOIDED_WORD, HOUSE_WORD -> "Find another word.";
      case SARCASM -> "Say it plainly.";
      case BLAME -> "Say what happened and what you will do.";
      case MONEY_PROMISE -> "Say that you will look into it, or settle it by DM.";
      case LEGAL_PROMISE -> "Leave that to Legal: hand it over, or say what you will do next.";
      case COMPETITOR -> "Speak of our own offer only.";
      case PERKY -> "Say that you are sorry, and what you will do.";
      default -> throw new IllegalArgumentException(kind + " is found by another");
    };
  }

  static String quote(String found) {
    String line = found.replaceAll("\\s+", " ").strip();
    return "“"
        + (line.length() > QUOTED
            ? line.substring(
                    0,
                    line.offsetByCodePoints(
                        0, Math.min(QUOTED, line.codePointCount(0, line.length()))))
                + "…"
            : line)
        + "”";
  }

  private static String article(String noun) {
    return ("aeio".indexOf(noun.charAt(0)) >= 0 || noun.startsWith("IP") ? "an " : "a ") + noun;
  }
}
