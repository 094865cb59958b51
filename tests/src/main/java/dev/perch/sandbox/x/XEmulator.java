package dev.perch.sandbox.x;

import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Gates;
import dev.perch.sandbox.wire.Veil;
import dev.perch.sandbox.wire.WireLog;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** X on a free port of this machine: API v2 for the bot, and methods for the people who tweet. */
public final class XEmulator implements AutoCloseable {

  /** A picture of 5 MB in Base64, and the rest of its call. */
  private static final long MOST_BYTES = 8_000_000;

  /**
   * How it runs.
   *
   * @param limits whether X's rate limits hold; their headers come either way
   * @param clock what time it is on X
   */
  public record Options(boolean limits, InstantSource clock) {
    /** As X is: limits on, time runs. */
    public static Options defaults() {
      return new Options(true, InstantSource.system());
    }

    /** The same without limits. */
    public Options withoutLimits() {
      return new Options(false, clock);
    }

    /** The same by this clock. */
    public Options withClock(InstantSource other) {
      return new Options(limits, other);
    }
  }

  /**
   * A tweet as people see it.
   *
   * @param as its author's username
   * @param text what they typed: not escaped, with their own links, whole
   * @param replyTo the id of the tweet answered, null for none
   * @param quotes the id of the tweet quoted, null for none
   * @param versions the ids of its versions, oldest first, {@code id} last
   * @param pictures what it shows, at most four
   */
  public record Posted(
      String id,
      String as,
      String text,
      @Nullable String replyTo,
      @Nullable String quotes,
      Instant createdAt,
      String conversationId,
      List<String> versions,
      List<SeenPicture> pictures) {}

  private final Users users = new Users();
  private final Tweets tweets = new Tweets();
  private final Publishing publishing;
  private final TweetReads tweetReads;
  private final Credentials credentials;
  private final Enrolment enrolment = new Enrolment();
  private final XPeople people;
  private final Gates gates = new Gates();
  private final Faults faults = new Faults();
  private final WireLog log;
  private final FilteredStream stream;
  private final Javalin server;

