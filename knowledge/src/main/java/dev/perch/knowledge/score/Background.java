package dev.perch.knowledge.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What people write that no bank has an answer to, in our own words. */
public final class Background {

  private static final String FILE = "background.txt";

  private Background() {}

  /** A few hundred texts, always the same. */
  public static List<String> texts() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Background.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("our own resource can be read", e);
    }
  }
}
