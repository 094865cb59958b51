package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.Customer;
import dev.perch.desk.Handle;
import dev.perch.desk.Mention;
import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Picture;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionMappingTest {
  private static final Handle CARE = new Handle("AcmeCare", "11", new Team("care"));
  private static final Handle ACME = new Handle("Acme", "12", new Team("marketing"));
  private static final Ours OURS = new Ours(List.of(CARE, ACME));

  /** A tweet with all that a ticket needs, and more fields as given. */
  private static String tweet(String more) {
    return """
    {"id":"101","text":"@AcmeCare help","author_id":"77","created_at":"2026-03-01T10:00:00.000Z",
     "edit_history_tweet_ids":["101"]%s}
    """
        .formatted(more);
  }

  private static final String NAMES_US =
      ",\"entities\":{\"mentions\":[{\"start\":0,\"end\":9,\"username\":\"acmecare\",\"id\":\"11\"}]}";

  private static Mention map(String tweet, String includes) {
    return map(tweet, includes, Instant.MIN);
  }

  private static Mention map(String tweet, String includes, Instant since) {
    try {
      JsonNode json =
          Wire.JSON.readTree("{\"data\":[" + tweet + "],\"includes\":{" + includes + "}}");
      Page page = Page.of(json);
      return new MentionMapping(OURS).map(page.tweets().getFirst(), page, CARE, since);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTweetBecomesAMentionWithItsAuthorAndPictures() {
    String tweet =
        tweet(
            NAMES_US
                + ",\"conversation_id\":\"90\",\"attachments\":{\"media_keys\":[\"3_1\",\"7_2\",\"3_9\"]}"
                + ",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"95\"}]");
    String includes =
        """
        "users":[{"id":"77","name":"Ada","username":"ada","verified":true,
                  "public_metrics":{"followers_count":1200}}],
        "media":[{"media_key":"3_1","type":"photo","url":"https://pbs.example/1.jpg","alt_text":"a lamp"},
                 {"media_key":"7_2","type":"video","preview_image_url":"https://pbs.example/2.jpg"}]
        """;

    Mention mention = map(tweet, includes);

    assertThat(mention)
        .isEqualTo(
            new Mention(
                "101",
                "101",
                "90",
                "95",
                new Customer("77", "ada", "Ada", 1200, true),
                "@AcmeCare help",
                List.of(
                    new Picture("https://pbs.example/1.jpg", "a lamp"),
                    new Picture("https://pbs.example/2.jpg", "")),
                Instant.parse("2026-03-01T10:00:00Z"),
                "AcmeCare",
                true,
                null));
  }

  @Test
  void anEditedTweetIsKnownByItsOldestIdInEitherVocabulary() {
    String edited = tweet("").replace("[\"101\"]", "[\"99\",\"100\",\"101\"]");

    for (String json : List.of(edited, edited.replace("_tweet_ids", "_post_ids"))) {
      Mention mention = map(json, "");

      assertThat(mention.id()).isEqualTo("99");
      assertThat(mention.latest()).isEqualTo("101");
    }
  }

  @Test
  void anAuthorWhomXDoesNotShowStillHasALinkThatWorks() {
    Mention mention = map(tweet(NAMES_US), "\"users\":[{\"id\":\"78\",\"username\":\"bob\"}]");

    assertThat(mention.author()).isEqualTo(new Customer("77", "i", "", 0, false));
    assertThat(mention.link()).isEqualTo("https://x.com/i/status/101");
  }

  @ParameterizedTest
  @CsvSource({
    "everyone, true",
    "mentionedUsers, true",
    "following, false",
    "subscribers, false",
    "verified, false",
    "whatever_comes, false"
  })
  void whoNamedUsMayBeAnsweredIfTheyLetThoseTheyMention(String settings, boolean allowed) {
    String tweet = tweet(NAMES_US + ",\"reply_settings\":\"" + settings + "\"");

    assertThat(map(tweet, "").replyAllowed()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"11, everyone, true", "11, mentionedUsers, false", "78, everyone, false"})
  void whoQuotedUsMayBeAnsweredIfTheyLetEverybody(
      String quotedAuthor, String settings, boolean allowed) {
    String tweet =
        tweet(
            ",\"reply_settings\":\"%s\",\"referenced_tweets\":[{\"type\":\"quoted\",\"id\":\"95\"}]"
                .formatted(settings));
    String includes = "\"tweets\":[{\"id\":\"95\",\"author_id\":\"" + quotedAuthor + "\"}]";

    assertThat(map(tweet, includes).replyAllowed()).isEqualTo(allowed);
  }

  @Test
  void whoNeitherNamedNorQuotedUsMayNotBeAnswered() {
    assertThat(map(tweet(""), "").replyAllowed()).isFalse();
  }

  @Test
  void ourOwnTweetsAndPlainRetweetsBecomeNoTicket() {
    String ours = tweet(NAMES_US).replace("\"77\"", "\"12\"");
    String retweet =
        tweet(NAMES_US + ",\"referenced_tweets\":[{\"type\":\"retweeted\",\"id\":\"95\"}]");

    assertThat(map(ours, "").skip()).isEqualTo(Skip.OURS);
    assertThat(map(retweet, "").skip()).isEqualTo(Skip.RETWEET);
  }

  @Test
  void aTweetThatNamesAnotherOfUsFirstIsThatOnes() {
    String both =
        """
        ,"entities":{"mentions":[
          {"start":20,"end":29,"username":"AcmeCare","id":"11"},
          {"start":5,"end":10,"username":"Acme","id":"12"},
          {"start":0,"end":4,"username":"bob","id":"78"}]}
        """;

    Mention mention = map(tweet(both), "");

    assertThat(mention.skip()).isEqualTo(Skip.OTHER_HANDLE);
    assertThat(mention.handle()).isEqualTo("AcmeCare");
  }

  @Test
  void whatIsOlderThanTheDeskBecomesNoTicket() {
    Instant posted = Instant.parse("2026-03-01T10:00:00Z");

    assertThat(map(tweet(NAMES_US), "", posted).skip()).isNull();
    assertThat(map(tweet(NAMES_US), "", posted.plusMillis(1)).skip()).isEqualTo(Skip.BEFORE_US);
  }

  @ParameterizedTest
  @CsvSource({"id", "author_id", "text", "created_at"})
  void withoutWhatATicketNeedsThereIsNoMention(String field) {
    String tweet = tweet("").replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"lang\":\"en\"");

    assertThatThrownBy(() -> map(tweet, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a tweet without " + field);
  }
}
