package dev.perch.slack.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow {@code /rules}. */
public enum RulesWord {
  LIST("", "shows the rules, what was put aside, and how many tweets became no ticket"),
  TRY(
      "[rule]",
      "shows what the rules would have done with the last seven days: `/rules try words refund -> team care`"),
  HELP("", "says what you can do here");

  private final String arguments;
  private final String does;

  RulesWord(String arguments, String does) {
    this.arguments = arguments;
    this.does = does;
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String line() {
    String usage = "/rules " + word() + (arguments.isEmpty() ? "" : " " + arguments);
    return "`" + usage + "` " + does;
  }

  /** The word, if it is typed so. */
  public static Optional<RulesWord> of(String typed) {
    return Arrays.stream(values())
        .filter(word -> word.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
