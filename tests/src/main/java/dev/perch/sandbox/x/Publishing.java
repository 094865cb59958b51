package dev.perch.sandbox.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one way anything is posted, edited or deleted. One call at a time, so that a rule and its
 * effect are one.
 */
final class Publishing {
  /** Weighted characters of the longest post that X takes from a person (Premium). */
  static final int LONGEST = 25_000;

  /** From the guide "Edit Posts": 30 minutes, five edits. */
  static final Duration EDITABLE = Duration.ofMinutes(30);

  static final int EDITS = 5;

  private final Tweets tweets;
  private final InstantSource clock;
  private final TextComposer composer;
  private final Snowflakes ids = new Snowflakes();

  Publishing(Users users, Tweets tweets, InstantSource clock) {
    this.tweets = tweets;
    this.clock = clock;
    this.composer = new TextComposer(users::named);
  }

  /**
   * A person posts in an app of X.
   *
   * @throws XProblem 400 if the text is empty or beyond {@value #LONGEST}, 403 if the tweet
   *     answered or quoted is gone
   */
  synchronized Tweet byPerson(XUser author, Draft draft) {
    if (TextComposer.weightedLength(draft.text()) > LONGEST) {
      throw Problems.tooLong();
    }
    Tweet tweet = newTweet(author, draft, "X for iPhone");
    tweets.add(tweet);
    return tweet;
  }

  /**
   * A handle posts by API.
   *
   * @throws XProblem 400 if the text is empty or too long, 403 if X's {@link PostingRules} forbid
   *     it
   */
  synchronized Tweet byApi(XUser handle, Draft draft) {
    PostingRules rules = new PostingRules(tweets, clock.instant());
    Tweet tweet = newTweet(handle, draft, "Perch");
    rules.check(handle, draft, tweet);
    tweets.add(tweet);
    return tweet;
  }

  /**
   * A person edits a tweet of theirs: a new version with a new id.
   *
   * @throws XProblem 403 if it is gone, answers somebody else, is older than {@link #EDITABLE} or
   *     was edited {@value #EDITS} times
   */
  synchronized Tweet edit(String id, String text) {
    Tweet old = visible(id);
    List<Long> history = tweets.history(old);
    Instant now = clock.instant();
    Instant since = tweets.find(old.firstId()).orElse(old).createdAt();
    if (!old.isEditable() || history.size() > EDITS || now.isAfter(since.plus(EDITABLE))) {
      throw Problems.forbidden("This post can no longer be edited.");
    }
    Tweet newest = tweets.find(history.getLast()).orElse(old);
    Tweet edited = version(newest, ids.next(now), now, text);
    tweets.add(edited);
    return edited;
  }

  /** Deletes a tweet in all its versions; false if there is none. */
  synchronized boolean delete(String id) {
    Optional<Tweet> tweet = find(id);
    tweet.ifPresent(tweets::delete);
    return tweet.isPresent();
  }

  private Optional<Tweet> find(@Nullable String id) {
    return TweetIds.parse(id).flatMap(tweets::find);
  }

  private Tweet visible(@Nullable String id) {
    return find(id).orElseThrow(Problems::replyToDeleted);
  }

  private Tweet newTweet(XUser author, Draft draft, String source) {
    String typed = readable(draft.text());
    if (typed.isBlank() && draft.photos().isEmpty()) {
      throw Problems.invalidBody("$.text: must not be empty when the post has nothing else");
    }
    Tweet parent = draft.replyTo() == null ? null : visible(draft.replyTo());
    Tweet quoted = draft.quotes() == null ? null : visible(draft.quotes());
    Instant now = clock.instant();
    long id = ids.next(now);
    List<Tweet.Photo> photos = photos(id, draft.photos());
    List<String> leading = parent == null ? List.of() : Participants.named(author, parent, draft);
    String url = "https://x.com/" + author.username() + "/status/" + id;
    return new Tweet(
        id,
        id,
        author,
        now,
        typed,
        composer.compose(typed, leading, photos, url),
        parent == null ? id : parent.conversationId(),
        parent == null ? null : new Tweet.Parent(parent.id(), parent.author().id()),
        quoted == null ? null : quoted.id(),
        draft.replySettings(),
        Languages.of(typed),
        photos,
        source);
  }

  private Tweet version(Tweet old, long id, Instant now, String text) {
    String typed = readable(text);
    String shown = old.text().text();
    String prefix = shown.substring(0, shown.offsetByCodePoints(0, old.text().displayStart()));
    List<String> leading =
        prefix.isBlank() ? List.of() : List.of(prefix.strip().substring(1).split(" @"));
    return new Tweet(
        id,
        old.firstId(),
        old.author(),
        now,
        typed,
        composer.compose(typed, leading, old.photos(), old.url().replace(old.idText(), "" + id)),
        old.conversationId(),
        old.inReplyTo(),
        old.quotes(),
        old.replySettings(),
        Languages.of(typed),
        old.photos(),
        old.source());
  }

  private static List<Tweet.Photo> photos(long id, List<String> altTexts) {
    List<Tweet.Photo> photos = new ArrayList<>();
    for (String altText : altTexts) {
      String key = "3_" + (id + photos.size());
      String url = "https://pbs.twimg.com/media/" + Long.toString(id + photos.size(), 36) + ".jpg";
      photos.add(new Tweet.Photo(key, url, altText.isEmpty() ? null : altText));
    }
    return photos;
  }

  /**
   * Half characters and control characters never reach a tweet: the first become U+FFFD, the second
   * vanish.
   */
  private static String readable(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(point ->
            point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
        .filter(point -> point == '\n' || !Character.isISOControl(point))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
