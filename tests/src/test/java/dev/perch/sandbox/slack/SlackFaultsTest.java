package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.Json;
import dev.perch.testing.PushedClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on demand with calls of the Web API. */
class SlackFaultsTest {
  private final PushedClock clock = PushedClock.onMonday();
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false).withClock(clock));
  private final SlackCaller caller = new SlackCaller(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  private HttpResponse<String> post() throws IOException, InterruptedException {
    return caller.send(
        "chat.postMessage", slack.botToken(), Map.of("channel", "care", "text", "Hello"));
  }

  private JsonNode history() throws IOException, InterruptedException {
    return caller.call("conversations.history", Map.of("channel", "C0CARE")).path("messages");
  }

  private int posted() {
    return slack.people().messages("care", null, null).size();
  }

  @Test
  void tooManySaysWhenToComeAgainIfItIsToldTo() throws Exception {
    slack.faults().set("chat.postMessage", new Fault.TooMany(7));
    slack.faults().set("chat.postMessage", new Fault.TooMany(null));

    var first = post();
    var second = post();
    var third = post();

    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(Json.parse(first.body()).path("error").asText()).isEqualTo("ratelimited");
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).isEmpty();
    assertThat(third.statusCode()).isEqualTo(200);
    assertThat(posted()).isEqualTo(1);
  }

  @Test
  void troubleOfItsOwnMayHideThatTheCallTookEffect() throws Exception {
    slack.faults().set("chat.postMessage", new Fault.ServerError(502, false));
    slack.faults().set("chat.postMessage", new Fault.ServerError(500, true));

    var refused = post();
    int before = posted();
    var accepted = post();

    assertThat(refused.statusCode()).isEqualTo(502);
    assertThat(before).isZero();
    assertThat(accepted.statusCode()).isEqualTo(500);
    assertThat(posted()).isEqualTo(1);
  }

  @Test
  void aPageForPeopleComesInPlaceOfAnAnswer() throws Exception {
    slack.faults().set("chat.postMessage", new Fault.Html(200, false));

    var answer = post();

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    assertThat(posted()).isZero();
  }

  @Test
  void anAnswerIsCutOrLostAfterTheCallTookEffect() {
    slack.faults().set("chat.postMessage", new Fault.Cut(0));
    slack.faults().set("chat.postMessage", new Fault.Cut(20));
    slack.faults().set("chat.postMessage", new Fault.Lost(1));

    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);

    assertThat(posted()).isEqualTo(3);
    assertThat(slack.log().of("chat.postMessage"))
        .extracting(entry -> String.valueOf(entry.response()))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"ok\":true", "\"fault\":\"cut\""),
            second -> assertThat(second).contains("\"fault\":\"cut\""),
            third -> assertThat(third).contains("\"fault\":\"lost\""));
  }

  @Test
  void whatIsHiddenIsMissingFromHistoryForItsTime() throws Exception {
    slack.faults().set("chat.postMessage", new Fault.Hidden(30));
    post();

    var atOnce = history();
    clock.push(Duration.ofSeconds(31));

    assertThat(posted()).isEqualTo(1);
    assertThat(atOnce).isEmpty();
    assertThat(history()).hasSize(1);
  }

  @Test
  void aReadMayMissWhatIsYoung() throws Exception {
    post();
    clock.push(Duration.ofSeconds(60));
    post();
    slack.faults().set("conversations.history", new Fault.Hidden(30));

    assertThat(history()).hasSize(1);
    assertThat(history()).hasSize(2);
  }

  @Test
  void aSlowCallTakesEffectLater() throws Exception {
    slack.faults().set("chat.postMessage", new Fault.Latency(20));

    var answer = post();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(slack.faults().all().getFirst().struck()).isEqualTo(1);
  }

  @Test
  void anAccountThatIsGoneIsRefusedEverywhere() throws Exception {
    slack.faults().set(Faults.ANY, new Fault.NotOk("account_inactive"), 0);

    var me = caller.call("auth.test", Map.of());
    var socket =
        Json.parse(caller.send("apps.connections.open", slack.appToken(), Map.of()).body());

    assertThat(me.path("error").asText()).isEqualTo("account_inactive");
    assertThat(socket.path("error").asText()).isEqualTo("account_inactive");
    assertThat(posted()).isZero();
  }
}
