package dev.perch.sandbox.x;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls that are answered, with X's limits for 15 minutes (docs "Rate limits"; 75 for users/me
 * and 5,000 for tweets as the service's own headers say). The order matters where paths overlap:
 * the first that fits is taken.
 */
enum Endpoint {
  USERS_ME("GET", "/2/users/me", 75, 0, Takes.USER_FIELDS),
  USERS_BY("GET", "/2/users/by", 900, 300, Takes.USER_FIELDS, Set.of("usernames")),
  USER_MENTIONS("GET", "/2/users/:id/mentions", 300, 450, Takes.TWEET_FIELDS, Takes.PAGE),
  USER_TWEETS(
      "GET", "/2/users/:id/tweets", 900, 10_000, Takes.TWEET_FIELDS, Takes.PAGE, Set.of("exclude")),
  USER("GET", "/2/users/:id", 900, 300, Takes.USER_FIELDS),
  USERS("GET", "/2/users", 900, 300, Takes.USER_FIELDS, Set.of("ids")),
  SEARCH_RECENT(
      "GET",
      "/2/tweets/search/recent",
      300,
      450,
      Takes.TWEET_FIELDS,
      Takes.PAGE,
      Set.of("query", "next_token", "sort_order")),
  COUNTS_RECENT(
      "GET",
      "/2/tweets/counts/recent",
      0,
      300,
      Set.of(
          "query",
          "start_time",
          "end_time",
          "since_id",
          "until_id",
          "next_token",
          "pagination_token",
          "granularity",
          "search_count.fields")),
  STREAM(
      "GET",
      "/2/tweets/search/stream",
      0,
      50,
      Takes.TWEET_FIELDS,
      Set.of("backfill_minutes", "start_time", "end_time")),
  STREAM_RULES(
      "GET",
      "/2/tweets/search/stream/rules",
      0,
      450,
      Set.of("ids", "max_results", "pagination_token")),
  UPDATE_RULES("POST", "/2/tweets/search/stream/rules", 0, 100, Set.of("dry_run", "delete_all")),
  TWEET("GET", "/2/tweets/:id", 900, 450, Takes.TWEET_FIELDS),
  TWEETS("GET", "/2/tweets", 5_000, 3_500, Takes.TWEET_FIELDS, Set.of("ids")),
  CREATE_TWEET("POST", "/2/tweets", 100, 0),
  DELETE_TWEET("DELETE", "/2/tweets/:id", 50, 0),
  DM_EVENTS("GET", "/2/dm_events", 15, 0, Takes.DM_FIELDS, Takes.DM_PAGE),
  DM_EVENT("GET", "/2/dm_events/:event_id", 15, 0, Takes.DM_FIELDS),
  DELETE_DM("DELETE", "/2/dm_events/:event_id", 300, 0),
  DMS_WITH(
      "GET",
      "/2/dm_conversations/with/:participant_id/dm_events",
      15,
      0,
      Takes.DM_FIELDS,
      Takes.DM_PAGE),
  DMS_OF("GET", "/2/dm_conversations/:id/dm_events", 15, 0, Takes.DM_FIELDS, Takes.DM_PAGE),
  SEND_DM_WITH("POST", "/2/dm_conversations/with/:participant_id/messages", 15, 0),
  SEND_DM("POST", "/2/dm_conversations/:dm_conversation_id/messages", 15, 0),
  UPLOAD("POST", "/2/media/upload", 500, 0),
  UPLOAD_STATUS("GET", "/2/media/upload", 1_000, 0, Set.of("media_id", "command")),
  UPLOAD_INITIALIZE("POST", "/2/media/upload/initialize", 1_875, 0),
  UPLOAD_APPEND("POST", "/2/media/upload/:id/append", 1_875, 0),
  UPLOAD_FINALIZE("POST", "/2/media/upload/:id/finalize", 1_875, 0),
  MEDIA_METADATA("POST", "/2/media/metadata", 500, 0);

