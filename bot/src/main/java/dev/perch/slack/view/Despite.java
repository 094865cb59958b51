package dev.perch.slack.view;

import dev.perch.guard.Finding.Kind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The warnings that somebody has read, carried in the name of what they press next: {@code
 * reply_form!1a2b.3c4d}. Slack takes 255 characters of it; a warning that finds no room is read
 * once more.
 */
public final class Despite {
  private static final String MARK = "!";
  private static final int MOST = 40;

  private Despite() {}

  /** The name under which the press comes back. */
  static String name(String base, Set<Kind> read) {
    return read.isEmpty()
        ? base
        : base
            + MARK
            + read.stream()
                .sorted()
                .limit(MOST)
                .map(Despite::code)
                .collect(Collectors.joining("."));
  }

  /** What is pressed, whatever was read before. */
  public static String base(String name) {
    int mark = name.indexOf(MARK);
    return mark < 0 ? name : name.substring(0, mark);
  }

  /** The kinds of warnings that were read. */
  public static Set<Kind> read(String name) {
    int mark = name.indexOf(MARK);
    if (mark < 0) {
      return Set.of();
    }
    Set<String> codes =
        Arrays.stream(name.substring(mark + 1).split("\\.", -1)).collect(Collectors.toSet());
    return Arrays.stream(Kind.values())
        .filter(kind -> codes.contains(code(kind)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Short, and the same in every version. */
  private static String code(Kind kind) {
    return Integer.toString(kind.name().hashCode() & 0xfffff, Character.MAX_RADIX);
  }
}
