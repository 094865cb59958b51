package dev.perch.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from Slack, and for the first time: by its signature over the raw body
 * and the time at which it was sent, as Slack's "Verifying requests from Slack" has it.
 *
 * <p>Stricter than Bolt's own check, which takes a time that is still to come: with one of next
 * year a stolen request could be told again until then.
 */
final class Signatures {
  /** How far the time of sending may be from ours, before or after; Slack's own advice. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  /** More than Slack sends in ten minutes: its limit for events is 30,000 an hour. */
  private static final int REMEMBERED = 100_000;

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
  private static final String ALGORITHM = "HmacSHA256";
  private static final String KIND = "signature:";

  private final SecretKeySpec secret;
  private final InstantSource clock;
  private final FirstTimes firstTimes;

  /** Signatures that were accepted here, until when they would be, oldest first. */
  private final Map<String, Instant> accepted = new LinkedHashMap<>();

  /**
   * Signatures with that secret.
   *
   * @param firstTimes knows of what other processes have accepted
   */
  Signatures(String secret, InstantSource clock, FirstTimes firstTimes) {
    this.secret = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    this.clock = clock;
    this.firstTimes = firstTimes;
  }

  /**
   * Whether it is Slack's, of now, and new. Only what is Slack's is remembered, so that nobody else
   * can fill the memory.
   *
   * @param timestamp {@code X-Slack-Request-Timestamp}, seconds
   * @param signature {@code X-Slack-Signature}, {@code v0=} and 64 hex digits
   */
  boolean accept(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (timestamp == null || signature == null || !SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    Instant now = clock.instant();
    if (Duration.between(sent, now).abs().compareTo(WINDOW) > 0) {
      return false;
    }
    byte[] expected = sign(timestamp, body).getBytes(UTF_8);
    return MessageDigest.isEqual(expected, signature.getBytes(UTF_8))
        && remember(signature, sent.plus(WINDOW), now)
        && firstTimes.isNew(KIND + signature, WINDOW.multipliedBy(2));
  }

  /** What was not answered may come again as it was. */
  void forget(String signature) {
    firstTimes.forget(KIND + signature);
    forgetHere(signature);
  }

  private synchronized void forgetHere(String signature) {
    accepted.remove(signature);
  }

  private synchronized boolean remember(String signature, Instant until, Instant now) {
    Iterator<Instant> oldest = accepted.values().iterator();
    while (oldest.hasNext()) {
      if (!oldest.next().isBefore(now) && accepted.size() < REMEMBERED) {
        break;
      }
      oldest.remove();
    }
    return accepted.putIfAbsent(signature, until) == null;
  }

  private String sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
