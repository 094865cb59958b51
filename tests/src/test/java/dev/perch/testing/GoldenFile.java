package dev.perch.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What something looked like when somebody last looked at it, in a file.
 *
 * <p>After a wanted change, {@code mvn test -Dgolden=write} writes the files anew; then read the
 * difference.
 */
public final class GoldenFile {
  private static final Path FOLDER = Path.of("src/test/resources/dev/perch");

  private GoldenFile() {}

  /** The folder of these files of a room, {@code slack/view}. */
  public static Path folder(String room) {
    return FOLDER.resolve(room);
  }

  /** Compares a text with what stands in a file of the room's folder. */
  public static void check(String room, String name, String now) {
    Path file = folder(room).resolve(name);
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, now);
      }
      assertThat(file).as("write it with -Dgolden=write").exists();
      assertThat(now)
          .as("%s, written anew with -Dgolden=write", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
