package dev.perch.sandbox.x;

import java.time.Instant;
import java.util.Locale;

/**
 * An account on X.
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
    long listed) {

  String key() {
    return keyOf(username);
  }

  static String keyOf(String username) {
    return username.toLowerCase(Locale.ROOT);
  }
}
