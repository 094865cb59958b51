package dev.perch.sandbox.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

  private final Stores stores;
  private final Tweets tweets;
  private final Snowflakes ids;
  private final InstantSource clock;
  private final TextComposer composer;

  Publishing(Stores stores, Snowflakes ids, InstantSource clock) {
    this.stores = stores;
    this.tweets = stores.tweets();
    this.ids = ids;
    this.clock = clock;
    this.composer = new TextComposer(stores.users()::named);
  }

  /**
   * A person posts in an app of X.
   *
   * @throws XProblem 400 if the text is empty or beyond {@value #LONGEST}, 403 if the tweet
   *     answered or quoted is gone, or the account is
   */
  synchronized Tweet byPerson(XUser author, Draft draft) {
    if (TextComposer.weightedLength(draft.text()) > LONGEST) {
      throw Problems.tooLong();
    }
    if (!author.standing().isActive()) {
      throw Problems.accountSuspended();
    }
    List<Tweet.Photo> photos =
        draft.pictures().stream()
            .map(picture -> stores.media().drawn(picture.name(), picture.alt()))
            .toList();
    Tweet tweet = newTweet(author, draft, photos, "X for iPhone");
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
    PostingRules rules = new PostingRules(stores, clock.instant());
    List<Tweet.Photo> photos = stores.media().attached(handle, draft.mediaIds());
    Tweet tweet = newTweet(handle, draft, photos, "Perch");
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
    Tweet old = find(id).orElseThrow(Problems::replyToDeleted);
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

  /** The tweet that is answered or quoted; null for none. */
  private static @Nullable Tweet visible(Sight sight, @Nullable String id) {
    return id == null ? null : sight.tweet(id).orElseThrow(Problems::replyToDeleted);
  }

  private Tweet newTweet(XUser author, Draft draft, List<Tweet.Photo> photos, String source) {
    String typed = TextComposer.readable(draft.text());
    if (typed.isBlank() && photos.isEmpty()) {
      throw Problems.invalidBody("$.text: must not be empty when the post has nothing else");
    }
    Sight sight = new Sight(stores, new Caller.OfUser(author));
    Tweet parent = visible(sight, draft.replyTo());
    Tweet quoted = visible(sight, draft.quotes());
    Instant now = clock.instant();
    long id = ids.next(now);
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
    String typed = TextComposer.readable(text);
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
}
