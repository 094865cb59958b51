package dev.perch.slack.view.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow {@code /listen}: the one list from which help and suggestions follow. */
public enum ListenWord {
  HELP("", "says what you can do here"),
  LIST("", "shows what Perch listens for, and what this month brought and cost"),
  TEST("<search>", "shows what last week would have caught, and cost"),
  ADD("<name> <search>", "listens from now on; as:@Handle before the search says who answers"),
  MUTE("<name>", "stops reading one"),
  UNMUTE("<name>", "reads it again, from now on");

  private final String arguments;
  private final String does;

  ListenWord(String arguments, String does) {
    this.arguments = arguments;
    this.does = does;
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole command, {@code /listen mute <name>}. */
  public String usage() {
    return "/listen " + word() + (arguments.isEmpty() ? "" : " " + arguments);
  }

  /** What it does, in words that go on behind the command. */
  public String does() {
    return does;
  }

  /** Whether something has to follow it. */
  public boolean needsMore() {
    return !arguments.isEmpty();
  }

  /** Whether X is asked, which may take longer than Slack waits. */
  public boolean asksX() {
    return this == TEST || this == ADD;
  }

  /** The word, if it is typed so. */
  public static Optional<ListenWord> of(String typed) {
    return Arrays.stream(values())
        .filter(word -> word.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
