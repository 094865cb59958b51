package dev.perch.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public sets of customers' questions, of the {@link SharedData}. */
public final class SharedFaqSets {

  private static final Pattern CELL =
      Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n]*))(,|\r?\n|$)");

  /** A question and the name of the entry that answers it. */
  public record Labelled(String text, String label) {}

  private SharedFaqSets() {}

  /** The rows of a CSV file of two columns, its header left out. */
  public static List<Labelled> read(String file) throws IOException {
    String csv = Files.readString(SharedData.orSkip("faq/" + file));
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
}
