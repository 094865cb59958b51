package dev.perch.slack.view.faq;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button or a form of the FAQ bank carries: the entry, and what the person had before their
 * eyes. It comes back from Slack, so it may be forged: it names things, and proves no right.
 *
 * @param id null in a form for an entry that is new
 * @param number of the proposal, or of the version to go back to; 0 for none
 * @param seen what was shown of the entry, see {@link Entry#shown}; null where there was none
 * @param channel where to answer, for a form; may be empty
 * @param propose whether it is to be proposed, whoever fills it in
 */
public record FaqRef(
    @Nullable FaqId id, int number, @Nullable String seen, String channel, boolean propose) {
  private static final String PROPOSE = "propose";
  private static final Pattern BAR = Pattern.compile("\\|");

  /** What is shown of an entry as it stands. */
  public static FaqRef of(Entry entry, int number) {
    return new FaqRef(entry.id(), number, entry.shown(), "", false);
  }

  /** A form for an entry that is new. */
  public static FaqRef blank(boolean propose) {
    return new FaqRef(null, 0, null, "", propose);
  }

  /** The same, answered there. */
  public FaqRef in(String place) {
    return new FaqRef(id, number, seen, place, propose);
  }

  /** The same, to be proposed whoever fills it in. */
  public FaqRef proposing() {
    return new FaqRef(id, number, seen, channel, true);
  }

  public String text() {
    return String.join(
        "|",
        id == null ? "" : id.slug(),
        Integer.toString(number),
        seen == null ? "" : seen,
        channel,
        propose ? PROPOSE : "");
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<FaqRef> parse(@Nullable String text) {
    String[] parts = BAR.split(text == null ? "" : text, -1);
    if (parts.length != 5 || !parts[1].matches("[0-9]{1,6}") || !id(parts[0])) {
      return Optional.empty();
    }
    return Optional.of(
        new FaqRef(
            parts[0].isEmpty() ? null : new FaqId(parts[0]),
            Integer.parseInt(parts[1]),
            parts[2].isEmpty() ? null : parts[2],
            parts[3],
            parts[4].equals(PROPOSE)));
  }

  private static boolean id(String text) {
    return text.isEmpty() || FaqId.isSlug(text);
  }
}
