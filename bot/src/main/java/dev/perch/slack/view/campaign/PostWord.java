package dev.perch.slack.view.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow {@code /post}: the one list from which help and suggestions follow. */
public enum PostWord {
  HELP("", "says what you can do here"),
  SCHEDULE("", "schedules a post; for Marketing, PR and the leads"),
  LIST("", "shows what is to go out, and what waits for somebody"),
  SHOW("<name>", "shows a post as it would stand on X, with its buttons"),
  EDIT("<name>", "changes its words, pictures or hour; for Marketing, PR and the leads"),
  CANCEL("<name>", "calls it off; for Marketing, PR and the leads");

  private final String arguments;
  private final String does;

  PostWord(String arguments, String does) {
    this.arguments = arguments;
    this.does = does;
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole command, {@code /post show <name>}. */
  public String usage() {
    return "/post " + word() + (arguments.isEmpty() ? "" : " " + arguments);
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
  public static Optional<PostWord> of(String typed) {
    return Arrays.stream(values())
        .filter(word -> word.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
