package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Json;
import dev.perch.sandbox.wire.WireLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XReadsTest extends XEmulatorTest {

  @Override
  XEmulator.Options options() {
    return super.options().withoutLimits();
  }

  @Test
  void onlyTheDefaultsAreAnsweredUnlessMoreIsAskedFor() {
    String id = x.post("customer1", "@AcmeCare hello", null);

    JsonNode tweet = caller.get("/2/tweets/" + id).body();

    assertThat(tweet)
        .hasToString(
            "{\"data\":{\"id\":\"%s\",\"text\":\"@AcmeCare hello\",\"edit_history_tweet_ids\":[\"%s\"]}}"
                .formatted(id, id));
  }

  @Test
  void theSpellingOfTheRequestDecidesTheSpellingOfTheAnswer() {
    String first = x.post("customer1", "@AcmeCare hello", null);
    String second = x.post("customer2", "@AcmeCare same here", first);

    JsonNode inTweets =
        caller
            .get(
                "/2/tweets/"
                    + second
                    + "?tweet.fields=public_metrics&expansions=referenced_tweets.id")
            .body();
    JsonNode inPosts =
        caller
            .get("/2/tweets/" + second + "?post.fields=public_metrics&expansions=referenced_posts")
            .body();

    assertThat(inTweets.at("/data/referenced_tweets/0/id").asText()).isEqualTo(first);
    assertThat(inTweets.at("/data/public_metrics").has("retweet_count")).isTrue();
    assertThat(inTweets.at("/includes/tweets/0/id").asText()).isEqualTo(first);
    assertThat(inPosts.at("/data/referenced_posts/0/id").asText()).isEqualTo(first);
    assertThat(inPosts.at("/data/public_metrics").has("repost_count")).isTrue();
    assertThat(inPosts.at("/data/edit_history_post_ids/0").asText()).isEqualTo(second);
    assertThat(inPosts.at("/includes/posts/0/id").asText()).isEqualTo(first);
  }

  @Test
  void mentionsAreThoseByOthersNewestFirst() {
    String first = x.post("customer1", "@AcmeCare one", null);
    x.post("customer1", "nothing to do with anybody", null);
    String second = x.post("customer2", "hello @acmecare two", null);
    caller.tweet("We are @AcmeCare, hello");

    XCaller.Reply reply = caller.get(mentions("?tweet.fields=author_id"));

    assertThat(reply.each("id")).containsExactly(second, first);
    assertThat(reply.body().at("/meta/result_count").asInt()).isEqualTo(2);
    assertThat(reply.body().at("/meta/newest_id").asText()).isEqualTo(second);
    assertThat(reply.body().at("/meta/oldest_id").asText()).isEqualTo(first);
    assertThat(x.polled("AcmeCare")).isTrue();
  }

  @Test
  void noMentionsAreAnsweredWithoutData() {
    XCaller.Reply reply = caller.get(mentions(""));

    assertThat(reply.body()).hasToString("{\"meta\":{\"result_count\":0}}");
  }

  @Test
  void sinceIdUntilIdAndTimesBoundAList() {
    String one = x.post("customer1", "@AcmeCare one", null);
    clock.push(Duration.ofMinutes(1));
    String two = x.post("customer1", "@AcmeCare two", null);
    String from = clock.instant().toString();
    clock.push(Duration.ofMinutes(1));
    String three = x.post("customer1", "@AcmeCare three", null);
    String until = clock.instant().toString();

    assertThat(caller.get(mentions("?since_id=" + one)).each("id")).containsExactly(three, two);
    assertThat(caller.get(mentions("?until_id=" + three)).each("id")).containsExactly(two, one);
    assertThat(caller.get(mentions("?start_time=" + from + "&end_time=" + until)).each("id"))
        .containsExactly(two);
  }

  @Test
  void pagesOfMentionsReachBackEightHundredAndNoFurther() {
    for (int i = 0; i < 850; i++) {
      x.post("customer" + i, "@AcmeCare number " + i, null);
    }

    List<String> texts = new ArrayList<>();
    String token = "";
    int pages = 0;
    do {
      XCaller.Reply page =
          caller.get(
              mentions("?max_results=100" + (token.isEmpty() ? "" : "&pagination_token=" + token)));
      texts.addAll(page.each("text"));
      token = page.body().at("/meta/next_token").asText();
      pages++;
    } while (!token.isEmpty());

    assertThat(pages).isEqualTo(8);
    assertThat(texts).hasSize(800).doesNotHaveDuplicates();
    assertThat(texts.getFirst()).isEqualTo("@AcmeCare number 849");
    assertThat(texts.getLast()).isEqualTo("@AcmeCare number 50");
  }

  @Test
  void tweetsThatArriveMeanwhileDoNotShiftThePages() {
    for (int i = 0; i < 10; i++) {
      x.post("customer1", "@AcmeCare number " + i, null);
    }
    XCaller.Reply first = caller.get(mentions("?max_results=5"));
    x.post("customer2", "@AcmeCare a latecomer", null);

    String token = first.body().at("/meta/next_token").asText();
    XCaller.Reply second = caller.get(mentions("?max_results=5&pagination_token=" + token));

    assertThat(second.each("text").getFirst()).isEqualTo("@AcmeCare number 4");
    assertThat(second.body().path("meta").has("next_token")).isFalse();
  }

  @Test
  void anEditIsANewVersionThatTakesThePlaceOfTheOld() {
    String old = x.post("customer1", "@AcmeCare wher is my order", null);
    String edited = x.edit(old, "@AcmeCare where is my order");

    XCaller.Reply mentions =
        caller.get(mentions("?tweet.fields=edit_controls&expansions=edit_history_tweet_ids"));

    assertThat(mentions.each("id")).containsExactly(edited);
    assertThat(mentions.body().at("/data/0/edit_history_tweet_ids"))
        .hasToString("[\"%s\",\"%s\"]".formatted(old, edited));
    assertThat(mentions.body().at("/data/0/edit_controls/edits_remaining").asInt()).isEqualTo(4);
    assertThat(mentions.body().at("/includes/tweets/0/text").asText()).contains("wher is");
    assertThat(caller.get("/2/tweets/" + old).data("text")).contains("wher is");
  }

  @Test
  void aDeletionTakesAllVersions() {
    String old = x.post("customer1", "@AcmeCare wher is my order", null);
    String edited = x.edit(old, "@AcmeCare where is my order");

    x.delete(edited);

    assertThat(caller.get(mentions("")).each("id")).isEmpty();
    assertThat(caller.get("/2/tweets/" + old).body().has("data")).isFalse();
  }

  @Test
  void whatIsMissingIsToldBesideWhatIsThere() {
    String id = x.post("customer1", "@AcmeCare hello", null);

    XCaller.Reply tweets = caller.get("/2/tweets?ids=" + id + ",20");
    XCaller.Reply users = caller.get("/2/users/by?usernames=customer1,nobody");

    assertThat(tweets.status()).isEqualTo(200);
    assertThat(tweets.each("id")).containsExactly(id);
    assertThat(tweets.body().at("/errors/0/detail").asText())
        .isEqualTo("Could not find tweet with ids: [20].");
    assertThat(users.each("username")).containsExactly("customer1");
    assertThat(users.body().at("/errors/0/value").asText()).isEqualTo("nobody");
  }

  @Test
  void wrongParametersAreToldAllAtOnce() {
    XCaller.Reply reply = caller.get(mentions("?max_results=500&tweet.fields=txt,lang&colour=red"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("title").asText()).isEqualTo("Invalid Request");
    assertThat(reply.body().path("errors")).hasSize(3);
    assertThat(reply.body().path("errors").toString())
        .contains("The `max_results` query parameter value [500] is not between 5 and 100")
        .contains("The `tweet.fields` query parameter value [txt] is not one of [article,")
        .contains("[colour]");
  }

  @Test
  void expansionsBringAuthorsAndPictures() {
    String id = x.post("customer1", Draft.of("@AcmeCare look").withPhotos("a broken lamp"));

    JsonNode body =
        caller
            .get(
                mentions(
                    "?expansions=author_id,attachments.media_keys&media.fields=url,alt_text"
                        + "&user.fields=public_metrics,verified"))
            .body();

    String key = body.at("/data/0/attachments/media_keys/0").asText();
    assertThat(key).startsWith("3_");
    assertThat(body.at("/includes/media/0/media_key").asText()).isEqualTo(key);
    assertThat(body.at("/includes/media/0/alt_text").asText()).isEqualTo("a broken lamp");
    assertThat(body.at("/includes/users/0/username").asText()).isEqualTo("customer1");
    assertThat(body.at("/includes/users/0/public_metrics/followers_count").isNumber()).isTrue();
    assertThat(body.at("/data/0/id").asText()).isEqualTo(id);
  }

  @Test
  void aUsersTimelineCanLeaveRepliesOut() {
    String mention = x.post("customer1", "@AcmeCare hello", null);
    caller.tweet("On it", mention);
    caller.tweet("A new day at Acme");

    String timeline = "/2/users/" + acme.userId() + "/tweets";

    assertThat(caller.get(timeline).each("text"))
        .containsExactly("A new day at Acme", "@customer1 On it");
    assertThat(caller.get(timeline + "?exclude=replies").each("text"))
        .containsExactly("A new day at Acme");
  }

  @Test
  void anUnknownPathOrMethodIsRefusedByItsStatusAlone() {
    XCaller.Reply unknown = caller.get("/2/unheard/of");
    XCaller.Reply wrongMethod = caller.delete("/2/users/me");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body().isMissingNode()).isTrue();
    assertThat(wrongMethod.status()).isEqualTo(405);
    assertThat(wrongMethod.body().isMissingNode()).isTrue();
  }

  @Test
  void theLogTellsWhatWentOverTheWire() {
    caller.get(mentions("?max_results=5"));
    caller.withBearer("GET", "/2/users/me", "nonsense");

    List<WireLog.Entry> entries = x.log().entries();

    assertThat(entries)
        .extracting(WireLog.Entry::kind, WireLog.Entry::request, WireLog.Entry::response)
        .containsExactly(
            tuple(
                "GET /2/users/:id/mentions",
                Json.object()
                    .put("user", "AcmeCare")
                    .put("path", mentions(""))
                    .put("query", "max_results=5"),
                Json.object().put("status", 200)),
            tuple(
                "GET /2/users/me",
                Json.object()
                    .putNull("user")
                    .put("path", "/2/users/me")
                    .put("query", "")
                    .set("body", Json.object().put("text", "hello")),
                Json.object().put("status", 401)));
  }
}
