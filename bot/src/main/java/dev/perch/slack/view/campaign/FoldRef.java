package dev.perch.slack.view.campaign;

import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldId;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the form with a fold's replies carries from page to page. It comes back from Slack, so it
 * may be forged: it names things, and proves no right.
 *
 * @param seen how long the fold's story was when the form was opened: who joins later is not in it
 * @param page from 0
 * @param channel where to answer
 * @param unticked places in the order of joining whose reply is not to be sent
 * @param answer what is said; null while nobody has written it
 */
public record FoldRef(
    FoldId id, int seen, int page, String channel, BitSet unticked, @Nullable Wordings answer) {
  /** Slack keeps 3,000 characters in all, of which the ticks take up to a thousand. */
  public static final int LONGEST_ANSWER = 1_600;

  private static final String BETWEEN = "\n---\n";
  private static final Pattern APART = Pattern.compile("(?m)^[ \\t]*-{3,}[ \\t]*$");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final int PARTS = 7;

  /** Before the length; a form of before it was kept has a number of another meaning there. */
  private static final String SEEN = "at";

  public FoldRef {
    unticked = (BitSet) unticked.clone();
  }

  @Override
  public BitSet unticked() {
    return (BitSet) unticked.clone();
  }

  /** The same on another page, with these ticks. */
  public FoldRef on(int otherPage, BitSet ticks) {
    return new FoldRef(id, seen, otherPage, channel, ticks, answer);
  }

  /** The same with another answer, from its first page. */
  public FoldRef saying(Wordings other) {
    return new FoldRef(id, seen, 0, channel, unticked, other);
  }

  /** The wordings as one text, for a field. */
  public static String joined(Wordings answer) {
    return String.join(BETWEEN, answer.texts());
  }

  /** The wordings of a text: a line of three hyphens stands between two. */
  public static List<String> wordings(String text) {
    return Arrays.stream(APART.split(text))
        .map(String::strip)
        .filter(wording -> !wording.isEmpty())
        .toList();
  }

  public String text() {
    String faq = answer == null || answer.faq() == null ? "" : answer.faq();
    return String.join(
        "|",
        id.value(),
        SEEN + seen,
        Integer.toString(page),
        channel,
        faq,
        Base64.getUrlEncoder().withoutPadding().encodeToString(unticked.toByteArray()),
        answer == null ? "" : joined(answer));
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<FoldRef> parse(@Nullable String text) {
    String[] parts = (text == null ? "" : text).split("\\|", PARTS);
    if (parts.length != PARTS
        || !parts[1].startsWith(SEEN)
        || !NUMBER.matcher(parts[1].substring(SEEN.length())).matches()
        || !NUMBER.matcher(parts[2]).matches()) {
      return Optional.empty();
    }
    try {
      List<String> wordings = wordings(parts[6]);
      return Optional.of(
          new FoldRef(
              new FoldId(parts[0]),
              Integer.parseInt(parts[1].substring(SEEN.length())),
              Integer.parseInt(parts[2]),
              parts[3],
              BitSet.valueOf(Base64.getUrlDecoder().decode(parts[5])),
              wordings.isEmpty()
                  ? null
                  : new Wordings(wordings, parts[4].isEmpty() ? null : parts[4])));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
