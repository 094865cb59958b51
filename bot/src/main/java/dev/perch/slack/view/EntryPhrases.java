package dev.perch.slack.view;

import dev.perch.desk.acts.Pressed;

/** What Perch says of the entry that a suggestion came from. In mrkdwn. */
final class EntryPhrases {
  private static final int SHOWN = 1_000;

  private EntryPhrases() {}

  static String changed(Pressed.EntryChanged changed) {
    String title = Literal.escape(changed.title(), 150);
    return switch (changed.how()) {
      case REPLACED ->
          "The FAQ entry *%s* says something else by now, and these are its old words: nothing was sent. The card shows what holds; choose there."
              .formatted(title);
      case RETIRED ->
          "The FAQ entry *%s* is not in use any more, so nothing was sent from it. The card shows what holds; choose there, or press *Reply* to write one."
              .formatted(title);
      case EXPIRED ->
          "The FAQ entry *%s* is past the day until which it holds, so nothing was sent from it. Its owner renews it with `/faq stale`; until then press *Reply* to write one."
              .formatted(title);
    };
  }

  /** Of a reply in doubt. */
  static String toSendAgain(Pressed.OldWords old) {
    return was(old)
        + now(old)
        + "\nLook on X whether it stands there. If not, press *Drop it, write another*: the editor opens with these words, for you to change.";
  }

  /** Above an approver's editor. */
  static String toApprove(Pressed.OldWords old) {
    return was(old)
        + (old.now().isEmpty()
            ? "\nChange the words and save; or close this, and press *Return* to send it back."
            : "\nWhat the entry says now stands below. Save it, then approve it; or close this, and press *Return* to send the reply back.");
  }

  private static String was(Pressed.OldWords old) {
    String title = Literal.escape(old.entry().title(), 150);
    String what =
        switch (old.entry().how()) {
          case REPLACED -> "says something else by now";
          case RETIRED -> "is not in use any more";
          case EXPIRED -> "is past the day until which it holds";
        };
    return "Nothing was sent: the FAQ entry *%s*, from which this reply was taken, %s.\nThe reply: “%s”"
        .formatted(title, what, Literal.escape(old.was(), SHOWN));
  }

  private static String now(Pressed.OldWords old) {
    return old.now().isEmpty()
        ? ""
        : "\nThe entry says now: “%s”".formatted(Literal.escape(old.now(), SHOWN));
  }

  static String privateMatter(Pressed.PrivateMatter matter) {
    return "Nothing was sent: *%s* is a private matter, about which nothing is said in public. Press *Move to DM* (or *Answer by DM*) on the card."
        .formatted(Literal.escape(matter.title(), 150));
  }
}
