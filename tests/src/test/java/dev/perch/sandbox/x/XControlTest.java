package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XControlTest extends XEmulatorTest {
  private Javalin page = Javalin.create();
  private XCaller control = new XCaller("", new XHandle("", "", "", "", "", ""));

  @BeforeEach
  void startPage() {
    page = Javalin.create(config -> new XControl(x).register(config.routes)).start("127.0.0.1", 0);
    control = new XCaller("http://127.0.0.1:" + page.port(), acme);
  }

  @AfterEach
  void stopPage() {
    page.stop();
  }

  private XCaller.Reply post(String json) {
    return control.send("POST", "/control/x/post", "", json);
  }

  @Test
  void aPostIsOnTheTimelineAsItWasTyped() {
    String id =
        post("{\"as\":\"customer1\",\"text\":\"@AcmeCare 1 < 2?\",\"replyTo\":null}")
            .body()
            .path("id")
            .asText();
    caller.tweet("It is.", id);

    XCaller.Reply timeline = control.send("GET", "/control/x/timeline?handle=AcmeCare", "", "");

    assertThat(timeline.body()).hasSize(2);
    assertThat(timeline.body().at("/0/as").asText()).isEqualTo("customer1");
    assertThat(timeline.body().at("/0/text").asText()).isEqualTo("@AcmeCare 1 < 2?");
    assertThat(timeline.body().at("/0/replyTo").isNull()).isTrue();
    assertThat(timeline.body().at("/1/text").asText()).isEqualTo("It is.");
    assertThat(timeline.body().at("/1/replyTo").asText()).isEqualTo(id);
  }

  @Test
  void refusalsAreXsOwn() {
    XCaller.Reply asBrand = post("{\"as\":\"acmecare\",\"text\":\"hello\"}");
    XCaller.Reply toNobody = post("{\"as\":\"ada\",\"text\":\"hello\",\"replyTo\":\"20\"}");
    XCaller.Reply noName = post("{\"as\":\"no name\",\"text\":\"hello\"}");
    XCaller.Reply noHandle = control.send("GET", "/control/x/timeline?handle=Nobody", "", "");

    assertThat(asBrand.status()).isEqualTo(403);
    assertThat(toNobody.status()).isEqualTo(403);
    assertThat(toNobody.detail()).startsWith("You attempted to reply to a Tweet that is deleted");
    assertThat(noName.status()).isEqualTo(400);
    assertThat(noHandle.status()).isEqualTo(404);
  }

  @Test
  void whatIsNoPostIsABadRequest() {
    assertThat(post("{\"as\":").status()).isEqualTo(400);
    assertThat(post("[]").status()).isEqualTo(400);
    assertThat(post("{\"as\":\"ada\"}").status()).isEqualTo(400);
    assertThat(post("{\"as\":\"ada\",\"text\":7}").status()).isEqualTo(400);
    assertThat(post("{\"as\":\"ada\",\"text\":\"hello\",\"reply_to\":\"1\"}").status())
        .isEqualTo(400);
    assertThat(post("{\"as\":\"ada\",\"text\":\"  \"}").status()).isEqualTo(400);
  }
}
