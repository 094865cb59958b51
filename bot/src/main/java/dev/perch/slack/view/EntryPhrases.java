package dev.perch.slack.view;

import dev.perch.desk.acts.Pressed;

/** What Perch says of the entry that a suggestion came from. In mrkdwn. */
final class EntryPhrases {
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

  static String privateMatter(Pressed.PrivateMatter matter) {
    return "Nothing was sent: *%s* is a private matter, about which nothing is said in public. Press *Move to DM* (or *Answer by DM*) on the card."
        .formatted(Literal.escape(matter.title(), 150));
  }
}
