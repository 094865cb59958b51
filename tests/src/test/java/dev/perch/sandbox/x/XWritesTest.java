package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XWritesTest extends XEmulatorTest {
  private static final String NOT_MENTIONED =
      "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author"
          + " of the post you are replying to.";

  @Test
  void aReplyStandsUnderTheTweetAndNamesTheCustomer() {
    String mention = x.post("customer1", "@AcmeCare where is my order?", null);

    XCaller.Reply reply = caller.tweet("Sorry! Let me look. ^AB", mention);

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.data("text")).isEqualTo("@customer1 Sorry! Let me look. ^AB");
    assertThat(reply.body().at("/data/edit_history_tweet_ids")).hasToString("[\"\"]");
    assertThat(x.timeline("AcmeCare"))
        .extracting(XEmulator.Posted::as, XEmulator.Posted::text, XEmulator.Posted::replyTo)
        .containsExactly(
            tuple("customer1", "@AcmeCare where is my order?", null),
            tuple("AcmeCare", "Sorry! Let me look. ^AB", mention));
  }

  @Test
  void aMentionTypedAnywayIsNotDoubled() {
    String mention = x.post("customer1", "@AcmeCare @customer2 hello", null);
    x.post("customer2", "I exist", null);
    String again = x.post("customer1", "@AcmeCare @customer2 hello", mention);

    XCaller.Reply reply = caller.tweet("@customer1 hello back", again);

    assertThat(reply.data("text")).isEqualTo("@customer2 @customer1 hello back");
  }

  @Test
  void aCustomersReplyToTheBrandMentionsTheBrand() {
    String ours = caller.tweet("Good morning from Acme").data("id");

    String reply = x.post("customer1", "not a good morning at all", ours);

    assertThat(
            caller
                .get(
                    mentions("?tweet.fields=conversation_id,in_reply_to_user_id,referenced_tweets"))
                .body()
                .path("data"))
        .hasToString(
            ("[{\"id\":\"%s\",\"text\":\"@AcmeCare not a good morning at all\",\"edit_history_tweet_ids\":[\"%s\"],"
                    + "\"conversation_id\":\"%s\",\"in_reply_to_user_id\":\"%s\","
                    + "\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"%s\"}]}]")
                .formatted(reply, reply, ours, acme.userId(), ours));
  }

  @Test
  void theSameTextTwiceIsRefused() {
    caller.tweet("We are open until six today");

    XCaller.Reply again = caller.tweet("We are open until six today");

    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body())
        .hasToString(
            "{\"title\":\"Forbidden\",\"detail\":\"You are not allowed to create a Tweet with duplicate content.\","
                + "\"type\":\"about:blank\",\"status\":403}");
  }

  @Test
  void theSameAnswerToTwoCustomersIsNoDuplicate() {
    String one = x.post("customer1", "@AcmeCare help", null);
    String two = x.post("customer2", "@AcmeCare help", null);

    assertThat(caller.tweet("We are on it", one).status()).isEqualTo(201);
    assertThat(caller.tweet("We are on it", two).status()).isEqualTo(201);
    assertThat(caller.tweet("We are on it", two).status()).isEqualTo(403);
  }

  @Test
  void aReplyToOneWhoDidNotNameUsIsRefused() {
    String stranger = x.post("customer1", "I like lamps", null);

    XCaller.Reply reply = caller.tweet("We sell lamps!", stranger);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.detail()).isEqualTo(NOT_MENTIONED);
  }

  @Test
  void aReplyToOneWhoQuotedUsAndToOurselvesIsAllowed() {
    String ours = caller.tweet("New lamps are here").data("id");
    String quote = x.quote("customer1", "these are ugly", ours);

    assertThat(caller.tweet("Sorry to hear that", quote).status()).isEqualTo(201);
    assertThat(caller.tweet("And there is more", ours).status()).isEqualTo(201);
  }

  @Test
  void replySettingsAreHonoured() {
    String forThoseNamed =
        x.post("customer1", Draft.of("@AcmeCare hello").openTo(ReplySettings.MENTIONED_USERS));
    String forSubscribers =
        x.post("customer2", Draft.of("@AcmeCare hello").openTo(ReplySettings.SUBSCRIBERS));

    assertThat(caller.tweet("Hello!", forThoseNamed).status()).isEqualTo(201);
    assertThat(caller.tweet("Hello!", forSubscribers).detail()).isEqualTo(NOT_MENTIONED);
  }

  @Test
  void aReplyToWhatIsGoneIsRefused() {
    String mention = x.post("customer1", "@AcmeCare hello", null);
    x.delete(mention);

    XCaller.Reply reply = caller.tweet("Hello!", mention);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.detail())
        .isEqualTo("You attempted to reply to a Tweet that is deleted or not visible to you.");
  }

  @Test
  void lengthIsWeighted() {
    assertThat(caller.tweet("a".repeat(280)).status()).isEqualTo(201);
    assertThat(caller.tweet("a".repeat(281)).status()).isEqualTo(400);
    assertThat(caller.tweet("語".repeat(140)).status()).isEqualTo(201);
    assertThat(caller.tweet("語".repeat(141)).status()).isEqualTo(400);
    assertThat(
            caller.tweet("b".repeat(256) + " https://example.com/" + "long/".repeat(40)).status())
        .isEqualTo(201);
  }

  @Test
  void theMentionThatXPutsBeforeAReplyDoesNotCount() {
    String mention = x.post("customer1", "@AcmeCare hello", null);

    assertThat(caller.tweet("c".repeat(280), mention).status()).isEqualTo(201);
    assertThat(caller.tweet("@customer1 " + "d".repeat(280), mention).status()).isEqualTo(201);
  }

  @Test
  void whatTheContractDoesNotKnowIsRefused() {
    XCaller.Reply unknown =
        caller.post("/2/tweets", "{\"text\":\"hi\",\"colour\":\"red\",\"reply\":1}");
    XCaller.Reply deeper =
        caller.post("/2/tweets", "{\"text\":\"hi\",\"reply\":{\"in_reply_to_tweet_id\":\"x\"}}");
    XCaller.Reply empty = caller.post("/2/tweets", "{\"text\":\" \"}");
    XCaller.Reply broken = caller.post("/2/tweets", "{\"text\":");

    assertThat(List.of(unknown, deeper, empty, broken)).allMatch(reply -> reply.status() == 400);
    assertThat(unknown.body().path("errors").toString())
        .contains("$.colour: is not defined in the schema")
        .contains("$.reply: number found, object expected");
    assertThat(x.timeline("AcmeCare")).isEmpty();
  }

  @Test
  void onlyOnesOwnTweetsAreDeleted() {
    String ours = caller.tweet("Good morning").data("id");
    String theirs = x.post("customer1", "@AcmeCare hello", null);

    assertThat(caller.delete("/2/tweets/" + theirs).status()).isEqualTo(403);
    assertThat(caller.delete("/2/tweets/" + ours).body())
        .hasToString("{\"data\":{\"deleted\":true}}");
    assertThat(x.timeline("AcmeCare")).extracting(XEmulator.Posted::id).containsExactly(theirs);
  }

  @Test
  void postsFromManySidesAtOnceAreAllKeptInOrder() {
    List<String> ids =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> x.post("customer" + i % 7, "@AcmeCare number " + i, null))
            .toList();

    List<XEmulator.Posted> timeline = x.timeline("AcmeCare");

    assertThat(timeline)
        .extracting(XEmulator.Posted::id)
        .containsExactlyInAnyOrderElementsOf(ids)
        .isSorted();
  }

  @Test
  void ofTheSameReplySentTwiceAtOnceOneIsPosted() {
    String mention = x.post("customer1", "@AcmeCare hello", null);

    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> caller.tweet("Hello!", mention).status())
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(201, 403, 403, 403, 403, 403, 403, 403);
  }

  @Test
  void anEditComesTooLate() {
    String id = x.post("customer1", "@AcmeCare hello", null);
    clock.push(Duration.ofMinutes(31));

    assertThatThrownBy(() -> x.edit(id, "@AcmeCare goodbye"))
        .isInstanceOf(XProblem.class)
        .hasMessage("This post can no longer be edited.");
  }

  @Test
  void anAnswerToSomebodyElseIsNotEdited() {
    String ours = caller.tweet("Good morning").data("id");
    String answer = x.post("customer1", "not that good", ours);

    assertThatThrownBy(() -> x.edit(answer, "quite good")).isInstanceOf(XProblem.class);
  }
}
