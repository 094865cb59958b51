package dev.perch.app;

import dev.perch.desk.Unavailable;
import dev.perch.desk.records.Phrases;
import dev.perch.desk.records.Searched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through text files, line by line.
 *
 * @param name what they are
 * @param path a file, or a folder with all below it
 */
record FileSearch(String name, Path path) implements Searched {
  @Override
  public Result search(Phrases phrases) {
    List<String> holding = new ArrayList<>();
    int looked = 0;
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        looked++;
        if (holds(file, phrases)) {
          holding.add("file " + file + ": a person wrote into it; delete it, or those lines");
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Unavailable("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
    return new Result(looked, holding);
  }

  private static boolean holds(Path file, Phrases phrases) throws IOException {
    // ISO-8859-1 would split words; whatever is not UTF-8 is read over, not refused.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.lines().anyMatch(phrases::standIn);
  }
}
