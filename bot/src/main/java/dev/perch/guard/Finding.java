package dev.perch.guard;

import java.util.List;
import java.util.Locale;

/**
 * Something about a draft that its author should know.
 *
 * @param kind which rule found it
 * @param severity what it means for the draft; never {@link Severity#OFF}
 * @param from first character of the place, in UTF-16 units of the draft
 * @param to one past the last character
 * @param words what is wrong, for the author: a sentence
 * @param remedy what to do about it: a sentence
 */
public record Finding(Kind kind, Severity severity, int from, int to, String words, String remedy) {
  public Finding {
    if (severity == Severity.OFF) {
      throw new IllegalArgumentException("a rule that is off finds nothing");
    }
  }

  /** The rules. */
  public enum Kind {
    EMPTY(Nature.FIXED),
    TOO_LONG(Nature.FIXED),
    PLACEHOLDER(Nature.FIXED),
    INVALID_CHARACTER(Nature.FIXED),
    SAID_BEFORE(Nature.FIXED),
    EMBARGO(Nature.FIXED),
    LINK(Nature.FIXED),
    UNDIALLED(Nature.FIXED),
    EMAIL(Nature.PRIVATE),
    PHONE(Nature.PRIVATE),
    CARD(Nature.PRIVATE),
    IBAN(Nature.PRIVATE),
    NATIONAL_ID(Nature.PRIVATE),
    IP_ADDRESS(Nature.PRIVATE),
    VIN(Nature.PRIVATE),
    BRAND_NUMBER(Nature.PRIVATE),
    STREET_ADDRESS(Nature.PRIVATE),
    DATE_OF_BIRTH(Nature.PRIVATE),
    PASSWORD(Nature.PRIVATE),
    PROFANITY(Nature.VOICE),
    INSULT(Nature.VOICE),
    SARCASM(Nature.VOICE),
    BLAME(Nature.VOICE),
    MONEY_PROMISE(Nature.VOICE),
    LEGAL_PROMISE(Nature.VOICE),
    COMPETITOR(Nature.VOICE),
    PERKY(Nature.VOICE),
    AVOIDED_WORD(Nature.VOICE),
    HOUSE_WORD(Nature.VOICE),
    REPEATED(Nature.VOICE),
    IMPERSONAL(Nature.VOICE),
    ENTRY_CHANGED(Nature.NEWS);

    private enum Nature {
      /** X itself, or the approval, stands on it: no setting changes it. */
      FIXED,
      /** Somebody's private data. */
      PRIVATE,
      /** How it sounds. */
      VOICE,
      /** What its author cannot know yet, and has to read: no setting hides it. */
      NEWS
    }

    private final Nature nature;

    Kind(Nature nature) {
      this.nature = nature;
    }

    /** What it means where the settings say nothing else. */
    public Severity usual() {
      return nature == Nature.VOICE || nature == Nature.NEWS ? Severity.WARN : Severity.BLOCK;
    }

    /** Whether X itself, or the approval, stands on it: then no setting changes it. */
    public boolean fixed() {
      return nature == Nature.FIXED || nature == Nature.NEWS;
    }

    /** Whether it is somebody's private data. */
    public boolean isPrivate() {
      return nature == Nature.PRIVATE;
    }

    /** As the settings and {@code /guard rules} name it: {@code money-promise}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A finding that keeps the draft in. */
  public static Finding block(Kind kind, int from, int to, String words, String remedy) {
    return new Finding(kind, Severity.BLOCK, from, to, words, remedy);
  }

  /** What is wrong and what to do. */
  public String text() {
    return words + " " + remedy;
  }

  public boolean blocks() {
    return severity == Severity.BLOCK;
  }

  /** Those that keep the draft in, whoever presses. */
  public static List<Finding> blocking(List<Finding> findings) {
    return findings.stream().filter(Finding::blocks).toList();
  }
}
