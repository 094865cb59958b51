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

  private XCaller.Reply send(String path, String json) {
    return control.send("POST", "/control/x/" + path, "", json);
  }

  private XCaller.Reply read(String path) {
    return control.send("GET", "/control/x/" + path, "", "");
  }

  @Test
  void aTweetMayHavePictures() {
    XCaller.Reply posted =
        post(
            "{\"as\":\"mona\",\"text\":\"@AcmeCare look\",\"pictures\":[{\"name\":\"lamp\",\"alt\":\"A broken lamp\"},"
                + "{\"name\":\"sofa\"}]}");

    XCaller.Reply timeline = read("timeline?handle=AcmeCare");

    assertThat(posted.status()).isEqualTo(200);
    assertThat(timeline.body().at("/0/pictures/0/alt").asText()).isEqualTo("A broken lamp");
    assertThat(timeline.body().at("/0/pictures/1/alt").isNull()).isTrue();
    assertThat(post("{\"as\":\"ada\",\"text\":\"hello\",\"pictures\":[{\"alt\":\"\"}]}").status())
        .isEqualTo(400);
  }

  @Test
  void directMessagesAreWrittenAndReadBack() {
    XCaller.Reply sent =
        send("dm", "{\"as\":\"mona\",\"to\":\"acmecare\",\"text\":\"charged twice\"}");
    send("dm", "{\"as\":\"bob\",\"to\":\"AcmeCare\",\"text\":\"hello\"}");

    XCaller.Reply withMona = read("dms?handle=AcmeCare&with=mona");

    assertThat(withMona.body()).hasSize(1);
    assertThat(withMona.body().at("/0/id")).isEqualTo(sent.body().path("id"));
    assertThat(withMona.body().at("/0/from").asText()).isEqualTo("mona");
    assertThat(withMona.body().at("/0/to").asText()).isEqualTo("AcmeCare");
    assertThat(read("dms?handle=AcmeCare").body()).hasSize(2);
    assertThat(read("dms?handle=Nobody").status()).isEqualTo(404);
    assertThat(read("dms").status()).isEqualTo(400);
    assertThat(send("dm", "{\"as\":\"mona\",\"to\":\"Nobody\",\"text\":\"hi\"}").status())
        .isEqualTo(404);
  }

  @Test
  void anAccountBecomesWhatItIsToldAndNothingElse() {
    XCaller.Reply changed =
        send(
            "account",
            "{\"as\":\"mona\",\"protected\":true,\"withheld\":[\"DE\"],\"dms\":\"open\",\"verified\":true,"
                + "\"followers\":7,\"blocks\":[\"AcmeCare\"]}");

    assertThat(read("account?as=mona").body()).isEqualTo(changed.body());
    assertThat(changed.body().toString())
        .contains("\"protected\":true", "\"suspended\":false", "\"withheld\":[\"DE\"]")
        .contains("\"dms\":\"open\"", "\"followers\":7", "\"blocks\":[\"AcmeCare\"]");
    for (String wrong :
        new String[] {
          "\"colour\":1",
          "\"protected\":\"yes\"",
          "\"withheld\":[\"Germany\"]",
          "\"dms\":\"half\"",
          "\"followers\":-1",
          "\"blocks\":[\"no name\"]"
        }) {
      assertThat(send("account", "{\"as\":\"mona\"," + wrong + "}").status())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  @Test
  void aTokenIsMadeAnewWithThePermissionOfNow() {
    send("app", "{\"access\":\"read\"}");

    XCaller.Reply made = send("token", "{\"as\":\"AcmeCare\"}");

    assertThat(made.body().path("access-token").asText()).startsWith(acme.userId() + "-");
    assertThat(made.body().path("access-token-secret").asText()).isNotEmpty();
    assertThat(caller.get("/2/users/me").status()).isEqualTo(401);
    assertThat(send("token", "{\"as\":\"nobody\"}").status()).isEqualTo(404);
  }

  @Test
  void theAppBecomesWhatItIsTold() {
    XCaller.Reply app = send("app", "{\"access\":\"read\",\"credits\":1}");

    assertThat(app.body())
        .hasToString("{\"enrolled\":true,\"access\":\"read\",\"capped\":false,\"credits\":1}");
    assertThat(caller.get("/2/users/me").status()).isEqualTo(200);
    assertThat(caller.get("/2/users/me").status()).isEqualTo(402);
    assertThat(send("app", "{\"credits\":null}").body().path("credits").isNull()).isTrue();
    assertThat(send("app", "{\"access\":\"root\"}").status()).isEqualTo(400);
    assertThat(send("app", "{\"credits\":-1}").status()).isEqualTo(400);
    assertThat(send("app", "{\"colour\":1}").status()).isEqualTo(400);
  }
}
