package dev.perch.slack.view.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow {@code /crisis}: the one list from which help and suggestions follow. */
public enum CrisisWord {
  HELP("", false, "says what you can do here"),
  ALARM("<what is wrong>", true, "tells PR and the leads at once; anybody may"),
  START("[name]", false, "declares a crisis; for PR and the leads"),
  UPDATE("", false, "says what is new: facts, statement, leader; for PR, the leads, its leader"),
  STATUS("", false, "shows how it stands, in numbers"),
  END("<reason>", true, "ends it, and writes its timeline; for PR, the leads, its leader"),
  DRILL("[name]", false, "rehearses one: nothing is held back, all of it is marked");

  private final String arguments;
  private final boolean needed;
  private final String does;

  CrisisWord(String arguments, boolean needed, String does) {
    this.arguments = arguments;
    this.needed = needed;
    this.does = does;
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole command, {@code /crisis end <reason>}. */
  public String usage() {
    return "/crisis " + word() + (arguments.isEmpty() ? "" : " " + arguments);
  }

  /** What it does, in words that go on behind the command. */
  public String does() {
    return does;
  }

  /** Whether something has to follow it. */
  public boolean needsMore() {
    return needed;
  }

  /** The word, if it is typed so. */
  public static Optional<CrisisWord> of(String typed) {
    return Arrays.stream(values())
        .filter(word -> word.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
