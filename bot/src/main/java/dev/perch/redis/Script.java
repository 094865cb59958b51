package dev.perch.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A Lua script from this room's resources, with the SHA-1 by which Redis knows it. */
record Script(String name, String text, String sha) {
  static final Script APPEND = load("append");
  static final Script APPEND_ALL = load("append_all");
  static final Script ARCHIVED = load("archived");
  static final Script CARD_CAUGHT_UP = load("card_caught_up");
  static final Script CAUGHT_UP = load("caught_up");
  static final Script CHARGE = load("charge");
  static final Script CLEAR_TIMER = load("clear_timer");
  static final Script DRAWN = load("drawn");
  static final Script FIRST = load("first");
  static final Script KEEP_NOTICE = load("keep_notice");
  static final Script KEEP_WRITING = load("keep_writing");
  static final Script NEXT = load("next");
  static final Script PACK = load("pack");
  static final Script PUT_PLACE = load("put_place");
  static final Script RESTORED = load("restored");
  static final Script SKIP = load("skip");
  static final Script TAKE_TURN = load("take_turn");
  static final Script RELEASE_TURN = load("release_turn");
  static final Script TOLD_NOTICE = load("told_notice");
  static final Script SEAL = load("seal");
  static final Script UNPACK = load("unpack");

  private static Script load(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException("the script " + name + " is not in the jar");
      }
      byte[] bytes = in.readAllBytes();
      String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
      return new Script(name, new String(bytes, StandardCharsets.UTF_8), sha);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-1", impossible);
    }
  }
}
