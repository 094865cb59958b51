package dev.perch.sandbox.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes of what somebody typed what X answers for it.
 *
 * <p>A reply carries the people it answers as leading mentions in its text, also where the caller
 * of the API did not write them: the author of the tweet answered first, then those mentioned
 * there. They do not count against the limit. Mentions become entities only where the account
 * exists.
 */
final class TextComposer {
  /** Weighted characters of an ordinary post. */
  static final int LIMIT = 280;

  /** What the cut text of a long post ends in: an ellipsis, a space and a link of 23. */
  private static final int TAIL = 2 + 23;

  private final Function<String, Optional<XUser>> accounts;

  TextComposer(Function<String, Optional<XUser>> accounts) {
    this.accounts = accounts;
  }

  /** The length that X counts: links 23, most scripts 1, others and emoji 2. */
  static int weightedLength(String typed) {
    return typed.chars().allMatch(sign -> sign < 128) && !mayLink(typed) && !typed.isBlank()
        ? typed.length()
        : TwitterTextParser.parseTweet(typed).weightedLength;
  }

  /** Whether there is anything like a domain in it: to look for one is most of the work. */
  private static boolean mayLink(String typed) {
    int dot = typed.indexOf('.');
    while (dot >= 0 && dot + 1 < typed.length()) {
      if (Character.isLetterOrDigit(typed.charAt(dot + 1)) || typed.charAt(dot + 1) > 127) {
        return true;
      }
      dot = typed.indexOf('.', dot + 1);
    }
    return false;
  }

  private static List<Extractor.Entity> entities(String typed) {
    Extractor extractor = new Extractor();
    extractor.setExtractURLWithoutProtocol(mayLink(typed));
    return extractor.extractEntitiesWithIndices(typed);
  }

  /**
   * @param leading usernames that X puts before the text, those the author typed there themselves
   *     left out
   * @param url the address of the tweet itself, which the cut text of a long post and pictures link
   *     to
   */
  TweetText compose(String typed, List<String> leading, List<Tweet.Photo> photos, String url) {
    String prefix = prefix(leading);
    int displayStart = prefix.codePointCount(0, prefix.length());
    if (weightedLength(typed) <= LIMIT) {
      Builder whole = written(prefix + typed);
      photos.forEach(photo -> whole.photo(photo, url));
      return new TweetText(whole.text(), whole.entities(), displayStart, null);
    }
    Builder note = written(prefix + typed);
    Builder cut = written(prefix + typed.substring(0, cutAt(typed)).stripTrailing() + "… ");
    cut.link(url, displayOf(url));
    photos.forEach(photo -> cut.photo(photo, url));
    return new TweetText(
        cut.text(), cut.entities(), displayStart, new TweetText.Note(note.text(), note.entities()));
  }

  /** The text of a direct message: whole however long it is, its pictures as links. */
  TweetText whole(String typed, List<Tweet.Photo> photos, String url) {
    Builder whole = written(typed);
    photos.forEach(photo -> {
      whole.space();
      whole.link(url, displayOf(url));
    });
    return new TweetText(whole.text(), whole.entities(), 0, null);
  }

  /**
   * Half characters and control characters never reach X: the first become U+FFFD, the second
   * vanish.
   */
  static String readable(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(point ->
            point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
        .filter(point -> point == '\n' || !Character.isISOControl(point))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static String prefix(List<String> leading) {
    StringBuilder prefix = new StringBuilder();
    leading.forEach(username -> prefix.append('@').append(username).append(' '));
    return prefix.toString();
  }

  /** Where a long text is cut (UTF-16): never inside a code point, a link, a mention or a tag. */
  private static int cutAt(String typed) {
    int end = 0;
    int tooFar = Math.min(typed.length(), 2 * LIMIT);
    while (tooFar - end > 1) {
      int middle = (end + tooFar) / 2;
      if (weightedLength(typed.substring(0, middle)) <= LIMIT - TAIL) {
        end = middle;
      } else {
        tooFar = middle;
      }
    }
    if (end > 0 && Character.isLowSurrogate(typed.charAt(end))) {
      end--;
    }
    for (Extractor.Entity entity : entities(typed)) {
      if (entity.getStart() < end && entity.getEnd() > end) {
        return entity.getStart();
      }
    }
    return end;
  }

  private Builder written(String raw) {
    Builder builder = new Builder();
    int from = 0;
    for (Extractor.Entity entity : entities(raw)) {
      builder.plain(raw.substring(from, entity.getStart()));
      String inText = raw.substring(entity.getStart(), entity.getEnd());
      switch (entity.getType()) {
        case URL -> builder.link(withProtocol(entity.getValue()), displayOf(entity.getValue()));
        case MENTION -> builder.mention(inText, accounts.apply(entity.getValue()));
        case HASHTAG -> builder.hashtag(inText, entity.getValue());
        case CASHTAG -> builder.plain(inText);
      }
      from = entity.getEnd();
    }
    builder.plain(raw.substring(from));
    return builder;
  }

  private static String withProtocol(String url) {
    return url.matches("(?i)https?://.*") ? url : "http://" + url;
  }

  private static String displayOf(String url) {
    String bare = url.replaceFirst("(?i)^https?://(www\\.)?", "");
    return bare.length() <= 27 ? bare : bare.substring(0, 26) + "…";
  }

  /** Grows the text and counts code points as it goes. */
  private static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Entities.Mention> mentions = new ArrayList<>();
    private final List<Entities.Url> urls = new ArrayList<>();
    private final List<Entities.Tag> hashtags = new ArrayList<>();
    private int points;

    void plain(String raw) {
      append(raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    void mention(String inText, Optional<XUser> account) {
      int start = points;
      append(inText);
      account.ifPresent(
          user -> mentions.add(new Entities.Mention(start, points, user.username(), user.id())));
    }

    void hashtag(String inText, String tag) {
      int start = points;
      append(inText);
      hashtags.add(new Entities.Tag(start, points, tag));
    }

    void link(String url, String display) {
      int start = points;
      String shortened = ShortLinks.of(url);
      append(shortened);
      urls.add(new Entities.Url(start, points, shortened, url, display, null));
    }

    void space() {
      if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        append(" ");
      }
    }

    void photo(Tweet.Photo photo, String tweetUrl) {
      space();
      int start = points;
      String shortened = ShortLinks.of(tweetUrl + "#" + photo.mediaKey());
      append(shortened);
      String display = "pic.x.com/" + shortened.substring(shortened.lastIndexOf('/') + 1);
      urls.add(
          new Entities.Url(
              start, points, shortened, tweetUrl + "/photo/1", display, photo.mediaKey()));
    }

    String text() {
      return text.toString();
    }

    Entities entities() {
      return new Entities(List.copyOf(mentions), List.copyOf(urls), List.copyOf(hashtags));
    }

    private void append(String part) {
      text.append(part);
      points += part.codePointCount(0, part.length());
    }
  }
}
