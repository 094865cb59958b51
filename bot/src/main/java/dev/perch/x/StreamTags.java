package dev.perch.x;

import dev.perch.desk.DeskName;
import java.util.Optional;

/**
 * How this desk's rules are told from others: X keeps an app's rules together, and the app may
 * serve other desks and programs, whose rules are left alone.
 */
record StreamTags(DeskName desk) {
  private String prefix() {
    return "perch/" + desk.value() + "/";
  }

  String of(String listen) {
    return prefix() + listen;
  }

  /** The search that a rule is of; nothing of somebody else's. */
  Optional<String> listen(String tag) {
    return tag.startsWith(prefix())
        ? Optional.of(tag.substring(prefix().length()))
        : Optional.empty();
  }
}
