package dev.perch.sandbox.x;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys that were given out, and the check of what a call brings. Anything wrong is the same
 * 401, as on X: a caller learns nothing about which part was wrong.
 */
final class Credentials {
  /** How far a signature's timestamp may be off, either way. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private record Granted(XUser user, XHandle keys, Enrolment.Access access) {}

  private final Users users;
  private final InstantSource clock;
  private final Map<String, Granted> byToken = new ConcurrentHashMap<>();
  private final Map<String, Instant> nonces = new ConcurrentHashMap<>();
  private final Random random = new Random();
  private final String bearerToken = "AAAAAAAAAAAAAAAAAAAAA" + secret(40);

  Credentials(Users users, InstantSource clock) {
    this.users = users;
    this.clock = clock;
  }

  String bearerToken() {
    return bearerToken;
  }

  /** An app of that account's own, and its first token with that permission. */
  XHandle grant(XUser user, Enrolment.Access access) {
    return grant(user, secret(12), secret(25), access);
  }

  /** Another token of the same app, with that permission; the one before is worth nothing more. */
  XHandle renew(XUser user, Enrolment.Access access) {
    Granted before =
        byToken.values().stream()
            .filter(granted -> granted.user().is(user))
            .findFirst()
            .orElseThrow(Problems::notFound);
    byToken.remove(before.keys().accessToken());
    return grant(user, before.keys().consumerKey(), before.keys().consumerSecret(), access);
  }

  private XHandle grant(
      XUser user, String consumerKey, String consumerSecret, Enrolment.Access access) {
    XHandle keys =
        new XHandle(
            user.username(),
            user.id(),
            consumerKey,
            consumerSecret,
            user.id() + "-" + secret(20),
            secret(22));
    byToken.put(keys.accessToken(), new Granted(user, keys, access));
    return keys;
  }

  /**
   * @param url what was called, without its query, as the caller wrote it
   * @throws XProblem 401
   */
  Caller check(String method, String url, @Nullable String query, @Nullable String authorization) {
    if (authorization != null && authorization.startsWith("Bearer ")) {
      if (same(authorization.substring("Bearer ".length()).strip(), bearerToken)) {
        return new Caller.App();
      }
    } else if (authorization != null && authorization.startsWith("OAuth ")) {
      Optional<Granted> granted = signedBy(method, url, query, Signature.read(authorization));
      if (granted.isPresent()) {
        return new Caller.OfUser(users.now(granted.get().user()), granted.get().access());
      }
    }
    throw Problems.unauthorized();
  }

  private Optional<Granted> signedBy(
      String method, String url, @Nullable String query, Map<String, String> oauth) {
    Granted granted = byToken.get(oauth.getOrDefault("oauth_token", ""));
    String nonce = oauth.getOrDefault("oauth_nonce", "");
    String timestamp = oauth.getOrDefault("oauth_timestamp", "");
    if (granted == null
        || !granted.keys().consumerKey().equals(oauth.get("oauth_consumer_key"))
        || !"HMAC-SHA1".equals(oauth.get("oauth_signature_method"))
        || !"1.0".equals(oauth.getOrDefault("oauth_version", "1.0"))
        || nonce.isEmpty()
        || !timestamp.matches("[0-9]{1,12}")) {
      return Optional.empty();
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(signedAt, clock.instant()).abs().compareTo(SKEW) > 0) {
      return Optional.empty();
    }
    String expected =
        Signature.of(
            method,
            url,
            query,
            oauth,
            granted.keys().consumerSecret(),
            granted.keys().accessSecret());
    if (!same(expected, oauth.getOrDefault("oauth_signature", ""))) {
      return Optional.empty();
    }
    // Of one second: RFC 5849, section 3.3.
    return isNew(String.join(" ", granted.keys().accessToken(), timestamp, nonce), signedAt)
        ? Optional.of(granted)
        : Optional.empty();
  }

  private boolean isNew(String nonce, Instant signedAt) {
    if (nonces.size() > 100_000) {
      Instant old = clock.instant().minus(SKEW.multipliedBy(2));
      nonces.values().removeIf(used -> used.isBefore(old));
    }
    return nonces.putIfAbsent(nonce, signedAt) == null;
  }

  private String secret(int bytes) {
    byte[] secret = new byte[bytes];
    random.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
