package dev.perch.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a story keeps of a text: enough to prove which words they were, nothing to read. */
public final class SaltedHash {
  private SaltedHash() {}

  /** SHA-256 of salt, line feed and text, as 64 lower-case hex digits. */
  public static String of(String salt, String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest((salt + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
