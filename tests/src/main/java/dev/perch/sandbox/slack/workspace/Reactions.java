package dev.perch.sandbox.slack.workspace;

import java.util.ArrayList;
import java.util.List;

/** The emoji on one message, by Slack's rules. */
final class Reactions {
  /** How many different emoji a message may have, by Slack's documentation. */
  private static final int MOST_EMOJI = 50;

  /** How many of them one person may have put there. */
  private static final int MOST_OF_ONE = 23;

  private Reactions() {}

  static List<Reaction> added(List<Reaction> before, String user, String emoji) {
    int at = indexOf(before, emoji);
    if (at >= 0 && before.get(at).users().contains(user)) {
      throw new SlackError("already_reacted");
    }
    if (before.stream().filter(one -> one.users().contains(user)).count() >= MOST_OF_ONE) {
      throw new SlackError("too_many_reactions");
    }
    if (at < 0 && before.size() >= MOST_EMOJI) {
      throw new SlackError("too_many_emoji");
    }
    var now = new ArrayList<>(before);
    if (at < 0) {
      now.add(new Reaction(emoji, List.of(user)));
    } else {
      var users = new ArrayList<>(before.get(at).users());
      users.add(user);
      now.set(at, new Reaction(emoji, users));
    }
    return now;
  }

  static List<Reaction> removed(List<Reaction> before, String user, String emoji) {
    int at = indexOf(before, emoji);
    if (at < 0 || !before.get(at).users().contains(user)) {
      throw new SlackError("no_reaction");
    }
    var users = new ArrayList<>(before.get(at).users());
    users.remove(user);
    var now = new ArrayList<>(before);
    if (users.isEmpty()) {
      now.remove(at);
    } else {
      now.set(at, new Reaction(emoji, users));
    }
    return now;
  }

  private static int indexOf(List<Reaction> reactions, String emoji) {
    for (int i = 0; i < reactions.size(); i++) {
      if (reactions.get(i).name().equals(emoji)) {
        return i;
      }
    }
    return -1;
  }
}
