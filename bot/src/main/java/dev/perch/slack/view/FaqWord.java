package dev.perch.slack.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow {@code /faq}: the one list from which help, README and suggestions follow. */
public enum FaqWord {
  HELP("", "says what you can do here"),
  SEARCH("<words>", "finds what the bank says about something: `/faq search refund`"),
  SHOW("<id>", "shows an entry, with all its answers"),
  PROPOSE("", "writes a new entry and puts it to the gatekeeper"),
  ADD("", "writes a new entry; a gatekeeper's is published at once"),
  EDIT("<id>", "changes an entry; a gatekeeper's change is published at once"),
  HISTORY(
      "<id>", "shows the versions of an entry: who, when, what changed; a gatekeeper rolls back"),
  LEARNED("<id>", "shows what an entry learned from customers, and undoes it; gatekeepers only"),
  RECALL(
      "<id> [version]",
      "lists the public replies that used an entry, to correct them; gatekeepers only"),
  REVIEW("", "shows what waits for a gatekeeper's decision"),
  STALE("", "shows what has expired, or will within two weeks"),
  RETIRE("<id> <reason>", "takes an entry out of use; gatekeepers only"),
  RESTORE("<id>", "brings a retired entry back; gatekeepers only"),
  STATS("", "counts the entries"),
  WHO("", "says who keeps the bank");

  private final String arguments;
  private final String does;

  FaqWord(String arguments, String does) {
    this.arguments = arguments;
    this.does = does;
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole command, {@code /faq show <id>}. */
  public String usage() {
    return "/faq " + word() + (arguments.isEmpty() ? "" : " " + arguments);
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
  public static Optional<FaqWord> of(String typed) {
    return Arrays.stream(values())
        .filter(word -> word.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
