package dev.perch.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Data of others that tests are held against, read where they lie: where the property or variable
 * {@value #NAME} points, or in {@code shared/data} beside the project or above it. They are no part
 * of the project, so tests that need them are skipped where they are absent.
 */
public final class SharedData {
  private static final String NAME = "PERCH_SHARED_DATA";

  private SharedData() {}

  /**
   * A file or folder of the shared data; skips the test where it is not at hand.
   *
   * @param path below the data's folder, {@code faq/banking77}
   */
  public static Path orSkip(String path) {
    var named =
        Stream.of(System.getProperty(NAME), System.getenv(NAME))
            .flatMap(Stream::ofNullable)
            .map(Path::of);
    var above =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data"));
    return Stream.concat(named, above)
        .map(folder -> folder.resolve(path))
        .filter(Files::exists)
        .findFirst()
        .orElseGet(() ->
            abort(
                "skipped: there is no %s in ../shared/data, nor where %s points"
                    .formatted(path, NAME)));
  }
}
