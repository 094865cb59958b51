package dev.perch.guard;

import dev.perch.guard.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads a direct message as it would go out: it may be long, and hold what is private. */
public final class PrivateGuard {
  /** As many characters as X takes. */
  public static final int LIMIT = 10_000;

  private PrivateGuard() {}

  /**
   * Everything that stands against sending this text; empty if nothing does.
   *
   * @param text exactly what would go out, signature included
   * @param inPublic what would stand against it in public
   */
  public static List<Finding> check(String text, List<Finding> inPublic) {
    if (text.isBlank()) {
      return List.of(Guard.NOTHING_WRITTEN);
    }
    List<Finding> findings =
        new ArrayList<>(
            inPublic.stream().filter(finding -> finding.kind() == Kind.PLACEHOLDER).toList());
    int length = length(text);
    if (length > LIMIT) {
      findings.add(
          new Finding(
              Kind.TOO_LONG,
              Severity.BLOCK,
              0,
              text.length(),
              "This is %d characters, and a direct message takes %d.".formatted(length, LIMIT),
              "Shorten it."));
    }
    return List.copyOf(findings);
  }

  /** How many characters X counts: each alike, links too. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
