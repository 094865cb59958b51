package dev.perch.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file {@code .env} that a shell was to load before it called Perch. Perch does not read its
 * values: it only looks whether what is missing stands there.
 */
final class DotEnv {
  private static final Pattern SET = Pattern.compile("(?m)^\\s*(?:export\\s+)?(\\w+)=[^\\s#]");

  private DotEnv() {}

  /**
   * What to do, if some of the missing variables stand in a file beside the settings or in the
   * working folder.
   *
   * @param missing the variables of what is missing
   */
  static Optional<String> hint(Path settings, Collection<String> missing) {
    return Stream.of(settings.toAbsolutePath().resolveSibling(".env"), Path.of(".env"))
        .map(file -> file.toAbsolutePath().normalize())
        .filter(file -> names(file).stream().anyMatch(missing::contains))
        .findFirst()
        .map(DotEnv::words);
  }

  private static String words(Path file) {
    return "what is missing stands in %s, which this shell has not loaded. In its folder: set -a; . ./.env; set +a"
        .formatted(file);
  }

  /** The variables to which it gives a value. */
  private static Set<String> names(Path file) {
    if (!Files.isRegularFile(file)) {
      return Set.of();
    }
    try {
      return SET.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
          .results()
          .map(line -> line.group(1))
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      return Set.of();
    }
  }
}
