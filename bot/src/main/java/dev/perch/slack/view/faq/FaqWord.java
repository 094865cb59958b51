package dev.perch.slack.view.faq;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow {@code /faq}: the one list from which help, README and suggestions follow. */
public enum FaqWord {
  HELP("", "says what you can do here"),
  SEARCH("<words>", "finds what the bank says about something: `/faq search refund`"),
  SHOW("<id>", "shows an entry, with all its answers and pictures"),
  PROPOSE("", "writes a new entry and puts it to the gatekeeper"),
  ADD("", "writes a new entry; a gatekeeper's is published at once"),
  EDIT("<id>", "changes an entry; a gatekeeper's change is published at once"),
  HISTORY(
      "<id>", "shows the versions of an entry: who, when, what changed; a gatekeeper rolls back"),
  LEARNED("<id>", "shows what an entry learned from customers, and undoes it; gatekeepers only"),
  RECALL(
      "<id> [version]",
      "lists the public replies that used an entry, to correct them; gatekeepers only"),
  REVIEW("", "shows what waits for a gatekeeper's decision, and what is planned"),
  STALE("", "shows what has expired, or will within two weeks"),
  GAPS("", "shows what customers ask again and again and the bank does not know"),
  LINKS(
      "[now]",
      "shows links that are dead or may not be used, and phone numbers that cannot be dialled; `/faq links now` looks anew"),
  RETIRE("<id> <reason>", "takes an entry out of use; gatekeepers only"),
  RESTORE("<id>", "brings a retired entry back; gatekeepers only"),
  IMPORT(
      "",
      "brings in a YAML, CSV or Markdown file: you see first what would change; gatekeepers only"),
  EXPORT(
      "[format]",
      "sends you all entries as a file: `yaml` unless said, `csv` or `md`; gatekeepers only"),
  STATS("", "counts the entries"),
  WHO("", "says who keeps the bank, and who is away"),
  AWAY(
      "[until]",
      "says that you are away, so that the spare decides: `/faq away 3d`; gatekeepers only"),
  BACK("", "says that you are back; gatekeepers only");

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

  /** Whether it is a gatekeeper's alone, or means nothing else to anybody else. */
  public boolean forKeepers() {
    return switch (this) {
      case ADD, LEARNED, RECALL, RETIRE, RESTORE, IMPORT, EXPORT, AWAY, BACK -> true;
      case HELP, SEARCH, SHOW, PROPOSE, EDIT, HISTORY, REVIEW, STALE, GAPS, LINKS, STATS, WHO ->
          false;
    };
  }

  /** Whether something has to follow it: what may be left out stands in square brackets. */
  public boolean needsMore() {
    return arguments.startsWith("<");
  }

  /** The word, if it is typed so. */
  public static Optional<FaqWord> of(String typed) {
    return Arrays.stream(values())
        .filter(word -> word.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
