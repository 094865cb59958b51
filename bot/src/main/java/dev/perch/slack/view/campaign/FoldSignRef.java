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
 * @param seen how long the fold's story was when they were listed; 0 on a button
 * @param page from 0
 * @param channel where to answer; empty on a button
 * @param unticked places in the order of joining whose reply is not to go out
 */
public record FoldSignRef(
    FoldId id, int approval, String role, int seen, int page, String channel, BitSet unticked) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern ROLE = Pattern.compile("[a-z0-9_-]{1,40}");
  private static final int PARTS = 7;

  public FoldSignRef {
    unticked = (BitSet) unticked.clone();
  }

  @Override
  public BitSet unticked() {
    return (BitSet) unticked.clone();
  }

  /** What a button carries. */
  static String button(FoldId id, int approval, String role) {
    return new FoldSignRef(id, approval, role, 0, 0, "", new BitSet()).text();
  }

  /** The same on another page, with these ticks. */
  public FoldSignRef on(int otherPage, BitSet ticks) {
    return new FoldSignRef(id, approval, role, seen, otherPage, channel, ticks);
  }

  /** The same, answered there. */
  public FoldSignRef in(String place) {
    return new FoldSignRef(id, approval, role, seen, page, place, unticked);
  }

  /** The same, of the replies that waited when the story was that long. */
  public FoldSignRef at(int length) {
    return new FoldSignRef(id, approval, role, length, page, channel, unticked);
  }

  public String text() {
    return String.join(
        "|",
        id.value(),
        Integer.toString(approval),
        role,
        Integer.toString(page),
        channel,
        Base64.getUrlEncoder().withoutPadding().encodeToString(unticked.toByteArray()),
        Integer.toString(seen));
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<FoldSignRef> parse(@Nullable String text) {
    String[] parts = (text == null ? "" : text).split("\\|", PARTS);
    // A button of before the length was kept ends with the ticks.
    String length = parts.length == PARTS ? parts[PARTS - 1] : "0";
    if (parts.length < PARTS - 1
        || !NUMBER.matcher(parts[1]).matches()
        || !ROLE.matcher(parts[2]).matches()
        || !NUMBER.matcher(parts[3]).matches()
        || !NUMBER.matcher(length).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FoldSignRef(
              new FoldId(parts[0]),
              Integer.parseInt(parts[1]),
              parts[2],
              Integer.parseInt(length),
              Integer.parseInt(parts[3]),
              parts[4],
              BitSet.valueOf(Base64.getUrlDecoder().decode(parts[5]))));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
