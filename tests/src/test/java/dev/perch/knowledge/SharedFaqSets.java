package dev.perch.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perch.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Public sets of customers' questions, of the {@link SharedData}. */
public final class SharedFaqSets {

  /** The label of a question that no entry answers. */
  public static final String NO_LABEL = "NO_NODES_DETECTED";

  private static final Pattern CELL =
      Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n]*))(,|\r?\n|$)");

  /** A question and the name of the entry that answers it. */
  public record Labelled(String text, String label) {}

  private SharedFaqSets() {}

  /**
   * A part of CLINC150: {@code train}, {@code test}, or {@code oos_test}, which is out of scope.
   */
  public static List<Labelled> clinc(String part) throws IOException {
    try (InputStream file =
        new GZIPInputStream(
            Files.newInputStream(SharedData.orSkip("faq/clinc150/data_full.json.gz")))) {
      List<Labelled> rows = new ArrayList<>();
      for (JsonNode row : new ObjectMapper().readTree(file).required(part)) {
        String label = row.required(1).asText();
        rows.add(new Labelled(row.required(0).asText(), label.equals("oos") ? NO_LABEL : label));
      }
      return rows;
    }
  }

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
