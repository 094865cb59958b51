package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of answer, held against X's OpenAPI contract. */
class XContractTest extends XEmulatorTest {
  private static final String POST_FIELDS =
      "attachments,author_id,conversation_id,created_at,display_text_range,edit_controls,entities,geo,id,"
          + "in_reply_to_user_id,lang,note_post,possibly_sensitive,public_metrics,referenced_posts,reply_settings,"
          + "source,text,withheld";
  private static final String USER_FIELDS =
      "user.fields=created_at,description,entities,location,profile_image_url,protected,public_metrics,verified,"
          + "verified_type,receives_your_dm,withheld";
  private static final String EVERYTHING =
      "post.fields="
          + POST_FIELDS
          + "&"
          + USER_FIELDS
          + "&media.fields=alt_text,height,media_key,type,url,width"
          + "&expansions=author_id,in_reply_to_user_id,referenced_posts,attachments.media_keys,"
          + "edit_history_post_ids,entities.mentions.username";
  private static final String EVERYTHING_IN_TWEETS =
      EVERYTHING
          .replace("post.fields", "tweet.fields")
          .replace("note_post", "note_tweet")
          .replace(",referenced_posts,reply", ",referenced_tweets,reply")
          .replace(",referenced_posts,", ",referenced_tweets.id,referenced_tweets.id.author_id,")
          .replace("edit_history_post_ids", "edit_history_tweet_ids");

  private static XContract contract;

  private String mention = "";
  private String gone = "";

  @BeforeAll
  static void findContract() throws IOException {
    contract = XContract.orSkip();
  }

  @BeforeEach
  void someOfEverything() {
    mention = x.post("customer1", Draft.of("@AcmeCare look & see #lamp").withPhotos("a lamp", ""));
    x.post(
        "customer2", "@AcmeCare " + "it is broken, see https://example.com/1 ".repeat(12), mention);
    String ours = caller.tweet("Sorry to hear that", mention).data("id");
    x.quote("customer3", "@AcmeCare they only say sorry", ours);
    x.edit(x.post("customer4", "@AcmeCare helo", null), "@AcmeCare hello");
    gone = x.post("customer5", "@AcmeCare never mind", null);
    x.post("customer6", "@AcmeCare what?", gone);
    x.delete(gone);
    x.people().change("customer1", Map.of("withheld", List.of("DE")));
  }

  private void holds(String method, String path, XCaller.Reply reply) {
    boolean creates = method.equals("POST") && !path.startsWith("/2/media");
    assertThat(reply.status()).isEqualTo(creates ? 201 : 200);
    assertThat(contract.faults(method, path, reply.status(), inPosts(reply.body())))
        .as("%s %s answered %s", method, path, reply.body())
        .isEmpty();
  }

  /**
   * Says in posts what was answered in tweets. Written out here, so that it does not share a
   * mistake with the code.
   */
  private static JsonNode inPosts(JsonNode answer) {
    return switch (answer) {
      case ObjectNode object -> {
        ObjectNode renamed = object.objectNode();
        object
            .properties()
            .forEach(field ->
                renamed.set(
                    switch (field.getKey()) {
                      case "edit_history_tweet_ids" -> "edit_history_post_ids";
                      case "referenced_tweets" -> "referenced_posts";
                      case "note_tweet" -> "note_post";
                      case "tweets" -> "posts";
                      case "retweet_count" -> "repost_count";
                      case "tweet_count" -> "post_count";
                      default -> field.getKey();
                    },
                    inPosts(field.getValue())));
        yield renamed;
      }
      case ArrayNode array -> {
        ArrayNode renamed = array.arrayNode();
        array.forEach(element -> renamed.add(inPosts(element)));
        yield renamed;
      }
      default -> answer;
    };
  }

  @Test
  void listsOfTweets() {
    for (String everything : new String[] {EVERYTHING, EVERYTHING_IN_TWEETS}) {
      holds("GET", "/2/users/{id}/mentions", caller.get(mentions("?max_results=5&" + everything)));
      holds(
          "GET",
          "/2/users/{id}/tweets",
          caller.get("/2/users/" + acme.userId() + "/tweets?" + everything));
      holds(
          "GET",
          "/2/tweets/search/recent",
          caller.get("/2/tweets/search/recent?query=%40AcmeCare&max_results=10&" + everything));
    }
  }

  @Test
  void everythingThatWasAskedForIsThere() {
    XCaller.Reply reply = caller.get(mentions("?max_results=100&" + EVERYTHING));

    assertThat(reply.body().toString())
        .contains("\"note_post\"", "\"media_keys\"", "\"quoted\"", "\"replied_to\"", "\"hashtags\"")
        .contains("\"errors\"", "referenced_posts: [" + gone + "]")
        .contains("\"media\"", "\"users\"", "\"posts\"");
  }

