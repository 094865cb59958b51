package dev.perch.slack.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow {@code /guard}. */
public enum GuardWord {
  HELP("", "says what you can do here"),
  TRY(
      "[@handle] <text>",
      "shows what would be found in a reply of that handle, and why; nothing is sent"),
  WORDS("", "lists the words that nobody uses here"),
  AVOID("<word or phrase>", "puts it on that list; gatekeepers only"),
  ALLOW("<word or phrase>", "takes it off the list; gatekeepers only"),
  RULES("", "lists what is looked for, and what it means");

  private final String arguments;
  private final String does;

  GuardWord(String arguments, String does) {
    this.arguments = arguments;
    this.does = does;
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole command, {@code /guard try <text>}. */
  public String usage() {
    return "/guard " + word() + (arguments.isEmpty() ? "" : " " + arguments);
  }

  /** What it does, in words that go on behind the command. */
  public String does() {
    return does;
  }

  /** Whether something has to follow it. */
  public boolean needsMore() {
    return !arguments.isEmpty();
  }

  /** The word, if it is typed so. */
  public static Optional<GuardWord> of(String typed) {
    return Arrays.stream(values())
        .filter(word -> word.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
