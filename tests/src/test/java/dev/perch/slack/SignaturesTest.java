package dev.perch.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.MemoryRepeats;
import dev.perch.slack.wire.Acks;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret, request and signature are those of Slack's "Verifying requests from Slack". */
class SignaturesTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String TIME = "1531420618";
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final byte[] BODY =
      ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
              + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
              + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
              + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
              + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
          .getBytes(UTF_8);

  private final PushedClock clock = PushedClock.at(Instant.ofEpochSecond(Long.parseLong(TIME)));
  private final Acks acks = new Acks(Duration.ofMinutes(1));
  private final FirstTimes firstTimes = new FirstTimes(new MemoryRepeats(), acks, clock);
  private final Signatures signatures = new Signatures(SECRET, clock, firstTimes);

  @AfterEach
  void close() throws InterruptedException {
    acks.close();
  }

  @Test
  void slacksOwnExampleIsAcceptedOnce() {
    boolean first = signatures.accept(TIME, SIGNATURE, BODY);

    boolean again = signatures.accept(TIME, SIGNATURE, BODY);

    assertThat(first).isTrue();
    assertThat(again).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "300, true", "301, false", "31536000, false"})
  void theTimeOfSendingIsWithinFiveMinutesOfOurs(int seconds, boolean accepted) {
    clock.push(Duration.ofSeconds(seconds));

    assertThat(signatures.accept(TIME, SIGNATURE, BODY)).isEqualTo(accepted);
  }

  @Test
  void whatIsOfTheFutureIsRememberedUntilItsOwnTimeIsOver() {
    clock.push(Duration.ofMinutes(-5));
    signatures.accept(TIME, SIGNATURE, BODY);

    clock.push(Duration.ofMinutes(10));

    assertThat(signatures.accept(TIME, SIGNATURE, BODY)).isFalse();
  }

  @Test
  void whatWasNotAnsweredMayComeAgain() {
    signatures.accept(TIME, SIGNATURE, BODY);

    signatures.forget(SIGNATURE);

    assertThat(signatures.accept(TIME, SIGNATURE, BODY)).isTrue();
  }

  @Test
  void whatAnotherProcessOfTheDeskTookIsRefusedUntilThatOneCouldNotAnswerIt() {
    Signatures another = new Signatures(SECRET, clock, firstTimes);
    another.accept(TIME, SIGNATURE, BODY);

    boolean stolen = signatures.accept(TIME, SIGNATURE, BODY);
    another.forget(SIGNATURE);
    Signatures third = new Signatures(SECRET, clock, firstTimes);

    assertThat(stolen).isFalse();
    assertThat(third.accept(TIME, SIGNATURE, BODY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v0=",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b502",
        "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        "V0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503",
        "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
      })
  void anyOtherSignatureIsRefused(String signature) {
    assertThat(signatures.accept(TIME, signature, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1531420618", "1531420618.0", "999999999999", "٣"})
  void whatIsNoTimeIsRefused(String time) {
    assertThat(signatures.accept(time, SIGNATURE, BODY)).isFalse();
  }

  @Test
  void anotherBodyTimeOrSecretIsRefused() {
    byte[] other = BODY.clone();
    other[0]++;

    assertThat(signatures.accept(TIME, SIGNATURE, other)).isFalse();
    assertThat(signatures.accept("1531420619", SIGNATURE, BODY)).isFalse();
    assertThat(new Signatures("another", clock, firstTimes).accept(TIME, SIGNATURE, BODY))
        .isFalse();
  }

  @Test
  void aMissingHeaderIsRefused() {
    assertThat(signatures.accept(null, SIGNATURE, BODY)).isFalse();
    assertThat(signatures.accept(TIME, null, BODY)).isFalse();
  }
}
