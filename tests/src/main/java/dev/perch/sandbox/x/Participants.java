package dev.perch.sandbox.x;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a reply speaks to. X puts them before the text as mentions; in API v2 they are part of the
 * {@code text} of the reply, which is how a reader of a timeline sees "@customer Sorry to hear
 * that" where "Sorry to hear that" was posted.
 */
final class Participants {
  private static final Pattern TYPED = Pattern.compile("\\G\\s*@([A-Za-z0-9_]{1,15})(?=\\s|$)");

  private Participants() {}

  /**
   * The usernames that X adds: the author answered and those named there, without the replier and
   * those typed anyway.
   */
  static List<String> named(XUser replier, Tweet parent, Draft draft) {
    Set<String> typed = typed(draft.text());
    LinkedHashSet<String> named = new LinkedHashSet<>();
    if (!parent.author().id().equals(replier.id())) {
      named.add(parent.author().username());
    }
    parent.text().entities().mentions().stream()
        .filter(mention -> !mention.id().equals(replier.id()))
        .filter(mention -> !draft.excluded().contains(mention.id()))
        .forEach(mention -> named.add(mention.username()));
    named.removeIf(username -> typed.contains(XUser.keyOf(username)));
    return List.copyOf(named);
  }

  /** What counts against the limit: a reply without the mentions at its start. */
  static String counted(Draft draft) {
    if (draft.replyTo() == null) {
      return draft.text();
    }
    Matcher matcher = TYPED.matcher(draft.text());
    int from = 0;
    while (matcher.find()) {
      from = matcher.end();
    }
    return draft.text().substring(from).stripLeading();
  }

  private static Set<String> typed(String text) {
    LinkedHashSet<String> typed = new LinkedHashSet<>();
    Matcher matcher = TYPED.matcher(text);
    while (matcher.find()) {
      typed.add(XUser.keyOf(matcher.group(1)));
    }
    return typed;
  }
}
