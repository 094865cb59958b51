package dev.perch.sandbox.x;

import java.util.Set;

/**
 * The calls that are answered, with X's limits for 15 minutes (docs "Rate limits"; 75 for users/me
 * and 5,000 for tweets as the service's own headers say). The order matters where paths overlap:
 * the first that fits is taken.
 */
enum Endpoint {
  USERS_ME("GET", "/2/users/me", 75, 0),
  USERS_BY("GET", "/2/users/by", 900, 300),
  USER_MENTIONS("GET", "/2/users/:id/mentions", 300, 450),
  USER_TWEETS("GET", "/2/users/:id/tweets", 900, 10_000),
  USER("GET", "/2/users/:id", 900, 300),
  USERS("GET", "/2/users", 900, 300),
  SEARCH_RECENT("GET", "/2/tweets/search/recent", 300, 450),
  TWEET("GET", "/2/tweets/:id", 900, 450),
  TWEETS("GET", "/2/tweets", 5_000, 3_500),
  CREATE_TWEET("POST", "/2/tweets", 100, 0),
  DELETE_TWEET("DELETE", "/2/tweets/:id", 50, 0);

  final String method;
  final String path;

  /** Calls that a user may make in 15 minutes. */
  final int userLimit;

  /** Calls that the app may make with its bearer token; 0 if it may not call this. */
  final int appLimit;

  Endpoint(String method, String path, int userLimit, int appLimit) {
    this.method = method;
    this.path = path;
    this.userLimit = userLimit;
    this.appLimit = appLimit;
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
    return path.replace(":id", "{id}");
  }

  /** Whether this query parameter is known here. */
  boolean takes(String parameter) {
    return switch (this) {
      case USERS_ME, USER -> Takes.USER_FIELDS.contains(parameter);
      case USERS -> Takes.USER_FIELDS.contains(parameter) || parameter.equals("ids");
      case USERS_BY -> Takes.USER_FIELDS.contains(parameter) || parameter.equals("usernames");
      case TWEET -> Takes.TWEET_FIELDS.contains(parameter);
      case TWEETS -> Takes.TWEET_FIELDS.contains(parameter) || parameter.equals("ids");
      case USER_MENTIONS ->
          Takes.TWEET_FIELDS.contains(parameter) || Takes.PAGE.contains(parameter);
      case USER_TWEETS -> USER_MENTIONS.takes(parameter) || parameter.equals("exclude");
      case SEARCH_RECENT ->
          USER_MENTIONS.takes(parameter)
              || Set.of("query", "next_token", "sort_order").contains(parameter);
      case CREATE_TWEET, DELETE_TWEET -> false;
    };
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
  }
}
