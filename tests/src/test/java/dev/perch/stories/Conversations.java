package dev.perch.stories;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.perch.testing.SharedData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Real conversations of customers with a brand, of the {@link SharedData}. */
final class Conversations {
  private static final Pattern TURN = Pattern.compile("<cust__(.*?)__cust>", Pattern.DOTALL);

  private Conversations() {}

  /**
   * The customers' messages of the first so many conversations, each naming the handle, in order.
   */
  static List<List<String>> customers(int most) throws IOException {
    Path file = SharedData.orSkip("tweets/airline_conversations.csv.bz2");
    List<List<String>> conversations = new ArrayList<>();
    try (InputStream in =
            new BZip2CompressorInputStream(new BufferedInputStream(Files.newInputStream(file)));
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
      while (rows.hasNext() && conversations.size() < most) {
        Map<String, String> row = rows.next();
        List<String> messages = new ArrayList<>();
        Matcher turn = TURN.matcher(row.get("first_utterance") + " " + row.get("context"));
        while (turn.find()) {
          messages.add(named(turn.group(1)));
        }
        conversations.add(messages);
      }
    }
    return conversations;
  }

  private static String named(String text) {
    String message = text.replace("__company__", "@AcmeCare").replace("__cust__", "").strip();
    return message.contains("@AcmeCare") ? message : "@AcmeCare " + message;
  }
}
