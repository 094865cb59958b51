package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.OwnPosts;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.Unavailable;
import dev.perch.sandbox.wire.Gate;
import dev.perch.sandbox.x.XEmulator.Posted;
import dev.perch.ticket.SendRefusal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XRepliesTest {
  private static final String TEXT = "It is on its way & will arrive today: acme.example/track ^AB";

  private final XRoom room = new XRoom();
  private final XReplies replies = new XReplies(room.api, List.of(room.acme, room.care));
  private final String question = room.customerPosts("@AcmeCare where is my order?");

  @AfterEach
  void stop() {
    room.close();
  }

  private Outcome post(String text) {
    return replies.post("AcmeCare", question, text, List.of());
  }

  private String posted(String text) {
    return ((Outcome.Posted) post(text)).tweet();
  }

  @Test
  void anApprovedReplyStandsUnderTheTweet() {
    Outcome outcome = post(TEXT);

    Posted reply = room.x.timeline("AcmeCare").getLast();
    assertThat(outcome).isEqualTo(new Outcome.Posted(reply.id()));
    assertThat(reply.as()).isEqualTo("AcmeCare");
    assertThat(reply.text()).isEqualTo(TEXT);
    assertThat(reply.replyTo()).isEqualTo(question);
  }

  @Test
  void aDuplicateMayHaveBeenSentBefore() {
    String first = posted(TEXT);

    assertThat(post(TEXT)).isEqualTo(new Outcome.Unknown("duplicate"));
    assertThat(replies.find("AcmeCare", question, TEXT, Set.of())).contains(first);
  }

  @Test
  void whoDidNotNameUsCannotBeAnswered() {
    String other = room.customerPosts("what a day");

    assertThat(replies.post("AcmeCare", other, TEXT, List.of()))
        .isEqualTo(new Outcome.Refused(SendRefusal.NOT_ALLOWED));
  }

  @Test
  void aTweetThatIsGoneCannotBeAnswered() {
    room.x.delete(question);

    assertThat(post(TEXT)).isEqualTo(new Outcome.Refused(SendRefusal.TWEET_GONE));
  }

  @Test
  void aTextThatXDoesNotTakeIsRefused() {
    assertThat(post("too long ".repeat(40)))
        .isEqualTo(new Outcome.Refused(SendRefusal.TEXT_REFUSED));
  }

  @Test
  void wrongKeysAreRefused() {
    Account wrong = Account.of(room.care.handle(), new Keys("a", "b", "c", "d"));

    Outcome outcome =
        new XReplies(room.api, List.of(wrong)).post("AcmeCare", question, TEXT, List.of());

    assertThat(outcome).isEqualTo(new Outcome.Refused(SendRefusal.NOT_AUTHORIZED));
    assertThat(replies.post("SomebodyElse", question, TEXT, List.of()))
        .isEqualTo(new Outcome.Refused(SendRefusal.NOT_AUTHORIZED));
  }

  @Test
  void whereXCannotBeReachedNothingWasPosted() {
    URI nobody = URI.create("http://127.0.0.1:1");
    XReplies away = new XReplies(new XApi(new XClient(nobody)), List.of(room.care));

    assertThat(away.post("AcmeCare", question, TEXT, List.of()))
        .isEqualTo(new Outcome.Refused(SendRefusal.UNREACHABLE));
    assertThatThrownBy(() -> away.find("AcmeCare", question, TEXT, Set.of()))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void aReplyWhoseAnswerGotLostIsUnknownAndFound() throws InterruptedException {
    assertThat(dropped(room.x.gates().after("POST /2/tweets")))
        .isEqualTo(new Outcome.Unknown("cut"));

    String reply = room.x.timeline("AcmeCare").getLast().id();
    assertThat(replies.find("AcmeCare", question, TEXT, Set.of())).contains(reply);
    assertThat(room.x.log().of("POST /2/tweets")).hasSize(1);
  }

  @Test
  void aReplyThatGotLostItselfIsUnknownAndNotFound() throws InterruptedException {
    assertThat(dropped(room.x.gates().before("POST /2/tweets")))
        .isEqualTo(new Outcome.Unknown("cut"));

    assertThat(replies.find("AcmeCare", question, TEXT, Set.of())).isEmpty();
  }

  private Outcome dropped(Gate gate) throws InterruptedException {
    CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> post(TEXT));
    gate.awaitArrival(Duration.ofSeconds(20));
    gate.drop();
    return outcome.join();
  }

  @Test
  void aReplyThatWeKnowOfIsAnother() {
    String known = posted(TEXT);

    assertThat(replies.find("AcmeCare", question, TEXT, Set.of(known))).isEmpty();
  }

  @Test
  void theSameWordsUnderAnotherTweetAreAnotherReply() {
    String other = room.x.post("customer2", "@AcmeCare and mine?", null);
    posted(TEXT);

    assertThat(replies.find("AcmeCare", other, TEXT, Set.of())).isEmpty();
  }

  @Test
  void aReplyIsFoundHoweverMuchWeWroteSince() {
    String first = posted(TEXT);
    for (int i = 0; i < 120; i++) {
      post("And another thing, number " + i);
    }

    assertThat(replies.find("AcmeCare", question, TEXT, Set.of())).contains(first);
  }

  @Test
  void whatAHandleRepliedIsReadBackByItsTime() {
    String first = posted(TEXT);
    Instant now = room.xClock.instant();
    XOwnPosts posts = new XOwnPosts(room.api, List.of(room.care));

    assertThat(posts.replies("AcmeCare", now.minusSeconds(60), now.plusSeconds(60)))
        .extracting(OwnPosts.Reply::tweet)
        .containsExactly(first);
    assertThat(posts.replies("AcmeCare", now.minusSeconds(90), now.minusSeconds(60))).isEmpty();
  }
}
