package dev.perch.bench;

import dev.perch.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What people wrote to airlines, from the shared data. */
final class RealTweets {
  private static final int TEXT = 4;

  private RealTweets() {}

  static List<String> read(int most) throws IOException {
    try (InputStream file =
        new GZIPInputStream(
            Files.newInputStream(SharedData.orSkip("tweets/airline_sentiment.csv.gz")))) {
      String csv = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return rows(csv).stream()
          .skip(1)
          .filter(row -> row.size() > TEXT)
          .map(row -> row.get(TEXT))
          .limit(most)
          .toList();
    }
  }

  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char sign = csv.charAt(i);
      if (sign == '"') {
        boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        if (doubled) {
          field.append(sign);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (sign == ',' || sign == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (sign == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        field.append(sign);
      }
    }
    return rows;
  }
}
