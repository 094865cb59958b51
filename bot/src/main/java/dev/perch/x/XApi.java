package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.desk.Meters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls that Perch makes, with the fields that it reads. All reads are pages of 100. */
final class XApi {
  /** How the filtered stream is called, by which it is counted and priced. */
  static final String STREAM = "GET /2/tweets/search/stream";

  private static final String RULES = "/2/tweets/search/stream/rules";

  private static final Map<String, String> MENTION_FIELDS =
      Map.of(
          "tweet.fields",
          "attachments,author_id,conversation_id,created_at,entities,note_tweet,referenced_tweets,reply_settings",
          "expansions",
          "author_id,attachments.media_keys,referenced_tweets.id",
          "user.fields",
          "name,public_metrics,username,verified",
          "media.fields",
          "alt_text,preview_image_url,url");

  private static final Map<String, String> MESSAGE_FIELDS =
      Map.of(
          "dm_event.fields",
          "created_at,dm_conversation_id,entities,sender_id",
          "event_types",
          "MessageCreate",
          "expansions",
          "sender_id",
          "user.fields",
          "name,public_metrics,username,verified");

  private static final Map<String, String> REPLY_FIELDS =
      Map.of("tweet.fields", "entities,note_tweet,referenced_tweets");

  private static final int OK = 200;

  private final XClient client;
  private final Meters meters;
  private final Bill bill;

  /** Calls that nobody counts. */
  XApi(XClient client) {
    this(client, Meters.NONE, Bill.NONE);
  }

  XApi(XClient client, Meters meters, Bill bill) {
    this.client = client;
    this.meters = meters;
    this.bill = bill;
  }

  /** Who the keys are of, and whether their tweets are for followers only. */
  Seen me(Access access) {
    Seen seen = client.look(access, "/2/users/me", Map.of("user.fields", "protected"));
    bill.add("GET /2/users/me", MissingNode.getInstance(), seen.answer());
    return seen;
  }

  /** An account as somebody else sees it: whether it takes that one's direct messages. */
  Answer user(Access as, String id) {
    return counted(
        "GET /2/users/:id",
        () -> client.get(as, "/2/users/" + id, Map.of("user.fields", "receives_your_dm")));
  }

  /** How a customer's account looks now. */
  Answer profile(Access access, String id) {
    return counted(
        "GET /2/users/:id",
        () ->
            client.get(
                access,
                "/2/users/" + id,
                Map.of("user.fields", "description,public_metrics,verified")));
  }

  /** Knocks without keys, which costs nothing: X refuses, and tells its time. */
  Seen knock() {
    return client.look(Access.NONE, "/2/users/me", Map.of());
  }

  /** What names the account, newest first; X has the newest 800. */
  Answer mentions(Account account, Optional<String> page) {
    return counted(
        "GET /2/users/:id/mentions",
        () ->
            client.get(
                account.access(),
                "/2/users/" + account.handle().userId() + "/mentions",
                paged(MENTION_FIELDS, page)));
  }

  /**
   * Whether tweets, at most 100, still stand: without their authors, each of whom X would charge
   * for.
   */
  Answer standing(Account account, List<String> ids) {
    return tweets(account, ids, Map.of("tweet.fields", "edit_history_tweet_ids,withheld"));
  }

  /** Tweets as they are now, whole, at most 100. */
  Answer tweets(Account account, List<String> ids) {
    return tweets(account, ids, MENTION_FIELDS);
  }

  private Answer tweets(Account account, List<String> ids, Map<String, String> fields) {
    Map<String, String> parameters = new LinkedHashMap<>(fields);
    parameters.put("ids", String.join(",", ids));
    return counted("GET /2/tweets", () -> client.get(account.access(), "/2/tweets", parameters));
  }

  /**
   * Recent search, newest first: the last seven days.
   *
   * @param bounds {@code since_id}, {@code until_id} (both exclusive) or {@code start_time}; and
   *     {@code max_results}, if a page is to be shorter
   */
  Answer search(Access access, String query, Map<String, String> bounds, Optional<String> page) {
    Map<String, String> parameters = paged(MENTION_FIELDS, page);
    parameters.put("query", query);
    parameters.putAll(bounds);
    return counted(
        "GET /2/tweets/search/recent",
        () -> client.get(access, "/2/tweets/search/recent", parameters));
  }

  /** How many tweets of the last seven days recent search would find; for the app alone. */
  Answer counts(Access app, String query) {
    return counted(
        "GET /2/tweets/counts/recent",
        () ->
            client.get(
                app, "/2/tweets/counts/recent", Map.of("query", query, "granularity", "day")));
  }

  /** What the app's stream sends, up to a thousand rules; for the app alone. */
  Answer rules(Access app) {
    return counted("GET " + RULES, () -> client.get(app, RULES, Map.of()));
  }

