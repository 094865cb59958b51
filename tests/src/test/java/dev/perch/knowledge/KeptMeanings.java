package dev.perch.knowledge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A sentence model that works each text out once, and keeps it in a file for the next run: a
 * benchmark of 30,000 texts is then minutes and the figures are the same. The file is of one model,
 * as it runs on this machine: it is named by what the model makes of one sentence.
 */
public final class KeptMeanings implements Meaning, AutoCloseable {

  private static final String ONE_SENTENCE = "The quick brown fox asks where its 2 parcels are.";

  private final Meaning model;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();
  private final DataOutputStream file;

  private KeptMeanings(Meaning model, Path kept, int size) throws IOException {
    this.model = model;
    if (Files.exists(kept)) {
      read(kept, size);
    }
    file =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(kept, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
  }

  /** What was kept in {@code folder} of this model is known; what is new is added on closing. */
  public static KeptMeanings in(Path folder, Meaning model) throws IOException {
    Files.createDirectories(folder);
    float[] one = model.of(ONE_SENTENCE);
    String name = hash(Arrays.toString(one)).substring(0, 12);
    return new KeptMeanings(model, folder.resolve("meanings-" + name + ".bin"), one.length);
  }

  /**
   * A run that was killed may have left half a text at the end, and what follows it is worthless.
   */
  private void read(Path kept, int size) throws IOException {
    long whole = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
      while (true) {
        String text = HexFormat.of().formatHex(in.readNBytes(32));
        float[] vector = new float[size];
        for (int i = 0; i < size; i++) {
          vector[i] = in.readFloat();
        }
        known.put(text, vector);
        whole += 32 + 4L * size;
      }
    } catch (EOFException e) {
      try (SeekableByteChannel channel = Files.newByteChannel(kept, StandardOpenOption.WRITE)) {
        channel.truncate(whole);
      }
    }
  }

  @Override
  public float[] of(String text) {
    return known.computeIfAbsent(hash(text), hash -> keep(hash, model.of(text)));
  }

  private synchronized float[] keep(String hash, float[] vector) {
    try {
      file.write(HexFormat.of().parseHex(hash));
      for (float number : vector) {
        file.writeFloat(number);
      }
      return vector;
    } catch (IOException e) {
      throw new UncheckedIOException("what texts mean cannot be kept", e);
    }
  }

  @Override
  public boolean knows(String word) {
    return model.knows(word);
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