  private static final Pattern PLACEHOLDER = Pattern.compile(":(\\w+)");

  final String method;
  final String path;

  /** Calls that a user may make in 15 minutes; 0 if only the app may call this. */
  final int userLimit;

  /** Calls that the app may make with its bearer token; 0 if it may not call this. */
  final int appLimit;

  /** The query parameters that are known here; never changed. */
  @SuppressWarnings("ImmutableEnumChecker")
  final SortedSet<String> parameters;

  @SafeVarargs
  Endpoint(String method, String path, int userLimit, int appLimit, Set<String>... parameters) {
    this.method = method;
    this.path = path;
    this.userLimit = userLimit;
    this.appLimit = appLimit;
    SortedSet<String> all = new TreeSet<>();
    for (Set<String> some : parameters) {
      all.addAll(some);
    }
    this.parameters = Collections.unmodifiableSortedSet(all);
  }

  /** How people and tests name it: {@code POST /2/tweets}, {@code GET /2/users/:id/mentions}. */
  String label() {
    return method + " " + path;
  }

  /** How the contract names it: {@code GET /2/users/{id}/mentions}. */
  String contractName() {
    return method + " " + route();
  }

  /** The path as Javalin writes it. */
  String route() {
    return PLACEHOLDER.matcher(path).replaceAll("{$1}");
  }

  /** The name of the one parameter in its path, "" if it has none. */
  String pathParameter() {
    Matcher name = PLACEHOLDER.matcher(path);
    return name.find() ? name.group(1) : "";
  }

  /** What that parameter must look like, from the contract. */
  Pattern pathPattern() {
    return this == DMS_OF || this == SEND_DM ? DirectMessage.CONVERSATION : TweetIds.WIRE;
  }

  /** Calls that one user may make in 24 hours; 0 for no such limit. */
  int userDailyLimit() {
    return switch (this) {
      case SEND_DM, SEND_DM_WITH -> 1_440;
      case DELETE_DM -> 1_500;
      default -> 0;
    };
  }

  /** Calls that the app may make for all its users together in 24 hours; 0 for no such limit. */
  int appDailyLimit() {
    return switch (this) {
      case CREATE_TWEET -> 10_000;
      case SEND_DM, SEND_DM_WITH -> 1_440;
      case DELETE_DM -> 4_000;
      case UPLOAD, MEDIA_METADATA -> 50_000;
      case UPLOAD_STATUS -> 100_000;
      case UPLOAD_INITIALIZE, UPLOAD_APPEND, UPLOAD_FINALIZE -> 180_000;
      default -> 0;
    };
  }

  /** What a success is answered with. */
  int success() {
    return this == CREATE_TWEET || this == SEND_DM || this == SEND_DM_WITH ? 201 : 200;
  }

  /** Whether it speaks of direct messages, which an app must be permitted on top. */
  boolean isPrivate() {
    return path.startsWith("/2/dm_");
  }

  /** Whether it changes anything. */
  boolean writes() {
    return !method.equals("GET");
  }

  /** Whether what it carries is a picture, which is too large for a log. */
  boolean carriesMedia() {
    return this == UPLOAD || this == UPLOAD_APPEND;
  }

  private static final class Takes {
    static final Set<String> USER_FIELDS =
        Set.of("user.fields", "expansions", "tweet.fields", "post.fields");
    static final Set<String> TWEET_FIELDS =
        Set.of(
            "tweet.fields",
            "post.fields",
            "expansions",
            "user.fields",
            "media.fields",
            "poll.fields",
            "place.fields");
    static final Set<String> PAGE =
        Set.of("max_results", "pagination_token", "start_time", "end_time", "since_id", "until_id");
    static final Set<String> DM_FIELDS =
        Set.of(
            "dm_event.fields",
            "expansions",
            "user.fields",
            "tweet.fields",
            "post.fields",
            "media.fields");
    static final Set<String> DM_PAGE = Set.of("max_results", "pagination_token", "event_types");
  }
}