  @Test
  void listsThatAreEmptyOrOfNobody() {
    XHandle silent = x.addHandle("Acme");

    holds("GET", "/2/users/{id}/mentions", caller.get("/2/users/" + silent.userId() + "/mentions"));
    holds("GET", "/2/users/{id}/mentions", caller.get("/2/users/1/mentions"));
    holds("GET", "/2/users/{id}/tweets", caller.get("/2/users/1/tweets"));
    holds(
        "GET",
        "/2/tweets/search/recent",
        caller.get("/2/tweets/search/recent?query=unheard-of-word"));
  }

  @Test
  void rulesOfTheStream() {
    String path = "/2/tweets/search/stream/rules";
    String app = "Bearer " + x.bearerToken();
    String two = "{\"add\":[{\"value\":\"lamp\",\"tag\":\"a\"},{\"value\":\"chair\"}]}";
    String gone = "{\"delete\":{\"values\":[\"lamp\",\"sofa\"]}}";
    for (String change : List.of(two, gone)) {
      XCaller.Reply reply = caller.send("POST", path, app, change);
      assertThat(contract.faults("POST", path, 200, reply.body())).isEmpty();
      holds("GET", path, caller.send("GET", path, app, ""));
    }
  }

  @Test
  void counts() {
    for (String granularity : new String[] {"", "&granularity=day"}) {
      holds(
          "GET",
          "/2/tweets/counts/recent",
          caller.withBearer(
              "GET", "/2/tweets/counts/recent?query=lamp" + granularity, x.bearerToken()));
    }
  }

  @Test
  void tweetsById() {
    holds("GET", "/2/tweets", caller.get("/2/tweets?ids=" + mention + "," + gone));
    holds("GET", "/2/tweets", caller.get("/2/tweets?ids=" + gone));
    holds("GET", "/2/tweets/{id}", caller.get("/2/tweets/" + mention + "?" + EVERYTHING));
    holds("GET", "/2/tweets/{id}", caller.get("/2/tweets/" + gone));
  }

  @Test
  void users() {
    holds("GET", "/2/users/me", caller.get("/2/users/me?" + USER_FIELDS));
    holds("GET", "/2/users/{id}", caller.get("/2/users/" + acme.userId() + "?" + USER_FIELDS));
    holds("GET", "/2/users/{id}", caller.get("/2/users/1"));
    holds("GET", "/2/users", caller.get("/2/users?ids=1," + acme.userId()));
    holds("GET", "/2/users/by", caller.get("/2/users/by?usernames=AcmeCare,nobody&" + USER_FIELDS));
  }

  @Test
  void writes() {
    XCaller.Reply posted = caller.tweet("Good morning");

    holds("POST", "/2/tweets", posted);
    holds("DELETE", "/2/tweets/{id}", caller.delete("/2/tweets/" + posted.data("id")));
  }

  @Test
  void directMessages() {
    String theirs =
        x.people()
            .message(
                "customer1",
                "AcmeCare",
                "see https://x.com/customer1/status/" + mention + " #lamp @AcmeCare",
                List.of(new Draft.Picture("lamp", "a lamp")));
    String user = caller.get("/2/users/by?usernames=customer1").body().at("/data/0/id").asText();
    String with = "/2/dm_conversations/with/" + user;
    String fields =
        "?dm_event.fields=attachments,created_at,dm_conversation_id,entities,event_type,id,participant_ids,"
            + "referenced_posts,sender_id,text&post.fields=author_id&media.fields=url,alt_text&user.fields=verified"
            + "&expansions=attachments.media_keys,participant_ids,referenced_posts,sender_id";
    XCaller.Reply event = caller.get("/2/dm_events/" + theirs + fields);
    XCaller.Reply answer = caller.post(with + "/messages", "{\"text\":\"hello\"}");
    String conversation = answer.data("dm_conversation_id");
    String ofConversation = "/2/dm_conversations/" + conversation;
    XCaller.Reply more = caller.post(ofConversation + "/messages", "{\"text\":\"again\"}");

    holds("GET", "/2/dm_events/{event_id}", event);
    assertThat(event.body().toString())
        .contains("\"media\"", "\"posts\"", "\"hashtags\"", "\"urls\"", "\"alt_text\"");
    holds("POST", "/2/dm_conversations/with/{participant_id}/messages", answer);
    holds("POST", "/2/dm_conversations/{dm_conversation_id}/messages", more);
    holds("GET", "/2/dm_events", caller.get("/2/dm_events" + fields + "&max_results=1"));
    holds("GET", "/2/dm_events", caller.get("/2/dm_events?event_types=ParticipantsJoin"));
    holds("GET", "/2/dm_events/{event_id}", caller.get("/2/dm_events/7"));
    holds(
        "GET",
        "/2/dm_conversations/with/{participant_id}/dm_events",
        caller.get(with + "/dm_events" + fields));
    holds(
        "GET",
        "/2/dm_conversations/{id}/dm_events",
        caller.get(ofConversation + "/dm_events" + fields));
    holds(
        "DELETE",
        "/2/dm_events/{event_id}",
        caller.delete("/2/dm_events/" + more.data("dm_event_id")));
  }

