package dev.perch.redis.line;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Texts made small: each in UTF-8 behind its length in four bytes, all deflated together, behind a
 * byte that names the version. What every ticket has in common, the names of its fields, stands in
 * a dictionary and costs next to nothing; {@code packed.v1.txt} is never changed, for what was
 * packed with it is read with it.
 */
public final class Packed {
  private static final byte VERSION = 1;
  private static final byte[] DICTIONARY = load();

  private Packed() {}

  private static byte[] load() {
    try (InputStream in = Packed.class.getResourceAsStream("packed.v1.txt")) {
      if (in == null) {
        throw new IllegalStateException("packed.v1.txt is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts as one value, which {@link #unpack} makes the same texts of. */
  public static byte[] pack(List<String> texts) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(DICTIONARY);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(VERSION);
      try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
        for (String text : texts) {
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          out.writeInt(utf8.length);
          out.write(utf8);
        }
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
  }

  /**
   * The texts that were packed.
   *
   * @throws IllegalStateException if that is nothing that this Perch has packed
   */
  public static List<String> unpack(byte[] packed) {
    if (packed.length == 0 || packed[0] != VERSION) {
      throw new IllegalStateException("it was packed in a way that this Perch does not know");
    }
    Inflater inflater = new Inflater(true);
    try (DataInputStream in = new DataInputStream(inflated(packed, inflater))) {
      inflater.setDictionary(DICTIONARY);
      List<String> texts = new ArrayList<>();
      byte[] all = in.readAllBytes();
      DataInputStream each = new DataInputStream(new ByteArrayInputStream(all));
      while (each.available() > 0) {
        byte[] utf8 = new byte[Math.min(each.readInt(), each.available())];
        each.readFully(utf8);
        texts.add(new String(utf8, StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException | NegativeArraySizeException e) {
      throw new IllegalStateException("what was packed is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static InputStream inflated(byte[] packed, Inflater inflater) {
    return new InflaterInputStream(
        new ByteArrayInputStream(packed, 1, packed.length - 1), inflater);
  }
}
