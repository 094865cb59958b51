package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.perch.sandbox.wire.Fault;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What goes wrong on demand with calls of X. */
class XFaultsTest extends XEmulatorTest {
  private static final String MENTIONS = "GET /2/users/{id}/mentions";
  private static final String POST = "POST /2/tweets";

  @Test
  void tooManyNamesTheResetIfItIsToldTo() {
    x.faults().set(MENTIONS, new Fault.TooMany(60));
    x.faults().set(MENTIONS, new Fault.TooMany(null));

    XCaller.Reply first = caller.get(mentions(""));
    XCaller.Reply second = caller.get(mentions(""));
    XCaller.Reply third = caller.get(mentions(""));

    assertThat(first.status()).isEqualTo(429);
    assertThat(first.detail()).isEqualTo("Too Many Requests");
    assertThat(first.header("x-rate-limit-reset"))
        .isEqualTo("" + clock.instant().plusSeconds(60).getEpochSecond());
    assertThat(second.status()).isEqualTo(429);
    assertThat(second.header("x-rate-limit-reset")).isEmpty();
    assertThat(third.status()).isEqualTo(200);
  }

  @Test
  void troubleOfItsOwnMayHideThatTheTweetWasPosted() {
    x.faults().set(POST, new Fault.Html(503, false));
    x.faults().set(POST, new Fault.Html(200, true));

    assertThatThrownBy(() -> caller.tweet("Good morning"))
        .hasCauseInstanceOf(JsonProcessingException.class);
    int before = x.timeline("AcmeCare").size();
    assertThatThrownBy(() -> caller.tweet("Good morning")).isInstanceOf(UncheckedIOException.class);

    assertThat(before).isZero();
    assertThat(x.timeline("AcmeCare")).hasSize(1);
    assertThat(x.log().of(POST))
        .extracting(entry -> String.valueOf(entry.response()))
        .containsExactly(
            "{\"status\":503,\"fault\":\"html\"}", "{\"status\":200,\"fault\":\"html\"}");
  }

  @Test
  void anAnswerIsCutOrLostAfterTheTweetWasPosted() {
    x.faults().set(POST, new Fault.Cut(10));
    x.faults().set(POST, new Fault.Lost(1));

    assertThatThrownBy(() -> caller.tweet("Good morning")).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> caller.tweet("Good night")).isInstanceOf(UncheckedIOException.class);

    assertThat(x.timeline("AcmeCare")).hasSize(2);
  }

  @Test
  void aHiddenTweetIsMissingFromListsForItsTime() {
    caller.tweet("Good morning");
    x.faults().set(POST, new Fault.Hidden(30));
    caller.tweet("Good night");
    String timeline = "/2/users/" + acme.userId() + "/tweets";

    XCaller.Reply atOnce = caller.get(timeline);
    clock.push(Duration.ofSeconds(31));
    XCaller.Reply later = caller.get(timeline);

    assertThat(atOnce.each("text")).containsExactly("Good morning");
    assertThat(atOnce.body().at("/meta/result_count").asInt()).isEqualTo(1);
    assertThat(later.each("text")).containsExactly("Good night", "Good morning");
  }

  @Test
  void aReadMayMissWhatIsYoung() {
    x.post("ada", "@AcmeCare hello", null);
    x.faults().set(MENTIONS, new Fault.Hidden(30));

    XCaller.Reply without = caller.get(mentions(""));
    XCaller.Reply with = caller.get(mentions(""));

    assertThat(without.body().has("data")).isFalse();
    assertThat(without.body().at("/meta/result_count").asInt()).isZero();
    assertThat(with.each("text")).containsExactly("@AcmeCare hello");
  }
}
