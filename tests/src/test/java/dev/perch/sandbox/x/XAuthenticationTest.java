package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class XAuthenticationTest extends XEmulatorTest {

  @Test
  void aSignatureOfTwitter4jIsAccepted() {
    XCaller.Reply reply = caller.get("/2/users/me");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.data("username")).isEqualTo("AcmeCare");
    assertThat(reply.data("id")).isEqualTo(acme.userId());
  }

  @Test
  void aSignatureCoversAnAwkwardQuery() {
    x.post("customer1", "@AcmeCare it's 100% \"broken\" & late", null);

    XCaller.Reply reply =
        caller.get(
            "/2/tweets/search/recent?query=%40AcmeCare%20%22it%27s%20100%25%22&max_results=10");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.each("text")).hasSize(1);
  }

  @Test
  void aWrongSecretIsUnauthorized() {
    XHandle wrong =
        new XHandle(
            acme.name(),
            acme.userId(),
            acme.consumerKey(),
            acme.consumerSecret(),
            acme.accessToken(),
            "wrong");

    XCaller.Reply reply = new XCaller(x.apiUrl(), wrong).get("/2/users/me");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body())
        .hasToString(
            "{\"title\":\"Unauthorized\",\"detail\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401}");
    assertThat(reply.header("x-rate-limit-limit")).isEmpty();
  }

  @Test
  void aSignatureForAnotherQueryIsUnauthorized() {
    String header = caller.signed("GET", mentions("?max_results=5"));

    XCaller.Reply reply = caller.send("GET", mentions("?max_results=100"), header, "");

    assertThat(reply.status()).isEqualTo(401);
  }

  @Test
  void aSignatureForAnotherMethodIsUnauthorized() {
    String header = caller.signed("GET", "/2/tweets");

    XCaller.Reply reply = caller.send("POST", "/2/tweets", header, "{\"text\":\"hello\"}");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(x.timeline("AcmeCare")).isEmpty();
  }

  @Test
  void aReplayedCallIsUnauthorized() {
    String header = caller.signed("GET", "/2/users/me");
    assertThat(caller.send("GET", "/2/users/me", header, "").status()).isEqualTo(200);

    XCaller.Reply again = caller.send("GET", "/2/users/me", header, "");

    assertThat(again.status()).isEqualTo(401);
  }

  @Test
  void aStaleTimestampIsUnauthorized() {
    clock.push(Credentials.SKEW.plus(Duration.ofSeconds(30)));

    XCaller.Reply reply = caller.get("/2/users/me");

    assertThat(reply.status()).isEqualTo(401);
  }

  @Test
  void noneAndUnknownCredentialsAreUnauthorized() {
    assertThat(caller.send("GET", "/2/users/me", "", "").status()).isEqualTo(401);
    assertThat(caller.withBearer("GET", "/2/users/me", "nonsense").status()).isEqualTo(401);
    assertThat(caller.send("GET", "/2/users/me", "OAuth nonsense", "").status()).isEqualTo(401);
  }

  @Test
  void theBearerTokenReadsWhatNeedsNoUser() {
    x.post("customer1", "@AcmeCare hello", null);

    XCaller.Reply search =
        caller.withBearer("GET", "/2/tweets/search/recent?query=hello", x.bearerToken());
    XCaller.Reply mentions = caller.withBearer("GET", mentions(""), x.bearerToken());

    assertThat(search.status()).isEqualTo(200);
    assertThat(mentions.each("text")).containsExactly("@AcmeCare hello");
  }

  @Test
  void theBearerTokenActsForNobody() {
    XCaller.Reply me = caller.withBearer("GET", "/2/users/me", x.bearerToken());
    XCaller.Reply post = caller.withBearer("POST", "/2/tweets", x.bearerToken());

    assertThat(me.status()).isEqualTo(403);
    assertThat(post.status()).isEqualTo(403);
    assertThat(post.body().path("type").asText())
        .isEqualTo("https://api.x.com/2/problems/unsupported-authentication");
  }
}
