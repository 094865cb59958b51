package dev.perch.slack.view;

import dev.perch.ticket.Erasure;
import dev.perch.ticket.Withdrawal;
import org.jspecify.annotations.Nullable;

/** What stands where somebody's words stood. */
public final class RemovalPhrases {
  static final String REMOVED_TWEET = "The customer wrote. The words were removed.";
  static final String REMOVED_LINE = "These words were removed.";

  /** Of a tweet, between its author and its words. */
  static final String RESTORED = "wrote, and X shows it again";

  private RemovalPhrases() {}

  /** In a tweet's place on the card; plain text. */
  static String instead(@Nullable Withdrawal why) {
    return switch (why) {
      case DELETED -> "(removed: the customer deleted it on X)";
      case PROTECTED -> "(removed: X shows it to us no more)";
      case WITHHELD -> "(removed: X withholds it)";
      case null -> "(removed)";
    };
  }

  /** On the card's line of how it stands; mrkdwn. */
  static String nothingToAnswer(Withdrawal why) {
    String happened =
        switch (why) {
          case DELETED -> "The customer deleted the tweet on X";
          case PROTECTED -> "X shows the tweet to us no more";
          case WITHHELD -> "X withholds the tweet";
        };
    return happened
        + ", so there is nothing to answer: press *No reply needed* unless they write again";
  }

  /** In the thread; mrkdwn. */
  static String withdrawn(Withdrawal why) {
    String happened =
        switch (why) {
          case DELETED -> "The customer deleted a tweet on X";
          case PROTECTED ->
              "X shows a tweet of the customer's to us no more: they protect it, or were suspended";
          case WITHHELD -> "X withholds a tweet of the customer's";
        };
    return happened
        + ", so its words were removed here, too. Please delete what you quoted of it yourself.";
  }

  /** In the thread; mrkdwn. */
  static String erased(Erasure why) {
    return switch (why) {
      case ASKED ->
          "All words of this ticket were removed, because somebody is to be forgotten. Please delete what you quoted of them yourself.";
      case AGE ->
          "All words of this ticket were removed: they were kept for as long as the settings say.";
    };
  }
}
