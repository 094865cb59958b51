package dev.perch.slack.view.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow {@code /launch}: the one list from which help and suggestions follow. */
public enum LaunchWord {
  HELP("", "says what you can do here"),
  NEW("", "tells Care of a launch ahead, with a brief; for Marketing, PR and the leads"),
  LIST("", "shows what is coming, and what was"),
  SHOW("<name>", "shows a brief, and who has read it"),
  MOVE("<name>", "gives a launch another hour; for Marketing, PR and the leads"),
  REPORT("<name>", "tells how a launch was taken, and what to change"),
  CANCEL("<name> <reason>", "calls a launch off; for Marketing, PR and the leads");

  private final String arguments;
  private final String does;

  LaunchWord(String arguments, String does) {
    this.arguments = arguments;
    this.does = does;
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole command, {@code /launch show <name>}. */
  public String usage() {
    return "/launch " + word() + (arguments.isEmpty() ? "" : " " + arguments);
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
  public static Optional<LaunchWord> of(String typed) {
    return Arrays.stream(values())
        .filter(word -> word.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
