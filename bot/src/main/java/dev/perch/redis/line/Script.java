package dev.perch.redis.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A Lua script from this room's resources, with the SHA-1 by which Redis knows it. */
public record Script(String name, String text, String sha) {
  public static final Script APPEND = load("append");
  public static final Script APPEND_ALL = load("append_all");
  public static final Script ARCHIVED = load("archived");
  public static final Script CARD_CAUGHT_UP = load("card_caught_up");
  public static final Script CAUGHT_UP = load("caught_up");
  public static final Script CHARGE = load("charge");
  public static final Script CLEAR_TIMER = load("clear_timer");
  public static final Script DRAWN = load("drawn");
  public static final Script FIRST = load("first");
  public static final Script KEEP_NOTICE = load("keep_notice");
  public static final Script KEEP_WRITING = load("keep_writing");
  public static final Script NEXT = load("next");
  public static final Script PACK = load("pack");
  public static final Script PUT_PLACE = load("put_place");
  public static final Script RESTORED = load("restored");
  public static final Script SKIP = load("skip");
  public static final Script TAKE_TURN = load("take_turn");
  public static final Script RELEASE_TURN = load("release_turn");
  public static final Script TOLD_NOTICE = load("told_notice");
  public static final Script SEAL = load("seal");
  public static final Script UNPACK = load("unpack");

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
