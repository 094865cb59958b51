package dev.perch.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Public sets of customers' questions, read where they lie: in {@code shared/data} beside the
 * project or above it, or where {@code PERCH_SHARED_DATA} points. Tests that need them are skipped
 * where they are absent.
 */
public final class SharedFaqSets {

  private static final Pattern CELL =
      Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n]*))(,|\r?\n|$)");

  /** A question and the name of the entry that answers it. */
  public record Labelled(String text, String label) {}

  private SharedFaqSets() {}

  /** The rows of a CSV file of two columns, its header left out. */
  public static List<Labelled> read(String file) throws IOException {
    String csv = Files.readString(folder().resolve("faq").resolve(file));
    List<String> cells = new ArrayList<>();
    for (Matcher cell = CELL.matcher(csv); cell.find() && cell.start() < csv.length(); ) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
    }
    assertThat(cells.size()).as("cells of " + file).isEven();
    List<Labelled> rows = new ArrayList<>();
    for (int i = 2; i < cells.size(); i += 2) {
      rows.add(new Labelled(cells.get(i), cells.get(i + 1)));
    }
    return rows;
  }

  private static Path folder() {
    Optional<Path> named =
        Stream.of(System.getProperty("PERCH_SHARED_DATA"), System.getenv("PERCH_SHARED_DATA"))
            .flatMap(Stream::ofNullable)
            .map(Path::of)
            .findFirst();
    Path here = Path.of("").toAbsolutePath();
    return named
        .or(() ->
            Stream.iterate(here, p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst())
        .filter(Files::isDirectory)
        .orElseGet(() -> abort("skipped: there is no ../shared/data, which holds the questions"));
  }
}
