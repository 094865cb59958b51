package dev.perch.sandbox.x;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** X's link shortener: the same 23 characters for the same address. */
final class ShortLinks {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int SLUG = 10;

  private ShortLinks() {}

  static String of(String url) {
    CRC32 crc = new CRC32();
    crc.update(url.getBytes(StandardCharsets.UTF_8));
    long rest = (crc.getValue() << 31) ^ (url.hashCode() & 0xffff_ffffL);
    StringBuilder slug = new StringBuilder("https://t.co/");
    for (int i = 0; i < SLUG; i++) {
      slug.append(ALPHABET.charAt((int) Math.floorMod(rest, (long) ALPHABET.length())));
      rest /= ALPHABET.length();
    }
    return slug.toString();
  }
}