  /** One rule more. X says what is wrong with it beside a status that means yes. */
  Answer addRule(Access app, String value, String tag) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("add").addObject().put("value", value).put("tag", tag);
    return counted("POST " + RULES, body, () -> client.post(app, RULES, body));
  }

  /** These rules no more. */
  Answer deleteRules(Access app, List<String> ids) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ids.forEach(body.putObject("delete").putArray("ids")::add);
    return counted("POST " + RULES, body, () -> client.post(app, RULES, body));
  }

  /** The filtered stream; for the app alone, one at a time. */
  Streamed stream(Access app, InstantSource clock) {
    long begun = System.nanoTime();
    Streamed streamed = client.stream(app, "/2/tweets/search/stream", MENTION_FIELDS, clock);
    String outcome = streamed instanceof Streamed.No(Answer.Failed failed) ? failed.code() : "ok";
    meters.called("x", STREAM, outcome, Duration.ofNanos(System.nanoTime() - begun));
    return streamed;
  }

  /** It sent this post, which costs what a read does. */
  void streamed(JsonNode post) {
    bill.add(STREAM, MissingNode.getInstance(), new Answer.Ok(OK, post));
  }

  /** What the account itself wrote, newest first, replies included. */
  Answer timeline(Account account, Optional<String> page) {
    return counted(
        "GET /2/users/:id/tweets",
        () ->
            client.get(
                account.access(),
                "/2/users/" + account.handle().userId() + "/tweets",
                paged(REPLY_FIELDS, page)));
  }

  /** What the account itself wrote in that time, newest first; X has the newest 3,200. */
  Answer posts(Account account, Instant from, Instant to, Optional<String> page) {
    Map<String, String> parameters =
        paged(Map.of("tweet.fields", "created_at,referenced_tweets"), page);
    parameters.put("start_time", from.truncatedTo(ChronoUnit.SECONDS).toString());
    parameters.put("end_time", to.truncatedTo(ChronoUnit.SECONDS).toString());
    return counted(
        "GET /2/users/:id/tweets",
        () ->
            client.get(
                account.access(), "/2/users/" + account.handle().userId() + "/tweets", parameters));
  }

  /** Posts a reply, with the uploaded pictures of those ids. */
  Answer reply(Account account, String target, String text, List<String> media) {
    ObjectNode body = tweet(text, media);
    body.putObject("reply").put("in_reply_to_tweet_id", target);
    return posted("POST /2/tweets", account, "/2/tweets", body);
  }

  /** Takes a tweet of the account's away. */
  Answer delete(Account account, String tweet) {
    return counted(
        "DELETE /2/tweets/:id", () -> client.delete(account.access(), "/2/tweets/" + tweet));
  }

  /** The newest few of what the account itself wrote: X gives five at least. */
  Answer newest(Account account) {
    return counted(
        "GET /2/users/:id/tweets",
        () ->
            client.get(
                account.access(),
                "/2/users/" + account.handle().userId() + "/tweets",
                Map.of("max_results", "5")));
  }

  /**
   * Posts what answers nobody.
   *
   * @param media ids of uploaded pictures; may be none
   */
  Answer post(Account account, String text, List<String> media) {
    return posted("POST /2/tweets", account, "/2/tweets", tweet(text, media));
  }

  private static ObjectNode tweet(String text, List<String> media) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", text);
    if (!media.isEmpty()) {
      media.forEach(body.putObject("media").putArray("media_ids")::add);
    }
    return body;
  }

  /** Uploads a picture. */
  Answer upload(Account account, ObjectNode body) {
    return posted("POST /2/media/upload", account, "/2/media/upload", body);
  }

  /** Says what an uploaded picture shows. */
  Answer describe(Account account, ObjectNode body) {
    return posted("POST /2/media/metadata", account, "/2/media/metadata", body);
  }

  /** What was written to the account in private, and what it wrote itself, newest first. */
  Answer messages(Account account, Optional<String> page) {
    return counted(
        "GET /2/dm_events",
        () -> client.get(account.access(), "/2/dm_events", paged(MESSAGE_FIELDS, page)));
  }

  /** The same of one person. */
  Answer conversation(Account account, String with, Optional<String> page) {
    return counted(
        "GET /2/dm_conversations/with/:id/dm_events",
        () ->
            client.get(
                account.access(),
                "/2/dm_conversations/with/" + with + "/dm_events",
                paged(MESSAGE_FIELDS, page)));
  }

  /** Writes to one person in private, with the uploaded picture of that id, if any. */
  Answer message(Account account, String to, String text, List<String> media) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", text);
    if (!media.isEmpty()) {
      ArrayNode attachments = body.putArray("attachments");
      media.forEach(id -> attachments.addObject().put("media_id", id));
    }
    return posted(
        "POST /2/dm_conversations/with/:id/messages",
        account,
        "/2/dm_conversations/with/" + to + "/messages",
        body);
  }

  private Answer posted(String method, Account account, String path, ObjectNode body) {
    return counted(method, body, () -> client.post(account.access(), path, body));
  }

  private Answer counted(String method, Supplier<Answer> call) {
    return counted(method, MissingNode.getInstance(), call);
  }

  private Answer counted(String method, JsonNode body, Supplier<Answer> call) {
    long begun = System.nanoTime();
    Answer answer = call.get();
    String outcome = answer instanceof Answer.Failed failed ? failed.code() : "ok";
    meters.called("x", method, outcome, Duration.ofNanos(System.nanoTime() - begun));
    bill.add(method, body, answer);
    return answer;
  }

  private static Map<String, String> paged(Map<String, String> fields, Optional<String> page) {
    Map<String, String> parameters = new LinkedHashMap<>(fields);
    parameters.put("max_results", "100");
    page.ifPresent(token -> parameters.put("pagination_token", token));
    return parameters;
  }
}
