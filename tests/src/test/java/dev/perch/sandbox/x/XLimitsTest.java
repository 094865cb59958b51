package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class XLimitsTest extends XEmulatorTest {
  private static final String SEARCH = "/2/tweets/search/recent?query=hello";

  @Test
  void everyAnswerTellsWhatRemains() {
    XCaller.Reply first = caller.get(mentions(""));
    XCaller.Reply second = caller.get(mentions("?max_results=1"));

    assertThat(first.header("x-rate-limit-limit")).isEqualTo("300");
    assertThat(first.header("x-rate-limit-remaining")).isEqualTo("299");
    assertThat(first.header("x-rate-limit-reset"))
        .isEqualTo("" + clock.instant().plus(Duration.ofMinutes(15)).getEpochSecond());
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.header("x-rate-limit-remaining")).isEqualTo("298");
  }

  @Test
  void oneCallTooManyIsRefusedUntilTheWindowEnds() {
    for (int i = 0; i < 75; i++) {
      assertThat(caller.get("/2/users/me").status()).isEqualTo(200);
    }

    XCaller.Reply refused = caller.get("/2/users/me");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body().path("title").asText()).isEqualTo("Too Many Requests");
    assertThat(refused.header("x-rate-limit-remaining")).isEqualTo("0");
    assertThat(caller.get(mentions("")).status()).isEqualTo(200);
  }

  @Test
  void aNewWindowBeginsWhenTheOldOneEnds() {
    XCaller.Reply before = caller.withBearer("GET", SEARCH, x.bearerToken());
    clock.push(RateLimits.WINDOW);

    XCaller.Reply after = caller.withBearer("GET", SEARCH, x.bearerToken());

    assertThat(before.header("x-rate-limit-remaining")).isEqualTo("449");
    assertThat(after.header("x-rate-limit-remaining")).isEqualTo("449");
    assertThat(after.header("x-rate-limit-reset"))
        .isNotEqualTo(before.header("x-rate-limit-reset"));
  }

  @Test
  void twoHandlesAreCountedApart() {
    XCaller other = new XCaller(x.apiUrl(), x.addHandle("Acme"));
    caller.get("/2/users/me");

    XCaller.Reply reply = other.get("/2/users/me");

    assertThat(reply.header("x-rate-limit-remaining")).isEqualTo("74");
  }

  @Test
  void switchedOffNothingIsRefusedAndTheHeadersStay() {
    try (XEmulator free = XEmulator.start(options().withoutLimits())) {
      XCaller eager = new XCaller(free.apiUrl(), free.addHandle("AcmeCare"));
      for (int i = 0; i < 80; i++) {
        assertThat(eager.get("/2/users/me").status()).isEqualTo(200);
      }

      assertThat(eager.get("/2/users/me").header("x-rate-limit-remaining")).isEqualTo("75");
    }
  }
}
