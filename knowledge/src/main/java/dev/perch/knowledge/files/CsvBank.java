package dev.perch.knowledge.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Faq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Many entries as a table. The first row names the columns; a cell takes several wordings or
 * pictures, one a line, and several variants with a line of {@code ---} between them.
 */
final class CsvBank {
  private static final CsvMapper MAPPER =
      CsvMapper.csvBuilder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
          .build();

  /** Without it spreadsheets take the file for another encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** With the one that names the columns. */
  private static final int MOST_ROWS = EntryLimits.MOST + 1;

  private CsvBank() {}

  static List<Item> read(String text, Problems problems) {
    List<Row> rows;
    try {
      rows = rows(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(1, e.getLocation().getLineNr());
      problems.add(
          line,
          "This is not CSV: " + YamlMap.shortened(String.valueOf(e.getOriginalMessage())) + ".",
          "Look for a quotation mark that is missing, or too many.");
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("a text can always be read", e);
    }
    if (rows.size() > MOST_ROWS) {
      EntryLimits.tooMany(rows.getLast().line(), problems);
      return List.of();
    }
    List<String> columns = columns(rows.getFirst());
    return known(columns, problems)
        ? rows.stream()
            .skip(1)
            .flatMap(
                row -> new CsvEntry(columns, row.cells(), row.line(), problems).item().stream())
            .toList()
        : List.of();
  }

  /** A row and the line at which it begins. */
  private record Row(int line, List<String> cells) {}

  /** At most one more than there may be, so that those below cost nothing. */
  private static List<Row> rows(String text) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CsvParser parser = MAPPER.getFactory().createParser(text)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
      int line = 1;
      List<String> cells = new ArrayList<>();
      for (JsonToken token = parser.nextToken();
          token != null && rows.size() <= MOST_ROWS;
          token = parser.nextToken()) {
        switch (token) {
          case START_ARRAY -> {
            line = parser.currentLocation().getLineNr();
            cells = new ArrayList<>();
          }
          case END_ARRAY -> rows.add(new Row(line, cells));
          default -> cells.add(parser.getText());
        }
      }
    }
    return rows;
  }

  /** Spreadsheets of some countries write semicolons, or tabs. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    if (first.contains(",")) {
      return ',';
    }
    return first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
  }

  private static List<String> columns(Row row) {
    return row.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean known(List<String> columns, Problems problems) {
    List<String> missing =
        CsvEntry.NEEDED.stream().filter(column -> !columns.contains(column)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          1,
          "The columns " + String.join(", ", missing) + " are missing.",
          "Name the columns in the first row: " + String.join(", ", CsvEntry.COLUMNS) + ".");
      return false;
    }
    List<String> strange =
        columns.stream().filter(column -> !CsvEntry.COLUMNS.contains(column)).toList();
    boolean twice = columns.stream().distinct().count() < columns.size();
    if (!strange.isEmpty() || twice) {
      problems.add(
          1,
          twice
              ? "A column is there twice."
              : "The column \"" + YamlMap.shortened(strange.getFirst()) + "\" is not known.",
          "Known are " + String.join(", ", CsvEntry.COLUMNS) + ".");
      return false;
    }
    return true;
  }

  static String write(Collection<Faq> faqs) {
    List<List<String>> rows = new ArrayList<>(List.of(CsvEntry.COLUMNS));
    faqs.forEach(faq -> rows.add(CsvEntry.row(faq)));
    try {
      return BYTE_ORDER_MARK + MAPPER.writer(CsvSchema.emptySchema()).writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }
}
