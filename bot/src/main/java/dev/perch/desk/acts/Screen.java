package dev.perch.desk.acts;

import dev.perch.guard.Finding;
import java.util.List;

/** What stands against sending a text, beyond what the guard knows by itself. */
@FunctionalInterface
public interface Screen {
  /** What is known of it now. Asked at every key in the editor: never waits. */
  List<Finding> findings(String text);

  /**
   * What keeps it in, looked for right before it goes out. May take some seconds; what cannot be
   * found out in that time keeps nothing in.
   */
  default List<Finding> lastLook(String text) {
    return List.of();
  }
}
