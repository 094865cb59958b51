package dev.perch.slack.view.campaign;

import dev.perch.campaign.post.PostFacts;
import dev.perch.campaign.post.PostId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button or form of a scheduled post carries. It comes back from Slack, so it may be forged:
 * it names things, and proves no right.
 *
 * @param id null in the form for one that is new
 * @param length how long the story was when the person saw it
 * @param version of the words that they saw
 * @param zone on whose clocks they give an hour
 * @param channel where to answer; empty on a button, whose own place is known
 */
public record PostRef(@Nullable PostId id, int length, int version, ZoneId zone, String channel) {
  private static final Pattern BAR = Pattern.compile("\\|");

  /** What a button carries. */
  static PostRef of(PostId id, PostFacts facts) {
    return new PostRef(id, facts.length(), facts.version(), ZoneOffset.UTC, "");
  }

  /** Of a post that is to be scheduled. */
  public static PostRef fresh(ZoneId zone, String channel) {
    return new PostRef(null, 0, 0, zone, channel);
  }

  /** The same, in a form. */
  public PostRef in(ZoneId theirs, String where) {
    return new PostRef(id, length, version, theirs, where);
  }

  public String text() {
    String slug = id == null ? "" : id.slug();
    return String.join("|", slug, "" + length, "" + version, zone.getId(), channel);
  }

  /** Reads one; nothing if it was never written by us. */
  public static Optional<PostRef> parse(@Nullable String text) {
    String[] parts = BAR.split(text == null ? "" : text, -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PostRef(
              parts[0].isEmpty() ? null : new PostId(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              ZoneId.of(parts[3]),
              parts[4]));
    } catch (DateTimeException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
