package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XSearchTest extends XEmulatorTest {
  private String first = "";

  @BeforeEach
  void somePosts() {
    first = x.post("ada", "@AcmeCare where is my order?", null);
    x.post("bob", "I love my new lamp #acme", null);
    caller.tweet("Let me look, Ada", first);
    x.post("bob", "same here, no order either", first);
  }

  private List<String> found(String query) {
    return search(query, "").each("text");
  }

  private XCaller.Reply search(String query, String more) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    return caller.get("/2/tweets/search/recent?query=" + encoded + more);
  }

  @Test
  void aHandleFindsWhoNamesIt() {
    assertThat(found("@AcmeCare"))
        .containsExactly(
            "@ada @AcmeCare same here, no order either", "@AcmeCare where is my order?");
  }

  @Test
  void operatorsCombine() {
    assertThat(found("from:ada")).hasSize(1);
    assertThat(found("to:ada")).hasSize(2);
    assertThat(found("order -from:ada"))
        .containsExactly("@ada @AcmeCare same here, no order either");
    assertThat(found("(@AcmeCare OR #acme) -is:reply -is:retweet")).hasSize(2);
    assertThat(found("conversation_id:" + first)).hasSize(3);
    assertThat(found("\"my order\" OR \"new lamp\"")).hasSize(2);
    assertThat(found("ord")).isEmpty();
  }

  @Test
  void whatXCouldNotReadIsRefused() {
    assertThat(search("colour:red", "").status()).isEqualTo(400);
    assertThat(search("(order", "").status()).isEqualTo(400);
    assertThat(search("order)", "").status()).isEqualTo(400);
    assertThat(search("OR", "").status()).isEqualTo(400);
    assertThat(search("order", "&max_results=5").status()).isEqualTo(400);
    assertThat(caller.get("/2/tweets/search/recent").status()).isEqualTo(400);
  }

  @Test
  void itReachesBackSevenDays() {
    clock.push(Duration.ofDays(7).plusMinutes(1));
    x.post("cid", "@AcmeCare order again", null);
    String bearer = x.bearerToken();

    XCaller.Reply recent = caller.withBearer("GET", "/2/tweets/search/recent?query=order", bearer);
    XCaller.Reply tooOld =
        caller.withBearer("GET", "/2/tweets/search/recent?query=order&since_id=" + first, bearer);

    assertThat(recent.each("text")).containsExactly("@AcmeCare order again");
    assertThat(tooOld.status()).isEqualTo(400);
  }
}