  private XEmulator(Options options) {
    InstantSource clock = options.clock();
    Snowflakes ids = new Snowflakes();
    Stores stores =
        new Stores(users, tweets, new DirectMessages(), new MediaLibrary(ids, clock, this::apiUrl));
    publishing = new Publishing(stores, ids, clock);
    Messaging messaging = new Messaging(stores, ids, clock);
    tweetReads = new TweetReads(stores, clock);
    credentials = new Credentials(users, clock);
    people = new XPeople(stores, messaging);
    log = new WireLog(clock);
    StreamRules rules = new StreamRules(ids, clock);
    stream = new FilteredStream(stores, rules, faults);
    Wire wire =
        new Wire(
            credentials,
            enrolment,
            new RateLimits(options.limits(), clock),
            gates,
            faults,
            new HiddenPosts(new Veil(options.clock())),
            log,
            stream,
            Rooms.of(stores, publishing, messaging, tweetReads, rules, clock));
    server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.http.prefer405over404 = true;
          config.http.maxRequestSize = MOST_BYTES;
          config.routes.get("/media/{file}", this::picture);
          wire.register(config.routes);
        });
  }

  /** A picture, under the address that tweets give for it. */
  private void picture(Context ctx) {
    String key = ctx.pathParam("file").replaceFirst("\\.png$", "");
    people
        .picture(key)
        .ifPresentOrElse(
            file -> ctx.contentType(file.contentType()).result(file.bytes()),
            () -> ctx.status(404));
  }

  /** Starts it on a free port of 127.0.0.1. */
  public static XEmulator start(Options options) {
    XEmulator emulator = new XEmulator(options);
    emulator.server.start("127.0.0.1", 0);
    return emulator;
  }

  /** What the bot is given for {@code https://api.x.com}; paths begin with {@code /2/}. */
  public String apiUrl() {
    return "http://127.0.0.1:" + server.port();
  }

  /** The app's own token, for reads that need no user. */
  public String bearerToken() {
    return credentials.bearerToken();
  }

  /**
   * Adds a brand account and gives out its keys.
   *
   * @throws IllegalArgumentException if the name is taken or is no username on X
   */
  public XHandle addHandle(String username) {
    return credentials.grant(users.addHandle(username), enrolment.state().access());
  }

  /**
   * Makes a handle's access token and secret anew, with the permission that the app has now; the
   * ones before are worth nothing from then on.
   *
   * @throws XProblem 404 if there is no such handle
   */
  public XHandle newToken(String handle) {
    XUser brand = users.handle(handle).orElseThrow(Problems::notFound);
    return credentials.renew(brand, enrolment.state().access());
  }

  /**
   * Somebody tweets; any name but a handle's is a customer.
   *
   * @param replyTo the id of the tweet they answer, null for none
   * @return the tweet's id
   * @throws XProblem what X would tell them
   */
  public String post(String as, String text, @Nullable String replyTo) {
    return post(as, Draft.of(text).replyingTo(replyTo));
  }

  /** What people do beside tweeting, and what is known of them. */
  public XPeople people() {
    return people;
  }

  /** What the app may do. */
  public Enrolment enrolment() {
    return enrolment;
  }

  /** Somebody tweets with more than words; see {@link #post(String, String, String)}. */
  public String post(String as, Draft draft) {
    return publishing.byPerson(users.customer(as), draft).idText();
  }

  /** Somebody who is signed in as a brand posts in X's own app, where no rule of the API holds. */
  public String byHand(String handle, String text, @Nullable String replyTo) {
    XUser brand = users.handle(handle).orElseThrow();
    return publishing.byPerson(brand, Draft.of(text).replyingTo(replyTo)).idText();
  }

  /** Somebody quotes a tweet; returns the new tweet's id. */
  public String quote(String as, String text, String tweetId) {
    return post(as, Draft.of(text).quoting(tweetId));
  }

  /**
   * The author edits a tweet; returns the new version's id.
   *
   * @throws XProblem 403 if it is gone or can no longer be edited
   */
  public String edit(String tweetId, String text) {
    return publishing.edit(tweetId, text).idText();
  }

  /** The author deletes a tweet, with all its versions; false if there is none. */
  public boolean delete(String tweetId) {
    return publishing.delete(tweetId);
  }

  /**
   * Everything that names the handle, is in such a conversation, or is by the handle, oldest first.
   *
   * @throws XProblem 404 if there is no such handle
   */
  public List<Posted> timeline(String handle) {
    XUser brand = users.handle(handle).orElseThrow(Problems::notFound);
    return tweets.concerning(brand).stream().map(this::posted).toList();
  }

  /** A tweet in its newest version, by the id of any version; empty if it was deleted. */
  public Optional<Posted> tweet(String id) {
    return TweetIds.parse(id)
        .flatMap(tweets::find)
        .flatMap(tweet -> tweets.find(tweets.history(tweet).getLast()))
        .map(this::posted);
  }

  /**
   * Called with the id of a tweet that was posted, edited (the new version's) or deleted, on the
   * thread that did it; it must be quick.
   */
  public void onChange(Consumer<String> listener) {
    tweets.onChange(listener);
  }

  /** Whether somebody has read this handle's mentions by API. */
  public boolean polled(String handle) {
    return users.handle(handle).filter(tweetReads::polled).isPresent();
  }

  /** How many are connected to the filtered stream: one or none. */
  public int listeners() {
    return stream.isOpen() ? 1 : 0;
  }

  /**
   * Holds calls in the middle. They go by method and path as in X's documentation: {@code POST
   * /2/tweets}, {@code GET /2/users/:id/mentions}; what a gate tells of a call is what {@link #log}
   * tells.
   */
  public Gates gates() {
    return gates;
  }

  /**
   * What goes wrong. Calls go by method and path as in X's contract: {@code POST /2/tweets}, {@code
   * GET /2/users/{id}/mentions}.
   */
  public Faults faults() {
    return faults;
  }

  /**
   * What passed the wire, in the order in which it was answered; signatures and tokens are left
   * out. An entry goes by the name that {@link #gates} knows; its request holds {@code user} (the
   * username that called, "app" for the bearer token, null for who was not let in), {@code path},
   * {@code query} as it was written, and {@code body} where there was one; its response holds the
   * {@code status} alone, and is null where the connection was closed without an answer.
   */
  public WireLog log() {
    return log;
  }

  @Override
  public void close() {
    gates.openAll();
    faults.end();
    stream.close();
    server.stop();
  }

  private Posted posted(Tweet tweet) {
    Tweet.Parent parent = tweet.inReplyTo();
    return new Posted(
        tweet.idText(),
        tweet.author().username(),
        tweet.typed(),
        parent == null ? null : Long.toString(parent.tweetId()),
        tweet.quotes() == null ? null : Long.toString(tweet.quotes()),
        tweet.createdAt(),
        Long.toString(tweet.conversationId()),
        tweets.history(tweet).stream().map(id -> Long.toString(id)).toList(),
        tweet.photos().stream().map(SeenPicture::of).toList());
  }
}
