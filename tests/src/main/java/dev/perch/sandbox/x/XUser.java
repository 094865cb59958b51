package dev.perch.sandbox.x;

import java.time.Instant;
import java.util.Locale;

/**
 * An account on X, as it is at one moment; {@link Users#now} has the latest.
 *
 * @param id a decimal number of at most 19 digits
 * @param username the handle without "@": 1 to 15 letters, digits and underscores; X ignores its
 *     case
 * @param name what the person calls themselves
 * @param verified whether the account has the blue mark
 */
record XUser(
    String id,
    String username,
    String name,
    String description,
    Instant createdAt,
    String profileImageUrl,
    boolean verified,
    long followers,
    long following,
    long posts,
    long listed,
    Standing standing) {

  String key() {
    return keyOf(username);
  }

  static String keyOf(String username) {
    return username.toLowerCase(Locale.ROOT);
  }

  boolean is(XUser other) {
    return id.equals(other.id);
  }

  boolean blocks(XUser other) {
    return standing.blocks().contains(other.id);
  }

  XUser withStanding(Standing now) {
    return known(verified, followers, now);
  }

  XUser verified(boolean now) {
    return known(now, followers, standing);
  }

  XUser followedBy(long now) {
    return known(verified, now, standing);
  }

  private XUser known(boolean isVerified, long by, Standing as) {
    return new XUser(
        id,
        username,
        name,
        description,
        createdAt,
        profileImageUrl,
        isVerified,
        by,
        following,
        posts,
        listed,
        as);
  }
}
