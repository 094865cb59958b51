package dev.perch.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting {@code redis.url}: what it may be, and that it keeps its secrets. */
final class RedisUrlTest {
  @Test
  void embeddedIsTheOneOfOurOwn() {
    RedisUrl url = RedisUrl.parse("embedded");

    assertThat(url.embedded()).isTrue();
    assertThat(url).hasToString("embedded");
  }

  @ParameterizedTest
  @CsvSource({
    "redis://redis.internal:6380, redis://redis.internal:6380",
    "redis://redis.internal, redis://redis.internal:6379",
    "redis://redis.internal/2, redis://redis.internal:6379",
    "rediss://redis.internal:6380/0, rediss://redis.internal:6380",
    "REDIS://redis.internal:6380, redis://redis.internal:6380",
    "redis://perch:s3cret@10.0.0.7:6379/2, redis://10.0.0.7:6379",
    "redis://:s3cret@10.0.0.7:6379, redis://10.0.0.7:6379",
    "redis://perch:s3cr%40%3A%2Fet@10.0.0.7:6379, redis://10.0.0.7:6379",
    "rediss://:s3cret@[::1]:6379, rediss://[::1]:6379",
    "rediss://:s3cret@[2001:db8::7], rediss://[2001:db8::7]:6379",
    "redis://redis.internal:6379?protocol=2, redis://redis.internal:6379",
  })
  void anAddressIsShownWithoutItsSecrets(String text, String shown) {
    RedisUrl url = RedisUrl.parse(text);

    assertThat(url.embedded()).isFalse();
    assertThat(url).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Embedded",
        "localhost:6379",
        "http://s3cret@redis.internal:6379",
        "redis:s3cret",
        "redis://",
        "redis://:s3cret@:6379",
        "redis://redis.internal:0/s3cret",
        "redis://redis.internal:65536/s3cret",
        "redis://redis.internal:6379/s3cret",
        "redis://redis.internal:6379/-1",
        "redis://s3cret@redis.internal:6379",
        "redis://perch:@redis.internal:6379",
        "redis://perch:s3cret#@redis.internal:6379",
        "redis://perch:s3cret@@redis.internal:6379",
        "redis://perch:s3cret with blanks@redis.internal:6379",
        "redis://perch:%s3cret@redis.internal:6379",
        "redis://redis_internal:6379",
      })
  void anythingElseIsRefusedWithAnExampleAndWithoutItsSecrets(String text) {
    assertThatThrownBy(() -> RedisUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("redis://redis.internal:6379")
        .hasMessageContaining("%40")
        .satisfies(refused -> assertThat(everythingOf(refused)).doesNotContain("s3cret"));
  }

  private static String everythingOf(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
