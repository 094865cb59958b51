package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we see of accounts that are protected, suspended, withheld, or that block us. */
class XAccountsTest extends XEmulatorTest {
  private String tweet = "";
  private String mona = "";

  @Override
  XEmulator.Options options() {
    return super.options().withoutLimits();
  }

  @BeforeEach
  void monaTweets() {
    tweet = x.post("mona", "@AcmeCare my lamp is broken", null);
    mona = caller.get("/2/users/by?usernames=mona").body().at("/data/0/id").asText();
  }

  private void become(String what, Object value) {
    x.people().change("mona", Map.of(what, value));
  }

  private JsonNode error() {
    return caller.get("/2/tweets/" + tweet).body().at("/errors/0");
  }

  @Test
  void tweetsOfProtectedAndSuspendedAccountsAreNotForUsToSee() {
    for (String what : List.of("protected", "suspended")) {
      become(what, true);

      assertThat(caller.get(mentions("")).each("id")).isEmpty();
      assertThat(caller.get("/2/tweets/search/recent?query=lamp&max_results=10").each("id"))
          .isEmpty();
      assertThat(error())
          .hasToString(
              ("{\"type\":\"https://api.x.com/2/problems/not-authorized-for-resource\",\"title\":\"Authorization Error\","
                      + "\"detail\":\"Sorry, you are not authorized to see the Tweet with id: [%s].\",\"section\":\"data\","
                      + "\"resource_type\":\"tweet\",\"resource_id\":\"%s\",\"parameter\":\"id\",\"value\":\"%s\"}")
                  .formatted(tweet, tweet, tweet));

      become(what, false);
      assertThat(caller.get(mentions("")).each("id")).containsExactly(tweet);
    }
  }

  @Test
  void tweetsOfADeactivatedAccountAreGone() {
    become("deactivated", true);

    assertThat(error().path("title").asText()).isEqualTo("Not Found Error");
    assertThat(caller.get("/2/users/" + mona).body().at("/errors/0/detail").asText())
        .isEqualTo("Could not find user with id: [" + mona + "].");
  }

  @Test
  void whatIsSeenComesBesideWhatIsNot() {
    String other = x.post("bob", "@AcmeCare mine too", null);
    become("protected", true);

    JsonNode answer = caller.get("/2/tweets?ids=" + tweet + "," + other + ",20").body();

    assertThat(answer.path("data")).hasSize(1);
    assertThat(answer.at("/data/0/id").asText()).isEqualTo(other);
    assertThat(answer.path("errors").findValuesAsText("title"))
        .containsExactly("Authorization Error", "Not Found Error");
  }

  @Test
  void aSuspendedUserIsAnErrorAndAProtectedOneSaysSo() {
    become("protected", true);
    JsonNode guarded = caller.get("/2/users/" + mona + "?user.fields=protected").body();
    JsonNode timeline = caller.get("/2/users/" + mona + "/tweets").body();
    become("suspended", true);
    JsonNode suspended = caller.get("/2/users/by?usernames=mona,AcmeCare").body();

    assertThat(guarded.at("/data/protected").asBoolean()).isTrue();
    assertThat(timeline.at("/errors/0/title").asText()).isEqualTo("Authorization Error");
    assertThat(suspended.path("data")).hasSize(1);
    assertThat(suspended.at("/errors/0/detail").asText())
        .isEqualTo("User has been suspended: [mona].");
    assertThat(suspended.at("/errors/0/title").asText()).isEqualTo("Forbidden");
  }

  @Test
  void aReferenceThatWeMayNotFollowIsAnErrorOfTheIncludes() {
    String answer = x.post("bob", "@AcmeCare same here", tweet);
    become("protected", true);

    JsonNode read = caller.get("/2/tweets/" + answer + "?expansions=referenced_tweets.id").body();

    assertThat(read.at("/data/referenced_tweets/0/id").asText()).isEqualTo(tweet);
    assertThat(read.at("/errors/0/section").asText()).isEqualTo("includes");
    assertThat(read.at("/errors/0/parameter").asText()).isEqualTo("referenced_tweets.id");
    assertThat(read.has("includes")).isFalse();
  }

  @Test
  void whatCannotBeSeenCannotBeAnswered() {
    List<String> details = new ArrayList<>();
    for (String what : List.of("protected", "suspended", "deactivated")) {
      become(what, true);
      XCaller.Reply reply = caller.tweet("So sorry!", tweet);
      become(what, false);
      assertThat(reply.status()).isEqualTo(403);
      details.add(reply.detail());
    }

    assertThat(details)
        .containsOnly("You attempted to reply to a Tweet that is deleted or not visible to you.");
    assertThat(caller.tweet("So sorry!", tweet).status()).isEqualTo(201);
  }

  @Test
  void whoBlocksUsIsReadAndNotAnswered() {
    become("blocks", List.of("AcmeCare"));

    assertThat(caller.get(mentions("")).each("id")).containsExactly(tweet);
    assertThat(caller.tweet("So sorry!", tweet).detail())
        .isEqualTo("You have been blocked from the author of this tweet.");
  }

  @Test
  void withheldTweetsSayWhere() {
    become("withheld", List.of("DE", "AT"));

    JsonNode read =
        caller
            .get(
                "/2/tweets/"
                    + tweet
                    + "?tweet.fields=withheld&expansions=author_id&user.fields=withheld")
            .body();

    assertThat(read.at("/data/withheld"))
        .hasToString("{\"country_codes\":[\"AT\",\"DE\"],\"scope\":\"user\",\"copyright\":false}");
    assertThat(read.at("/includes/users/0/withheld/country_codes")).hasSize(2);
    assertThat(caller.tweet("So sorry!", tweet).status()).isEqualTo(201);
  }

  @Test
  void whatIsKnownOfAnAuthorIsKnownOfOldTweetsToo() {
    x.people().change("mona", Map.of("verified", true, "followers", 1_234_567));

    JsonNode read =
        caller
            .get("/2/tweets/" + tweet + "?expansions=author_id&user.fields=verified,public_metrics")
            .body();

    assertThat(read.at("/includes/users/0/verified").asBoolean()).isTrue();
    assertThat(read.at("/includes/users/0/public_metrics/followers_count").asLong())
        .isEqualTo(1_234_567);
  }

  @Test
  void aSuspendedHandleMayDoNothing() {
    x.people().change("AcmeCare", Map.of("suspended", true));

    XCaller.Reply reply = caller.get("/2/users/me");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.detail())
        .isEqualTo("Your account is suspended and is not permitted to access this feature.");
  }

  @Test
  void anAccountThatIsGoneDoesNotTweet() {
    become("suspended", true);

    assertThatThrownBy(() -> x.post("mona", "@AcmeCare hello?", null)).isInstanceOf(XProblem.class);
  }

  @Test
  void aChangeOfAnAccountIsToldOfItsTweets() {
    List<String> told = new ArrayList<>();
    x.onChange(told::add);

    become("protected", true);

    assertThat(told).containsExactly(tweet);
  }
}
