package dev.perch.bench;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.perch.desk.intake.Moods;
import dev.perch.testing.SharedData;
import dev.perch.ticket.Mood;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Prints how well upset customers are told from the rest, on labelled tweets that nothing here was
 * fitted on, beside a bare list of words.
 */
public final class MoodBench {
  private static final double GOAL = 0.75;
  private static final Pattern WORD = Pattern.compile("[^\\p{L}']+");

  /** What anybody would write down first. */
  private static final Set<String> BAD =
      Set.of(
          "bad",
          "worst",
          "awful",
          "terrible",
          "horrible",
          "hate",
          "angry",
          "rude",
          "fail",
          "sucks",
          "never",
          "lost",
          "late",
          "delayed",
          "cancelled",
          "problem",
          "disappointed",
          "poor",
          "wrong",
          "broken",
          "useless",
          "ridiculous",
          "unacceptable",
          "annoyed",
          "frustrated");

  private MoodBench() {}

  private record Labelled(String text, boolean negative) {}

  public static void main(String[] args) throws IOException {
    List<Labelled> tweets = read(SharedData.orSkip("tweets/airline_sentiment.csv.gz"));
    Moods moods = new Moods();
    double ours = balanced(tweets, text -> upset(moods.read(text).mood()));
    double bare =
        balanced(
            tweets,
            text -> WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(BAD::contains));
    System.out.printf(
        Locale.ROOT,
        "Upset or not, %,d tweets: balanced accuracy %.3f, goal >= %.2f: %s; a bare list of words %.3f%n",
        tweets.size(),
        ours,
        GOAL,
        ours >= GOAL ? "met" : "NOT MET",
        bare);
  }

  private static boolean upset(Mood mood) {
    return mood == Mood.UPSET || mood == Mood.FURIOUS;
  }

  private static double balanced(List<Labelled> tweets, Predicate<String> upset) {
    double found =
        tweets.stream().filter(Labelled::negative).filter(t -> upset.test(t.text())).count();
    double left =
        tweets.stream().filter(t -> !t.negative()).filter(t -> !upset.test(t.text())).count();
    double negative = tweets.stream().filter(Labelled::negative).count();
    return (found / negative + left / (tweets.size() - negative)) / 2;
  }

  private static List<Labelled> read(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
      return rows.readAll().stream()
          .map(row ->
              new Labelled(
                  row.getOrDefault("text", ""), "negative".equals(row.get("airline_sentiment"))))
          .toList();
    }
  }
}
