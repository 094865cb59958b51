package dev.perch.sandbox.x;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One message between two accounts.
 *
 * @param typed what its author typed, before X escaped or shortened anything
 * @param text as X answers it, whole however long it is
 * @param photos none or one
 */
record DirectMessage(
    long id,
    XUser from,
    XUser to,
    Instant createdAt,
    String typed,
    TweetText text,
    List<Tweet.Photo> photos)
    implements Listed {

  /** The ids of conversations, from the contract: between two, or of a group. */
  static final Pattern CONVERSATION = Pattern.compile("^([0-9]{1,19}-[0-9]{1,19}|[0-9]{15,19})$");

  /** The conversation of two: their ids, the smaller first. */
  static String conversation(XUser one, XUser other) {
    long first = Long.parseLong(one.id());
    long second = Long.parseLong(other.id());
    return Math.min(first, second) + "-" + Math.max(first, second);
  }

  String conversationId() {
    return conversation(from, to);
  }

  boolean concerns(XUser account) {
    return from.is(account) || to.is(account);
  }
}
