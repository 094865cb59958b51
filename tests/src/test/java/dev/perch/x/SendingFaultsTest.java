package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.sandbox.wire.Fault;
import dev.perch.ticket.SendRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can go wrong at X while we answer, in public and in private: what we think of it is so. */
class SendingFaultsTest {
  /** X's answer to what we post here is shorter. */
  private static final int BYTES = 130;

  private final XRoom room = new XRoom();
  private final String tweet = room.customerPosts("@AcmeCare where is my order?");
  private final String message =
      room.x.people().message("customer1", "AcmeCare", "Hello?", List.of());

  @AfterEach
  void stop() {
    room.close();
  }

  /** By which road, and what the call is called there. */
  enum By {
    TWEET("POST /2/tweets"),
    MESSAGE("POST /2/dm_conversations/with/{participant_id}/messages");

    private final String method;

    By(String method) {
      this.method = method;
    }
  }

  private Outcome send(By by, Account account, String text) {
    return by == By.TWEET
        ? new XReplies(room.api, List.of(account)).post("AcmeCare", tweet, text, List.of())
        : new XDirectReplies(room.api, List.of(account))
            .write("AcmeCare", customer(), text, List.of());
  }

  private Optional<String> find(By by, String text) {
    return by == By.TWEET
        ? new XReplies(room.api, List.of(room.care)).find("AcmeCare", tweet, text, Set.of())
        : new XDirectReplies(room.api, List.of(room.care))
            .find("AcmeCare", customer(), message, text, Set.of());
  }

  private String customer() {
    if (room.taken.isEmpty()) {
      room.mentions(room.care).poll();
    }
    return room.taken.getFirst().author().id();
  }

  private List<String> standing(By by) {
    return by == By.TWEET
        ? room.x.timeline("AcmeCare").stream()
            .filter(post -> post.as().equals("AcmeCare"))
            .map(post -> post.text())
            .toList()
        : room.x.people().messages("AcmeCare", "customer1").stream()
            .filter(one -> one.from().equals("AcmeCare"))
            .map(one -> one.text())
            .toList();
  }

  static Stream<Arguments> faults() {
    return Stream.of(By.values())
        .flatMap(by ->
            Stream.of(
                of(by, new Fault.Lost(20), Outcome.Unknown.class, true),
                of(by, new Fault.Cut(0), Outcome.Unknown.class, true),
                of(by, new Fault.ServerError(500, true), Outcome.Unknown.class, true),
                of(by, new Fault.ServerError(503, false), Outcome.Unknown.class, false),
                of(by, new Fault.Html(200, true), Outcome.Unknown.class, true),
                of(by, new Fault.Html(502, false), Outcome.Unknown.class, false),
                of(by, new Fault.TooMany(2), Outcome.Refused.class, false),
                of(by, new Fault.TooMany(null), Outcome.Refused.class, false),
                of(by, new Fault.Latency(50), Outcome.Posted.class, true)));
  }

  private static Arguments of(
      By by, Fault fault, Class<? extends Outcome> outcome, boolean stands) {
    return argumentSet(by + " " + fault, by, fault, outcome, stands);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsThoughtOfItIsSoAndItIsAskedOnce(
      By by, Fault fault, Class<? extends Outcome> outcome, boolean stands) {
    room.x.faults().set(by.method, fault, 0);

    assertThat(send(by, room.care, "It is here.")).isInstanceOf(outcome);

    assertThat(room.x.faults().all().getFirst().struck()).isEqualTo(1);
    assertThat(standing(by)).hasSize(stands ? 1 : 0);
    assertThat(find(by, "It is here.").isPresent()).isEqualTo(stands);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatIsCutAtWhateverByteIsNoneAndWhatItAnsweredStandsOnce(By by) {
    List<String> sent = new ArrayList<>();
    for (int at = 0; at < BYTES; at++) {
      room.x.faults().set(by.method, new Fault.Cut(at));
      sent.add("It is number " + at);

      assertThat(send(by, room.care, sent.getLast()))
          .as("cut at byte %d", at)
          .isInstanceOf(Outcome.Unknown.class);
    }

    assertThat(standing(by)).containsExactlyElementsOf(sent);
    assertThat(sent.reversed().subList(0, 10)).allMatch(text -> find(by, text).isPresent());
  }

  @Test
  void whatIsHiddenForNinetySecondsIsFoundAfterThem() {
    room.x.faults().set(By.TWEET.method, new Fault.Hidden(90));
    send(By.TWEET, room.care, "It is here.");

    assertThat(find(By.TWEET, "It is here.")).isEmpty();
    room.xClock.push(Duration.ofSeconds(91));

    assertThat(find(By.TWEET, "It is here.")).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void wrongKeysSayNothing(By by) {
    Account wrong = Account.of(room.care.handle(), new Keys("a", "b", "c", "d"));

    assertThat(send(by, wrong, "It is here."))
        .isEqualTo(new Outcome.Refused(SendRefusal.NOT_AUTHORIZED));
    assertThat(standing(by)).isEmpty();
  }
}
