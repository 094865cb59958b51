package dev.perch.slack.view;

import dev.perch.guard.Finding;
import dev.perch.guard.Finding.Kind;
import dev.perch.guard.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the guard says to people, in mrkdwn: what it found, why, and what to do. */
public final class GuardPhrases {
  private static final int MOST = 6;
  private static final int LONGEST = 300;

  /** What an entry says now is read as a whole where it is a tweet. */
  private static final int LONGEST_NEWS = 500;

  /** For whoever may send all the same. */
  static final String SEND_ANYWAY =
      "Nothing was sent. If it is right all the same, press *Send anyway*.";

  private GuardPhrases() {}

  /** A line each, the worst first. */
  static String findings(List<Finding> findings) {
    String lines =
        findings.stream().limit(MOST).map(GuardPhrases::line).collect(Collectors.joining("\n"));
    return findings.size() <= MOST
        ? lines
        : lines + "\n… and %d more.".formatted(findings.size() - MOST);
  }

  private static String line(Finding finding) {
    return sign(finding.severity()) + " " + words(finding);
  }

  /** What is wrong, which may quote the draft, and what to do, which is ours. */
  static String words(Finding finding) {
    int most = finding.kind() == Kind.ENTRY_CHANGED ? LONGEST_NEWS : LONGEST;
    return Literal.escape(finding.words(), most) + " " + finding.remedy();
  }

  private static String sign(Severity severity) {
    return switch (severity) {
      case BLOCK -> "⛔";
      case SIGN_OFF -> "✍";
      case WARN, OFF -> "⚠";
    };
  }

  private static String means(Severity severity) {
    return switch (severity) {
      case BLOCK -> "does not go out";
      case SIGN_OFF -> "needs somebody else's agreement";
      case WARN -> "asks for one more press";
      case OFF -> "is not looked for";
    };
  }

  /** What would be found in a text that is said as that handle, and why. */
  public static String tried(String handle, List<Finding> findings) {
    if (findings.isEmpty()) {
      return "The guard finds nothing in that: it could go out as it is, as @%s."
          .formatted(Literal.escape(handle, 50));
    }
    boolean blocked = findings.stream().anyMatch(Finding::blocks);
    String verdict =
        blocked ? "*This would not go out as it is.*" : "*This would go out after one more press.*";
    return findings.stream()
        .limit(MOST)
        .map(finding ->
            line(finding)
                + " _(`%s`: %s)_".formatted(finding.kind().key(), means(finding.severity())))
        .collect(Collectors.joining("\n", verdict + "\n", more(findings.size())));
  }

  private static String more(int found) {
    return found <= MOST ? "" : "\n… and %d more.".formatted(found - MOST);
  }

  /** Every rule, by what it means. */
  public static String rules(Map<Kind, Severity> rules) {
    return Arrays.stream(Severity.values())
        .sorted(java.util.Comparator.reverseOrder())
        .map(severity -> rules(rules, severity))
        .filter(line -> !line.isEmpty())
        .collect(
            Collectors.joining(
                "\n",
                "*What the guard looks for*\n",
                "\nWhoever runs Perch changes this under `guard.rules`; `empty` to `said-before` stand, for X itself holds them, and so do `embargo`, `link`, `undialled` and `entry-changed`."));
  }

  private static String rules(Map<Kind, Severity> rules, Severity severity) {
    String names =
        rules.entrySet().stream()
            .filter(rule -> rule.getValue() == severity)
            .map(rule -> "`" + rule.getKey().key() + "`")
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "%s %s: %s".formatted(sign(severity), means(severity), names);
  }

  /** What may be typed. */
  public static String help() {
    return Arrays.stream(GuardWord.values())
        .map(word -> "`%s` %s".formatted(word.usage(), word.does()))
        .collect(
            Collectors.joining(
                "\n", "The guard reads every reply before it is public. Ask it beforehand:\n", ""));
  }

  public static String noSuchWord(String typed, String nearest) {
    return "`/guard` does not know “%s”. Did you mean `/guard %s`? `/guard help` lists what it knows."
        .formatted(Literal.escape(typed, 60), nearest);
  }

  public static String usage(GuardWord word) {
    return "Write something behind it: `%s`".formatted(word.usage());
  }

  /** Above a card's buttons, where the customer posted what is theirs alone. */
  static String posted(List<String> named) {
    return "🔒 The customer's own %s stands on X for everybody to read. It is hidden here; *Show* is recorded."
        .formatted(String.join(", ", named));
  }

  /** The same, where they wrote it in a direct message. */
  static String confided(List<String> named) {
    return "🔒 The customer wrote us their %s in private. It is hidden here; *Show* is recorded."
        .formatted(String.join(", ", named));
  }
}
