package dev.perch.knowledge.files;

import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of the table.
 *
 * <p>A cell that a spreadsheet would run as a formula is refused, and on the way out gets an
 * apostrophe before it, which on the way in is taken away again.
 */
record CsvEntry(List<String> columns, List<String> cells, int line, Problems all) {
  static final List<String> NEEDED = List.of("id", "title", "tweet");
  static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "wordings",
          "tweet",
          "dm",
          "long",
          "link",
          "media",
          "private",
          "sign-off",
          "language",
          "tags",
          "owner",
          "review-by");

  private static final String SIGNS = "[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]";
  private static final Pattern FORMULA = Pattern.compile("(?s)" + SIGNS + ".*");
  private static final Pattern QUOTED = Pattern.compile("(?s)'+" + SIGNS + ".*");
  private static final String BETWEEN = "\n---\n";

  /** The entry that it is; nothing if there was a problem, which then is told. */
  Optional<Item> item() {
    return HandedFiles.id(cell("id"), line, all)
        .flatMap(id -> {
          Problems problems = all.of(id.slug());
          if (!safe(problems)) {
            return Optional.empty();
          }
          // One reader for all formats: the row as YAML, whose lines are not the file's.
          Problems own = new Problems(id.slug());
          Optional<Faq> faq =
              YamlMap.parse(YamlBank.yaml(keys()), FaqReader.KEYS, own)
                  .flatMap(map -> FaqReader.read(id, map, Optional.empty(), own));
          problems.adopt(own, line);
          return faq.map(read -> new Item(id, read.content(), line));
        });
  }

  private boolean safe(Problems problems) {
    if (cells.size() > columns.size()) {
      problems.add(
          line,
          "This row has more cells than there are columns.",
          "Put quotation marks around a text that holds a comma or a line break.");
      return false;
    }
    for (String column : columns) {
      if (FORMULA.matcher(raw(column)).matches()) {
        problems.add(
            line,
            "The cell \"%s\" begins like a formula: %s"
                .formatted(column, YamlMap.shortened(raw(column).lines().findFirst().orElse(""))),
            "A spreadsheet would run it. If it is a text, put an apostrophe before it.");
        return false;
      }
    }
    return true;
  }

  private Map<String, Object> keys() {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (String column : List.of("title", "link", "private", "sign-off", "language", "owner")) {
      keys.put(column, cell(column));
    }
    keys.put("review-by", cell("review-by"));
    keys.put("wordings", lines(cell("wordings")));
    keys.put("tags", parts(cell("tags"), ","));
    keys.put("media", lines(cell("media")).stream().map(CsvEntry::media).toList());
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Place place : Place.values()) {
      List<String> variants = parts(cell(EntryKeys.key(place)), "(?m)^[ \\t]*-{3,}[ \\t]*$");
      if (!variants.isEmpty()) {
        answers.put(EntryKeys.key(place), variants);
      }
    }
    if (!answers.isEmpty()) {
      keys.put("answers", answers);
    }
    keys.values().removeIf(value -> value.equals("") || value.equals(List.of()));
    return keys;
  }

  private static Map<String, Object> media(String line) {
    String[] parts = line.split("\\s+", 2);
    return Map.of("url", parts[0], "alt", parts.length < 2 ? "" : parts[1]);
  }

  private String cell(String column) {
    String raw = raw(column);
    return (QUOTED.matcher(raw).matches() ? raw.substring(1) : raw).strip();
  }

  private String raw(String column) {
    int at = columns.indexOf(column);
    String cell = at < 0 || at >= cells.size() ? "" : cells.get(at);
    return cell.replace("\r\n", "\n");
  }

  private static List<String> lines(String cell) {
    return parts(cell, "\\R");
  }

  private static List<String> parts(String cell, String between) {
    return Arrays.stream(cell.split(between))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** An entry as a row, in the order of {@link #COLUMNS}. */
  static List<String> row(Faq faq) {
    Content content = faq.content();
    String media =
        content.media().stream()
            .map(each -> each.url() + " " + each.alt())
            .collect(Collectors.joining("\n"));
    return List.of(
            faq.id().slug(),
            content.title(),
            String.join("\n", content.wordings()),
            variants(content, Place.TWEET),
            variants(content, Place.DM),
            variants(content, Place.LONG),
            content.link() == null ? "" : content.link(),
            media,
            content.handling().contains(Handling.PRIVATE_MATTER) ? "yes" : "",
            content.handling().contains(Handling.NEEDS_SIGN_OFF) ? "yes" : "",
            content.language(),
            String.join(", ", content.tags()),
            content.owner(),
            content.reviewBy() == null ? "" : content.reviewBy().toString())
        .stream()
        .map(CsvEntry::harmless)
        .toList();
  }

  private static String variants(Content content, Place place) {
    return String.join(BETWEEN, content.answers().getOrDefault(place, List.of()));
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).matches() || QUOTED.matcher(cell).matches() ? "'" + cell : cell;
  }
}
