package dev.perch.desk;

import dev.perch.desk.intake.Asides;
import dev.perch.ticket.Road;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tweet to us, as X shows it now, or a direct message.
 *
 * @param id its oldest edit: what it is known by
 * @param latest the id of the version that stands
 * @param conversation X's conversation id
 * @param repliesTo the tweet it answers, if it is a reply
 * @param text as its author wrote it: long posts whole, links as they lead, nothing escaped
 * @param handle the handle of ours that it names first; of a skipped one, the handle that was read
 * @param replyAllowed whether X accepts a reply by API: its author mentioned us or quoted us, and
 *     lets us answer
 * @param skip why it becomes no ticket, or null if it does
 * @param road by which it came; null for the public one
 * @param heardBy the search that found it, where nobody told us; null for a mention
 */
public record Mention(
    String id,
    String latest,
    String conversation,
    @Nullable String repliesTo,
    Customer author,
    String text,
    List<Picture> pictures,
    Instant posted,
    String handle,
    boolean replyAllowed,
    @Nullable Skip skip,
    @Nullable Road road,
    @Nullable String heardBy) {

  /** A name that may stand in an address as it is; X finds the tweet under any. */
  private static final Pattern AUTHOR = Pattern.compile("[A-Za-z0-9_]{1,50}");

  public Mention {
    pictures = List.copyOf(pictures);
  }

  /** A tweet. */
  public Mention(
      String id,
      String latest,
      String conversation,
      @Nullable String repliesTo,
      Customer author,
      String text,
      List<Picture> pictures,
      Instant posted,
      String handle,
      boolean replyAllowed,
      @Nullable Skip skip) {
    this(
        id,
        latest,
        conversation,
        repliesTo,
        author,
        text,
        pictures,
        posted,
        handle,
        replyAllowed,
        skip,
        null);
  }

  /** A tweet or a direct message that was told us. */
  public Mention(
      String id,
      String latest,
      String conversation,
      @Nullable String repliesTo,
      Customer author,
      String text,
      List<Picture> pictures,
      Instant posted,
      String handle,
      boolean replyAllowed,
      @Nullable Skip skip,
      @Nullable Road road) {
    this(
        id,
        latest,
        conversation,
        repliesTo,
        author,
        text,
        pictures,
        posted,
        handle,
        replyAllowed,
        skip,
        road,
        null);
  }

  /** The same, as such a search found it. */
  public Mention heard(String search) {
    return with(skip, search);
  }

  /** The same, as if they had told us. */
  public Mention told() {
    return with(skip, null);
  }

  /** The same as a ticket's, whatever would keep a new tweet out. */
  public Mention taken() {
    return with(null, heardBy);
  }

  private Mention with(@Nullable Skip why, @Nullable String search) {
    return new Mention(
        id,
        latest,
        conversation,
        repliesTo,
        author,
        text,
        pictures,
        posted,
        handle,
        replyAllowed,
        why,
        road,
        search);
  }

  /** Whether it is a direct message, which nobody else has read. */
  public boolean direct() {
    return road == Road.DIRECT;
  }

  public boolean edited() {
    return !id.equals(latest);
  }

  /** Where a person reads it on X; of a direct message, signed in as the handle. */
  public String link() {
    if (direct()) {
      return "https://x.com/messages/" + conversation;
    }
    String who = AUTHOR.matcher(author.username()).matches() ? author.username() : "i";
    return "https://x.com/" + who + "/status/" + latest;
  }

  /** Why a mention becomes no ticket. The names are counted under in Redis. */
  public enum Skip {
    /** We wrote it. */
    OURS,
    /** A plain retweet: nobody asks anything. */
    RETWEET,
    /** It names another of our handles first and is that one's. */
    OTHER_HANDLE,
    /** Older than the desk. */
    BEFORE_US,
    /** Thanks and the like, of somebody who has no open ticket: {@link Chatter}. */
    CHATTER,
    /** Like what people said is not for us: {@link Asides}. */
    NOT_FOR_US
  }
}