  @Test
  void media() {
    byte[] picture = Drawings.png("chair");
    String upload =
        Json.object().put("media", picture).put("media_category", "tweet_image").toString();
    String start = "{\"media_category\":\"tweet_image\",\"media_type\":\"image/png\"}";
    XCaller.Reply begun = caller.post("/2/media/upload/initialize", start);
    String id = begun.data("id");
    String part = Json.object().put("media", picture).put("segment_index", 0).toString();

    holds("POST", "/2/media/upload", caller.post("/2/media/upload", upload));
    holds("POST", "/2/media/upload/initialize", begun);
    holds("GET", "/2/media/upload", caller.get("/2/media/upload?media_id=" + id));
    holds(
        "POST",
        "/2/media/upload/{id}/append",
        caller.post("/2/media/upload/" + id + "/append", part));
    holds(
        "POST",
        "/2/media/upload/{id}/finalize",
        caller.post("/2/media/upload/" + id + "/finalize", ""));
    holds("GET", "/2/media/upload", caller.get("/2/media/upload?media_id=" + id));
    holds(
        "POST",
        "/2/media/metadata",
        caller.post(
            "/2/media/metadata",
            "{\"id\":\"%s\",\"metadata\":{\"alt_text\":{\"text\":\"A chair\"}}}".formatted(id)));
  }

  @Test
  void whatWeMayNotSee() {
    String guarded = "/2/users/" + author(mention);
    x.people().change("customer1", Map.of("protected", true));
    holds("GET", "/2/tweets", caller.get("/2/tweets?ids=" + mention + "," + gone));
    holds("GET", "/2/tweets/{id}", caller.get("/2/tweets/" + mention));
    holds("GET", "/2/users/{id}", caller.get(guarded + "?" + USER_FIELDS));
    holds("GET", "/2/users/{id}/tweets", caller.get(guarded + "/tweets"));
    holds("GET", "/2/users/{id}/mentions", caller.get(mentions("?" + EVERYTHING)));

    x.people().change("customer1", Map.of("suspended", true));
    holds("GET", "/2/tweets/{id}", caller.get("/2/tweets/" + mention));
    holds("GET", "/2/users/{id}", caller.get(guarded));
    holds("GET", "/2/users/{id}/tweets", caller.get(guarded + "/tweets"));
    holds("GET", "/2/users/by", caller.get("/2/users/by?usernames=AcmeCare,customer1"));
  }

  private String author(String tweet) {
    return caller.get("/2/tweets/" + tweet + "?tweet.fields=author_id").data("author_id");
  }

  @Test
  void whatTheContractDoesNotHaveWouldBeFound() {
    ObjectNode unknownField = Json.object();
    unknownField.putObject("data").put("id", "1").put("colour", "red");
    ObjectNode wrongType = Json.object();
    wrongType.putObject("data").put("id", 1);
    ObjectNode wrongProblem = Json.object();
    wrongProblem.putArray("errors").addObject().put("type", "about:blank").put("title", "none");

    for (JsonNode answer : new JsonNode[] {unknownField, wrongType, wrongProblem}) {
      assertThat(contract.faults("GET", "/2/tweets/{id}", 200, answer)).isNotEmpty();
    }
  }

  @Test
  void problemsOfTheApi() {
    JsonNode invalid = caller.get(mentions("?max_results=1&tweet.fields=colour")).body();

    // The service tells each complaint in "errors", which the contract's problem does not have.
    assertThat(invalid.path("errors")).hasSize(2);
    JsonNode rest = ((ObjectNode) invalid.deepCopy()).without("errors");
    assertThat(contract.problemFaults(rest)).isEmpty();
  }

  @Test
  void problemsOfTheCore() {
    XCaller.Reply unauthorized = caller.withBearer("GET", "/2/users/me", "nonsense");
    XCaller.Reply forbidden = caller.tweet("hello", gone);
    clock.push(Duration.ofMinutes(1));
    XCaller.Reply bearer = caller.withBearer("GET", "/2/users/me", x.bearerToken());

    for (XCaller.Reply reply : new XCaller.Reply[] {unauthorized, forbidden, bearer}) {
      // The service's types "about:blank" and "unsupported-authentication" are not in the
      // contract's list; all else is.
      ObjectNode typed = reply.body().deepCopy();
      typed.put("type", "https://api.x.com/2/problems/internal-error");
      assertThat(contract.problemFaults(typed)).isEmpty();
      assertThat(reply.body().path("status").asInt()).isEqualTo(reply.status());
    }
  }
}
