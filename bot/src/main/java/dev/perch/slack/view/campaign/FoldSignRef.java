package dev.perch.slack.view.campaign;

import dev.perch.campaign.storm.FoldId;
import java.util.Base64;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which replies of a fold somebody signs off: carried by buttons, and by the form from page to
 * page. It comes back from Slack, so it may be forged: it names things, and proves no right.
 *
 * @param approval index of the event that approved them
 * @param role for which somebody agrees
 * @param page from 0
 * @param channel where to answer; empty on a button
 * @param unticked places in the order of joining whose reply is not to go out
 */
public record FoldSignRef(
    FoldId id, int approval, String role, int page, String channel, BitSet unticked) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern ROLE = Pattern.compile("[a-z0-9_-]{1,40}");
  private static final int PARTS = 6;

  public FoldSignRef {
    unticked = (BitSet) unticked.clone();
  }

  @Override
  public BitSet unticked() {
    return (BitSet) unticked.clone();
  }

  /** What a button carries. */
  static String button(FoldId id, int approval, String role) {
    return new FoldSignRef(id, approval, role, 0, "", new BitSet()).text();
  }

  /** The same on another page, with these ticks. */
  public FoldSignRef on(int otherPage, BitSet ticks) {
    return new FoldSignRef(id, approval, role, otherPage, channel, ticks);
  }

  /** The same, answered there. */
  public FoldSignRef in(String place) {
    return new FoldSignRef(id, approval, role, page, place, unticked);
  }

  public String text() {
    return String.join(
        "|",
        id.value(),
        Integer.toString(approval),
        role,
        Integer.toString(page),
        channel,
        Base64.getUrlEncoder().withoutPadding().encodeToString(unticked.toByteArray()));
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<FoldSignRef> parse(@Nullable String text) {
    String[] parts = (text == null ? "" : text).split("\\|", PARTS);
    if (parts.length != PARTS
        || !NUMBER.matcher(parts[1]).matches()
        || !ROLE.matcher(parts[2]).matches()
        || !NUMBER.matcher(parts[3]).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FoldSignRef(
              new FoldId(parts[0]),
              Integer.parseInt(parts[1]),
              parts[2],
              Integer.parseInt(parts[3]),
              parts[4],
              BitSet.valueOf(Base64.getUrlDecoder().decode(parts[5]))));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
