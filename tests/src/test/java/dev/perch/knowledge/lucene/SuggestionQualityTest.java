package dev.perch.knowledge.lucene;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.SharedFaqSets;
import dev.perch.knowledge.SharedFaqSets.Labelled;
import dev.perch.knowledge.Suggestion;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How often the right entry comes first, on public sets of customers' questions that nothing here
 * was fitted on. The floors stand a little below what was measured: they are there to catch a
 * change that makes suggestions worse.
 */
class SuggestionQualityTest {

  private static final String OUT_OF_SCOPE = "NO_NODES_DETECTED";

  /** Prints what it finds; the test of the floors is with the caller. */
  private record Quality(String set, double right, double shown, double shownOutOfScope) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: right one first %.3f; past the threshold %.3f, and of questions out of scope %.3f",
          set,
          right,
          shown,
          shownOutOfScope);
    }
  }

  @Test
  void realQuestionsToAShop() throws IOException {
    Quality quality =
        measure("HINT3 sofmattress", "hint3-sofmattress/sofmattress_%s.csv", Integer.MAX_VALUE);

    assertThat(quality.right()).as(quality.toString()).isGreaterThan(0.75);
    assertThat(quality.shown()).as(quality.toString()).isGreaterThan(0.6);
    assertThat(quality.shownOutOfScope()).as(quality.toString()).isLessThan(0.25);
  }

  @Test
  void questionsToABankFromTenWordingsAnEntry() throws IOException {
    Quality quality = measure("BANKING77, ten wordings", "banking77/%s.csv", 10);

    assertThat(quality.right()).as(quality.toString()).isGreaterThan(0.7);
    assertThat(quality.shown()).as(quality.toString()).isGreaterThan(0.9);
  }

  private static Quality measure(String set, String file, int wordings) throws IOException {
    List<Labelled> train = SharedFaqSets.read(file.formatted("train"));
    List<Labelled> test = SharedFaqSets.read(file.formatted("test"));
    int inScope = 0;
    int right = 0;
    int shown = 0;
    int shownOutOfScope = 0;
    // Without its threshold, so that the order is measured by itself.
    try (LuceneAnswers answers = new LuceneAnswers(bank(train, wordings), Clock.systemUTC(), 0)) {
      for (Labelled question : test) {
        List<Suggestion> first = answers.suggest(Question.tweet(question.text()), 1);
        boolean past = first.stream().anyMatch(it -> it.score() >= LuceneAnswers.SILENT_BELOW);
        if (question.label().equals(OUT_OF_SCOPE)) {
          shownOutOfScope += past ? 1 : 0;
        } else {
          FaqId wanted = id(question.label());
          inScope++;
          shown += past ? 1 : 0;
          right += first.stream().anyMatch(it -> it.faq().id().equals(wanted)) ? 1 : 0;
        }
      }
    }
    Quality quality =
        new Quality(
            set,
            (double) right / inScope,
            (double) shown / inScope,
            (double) shownOutOfScope / Math.max(1, test.size() - inScope));
    System.out.println(quality);
    return quality;
  }

  private static MemoryFaqBank bank(List<Labelled> train, int wordings) {
    Map<String, List<String>> byLabel =
        train.stream()
            .filter(row -> !row.label().equals(OUT_OF_SCOPE))
            .collect(groupingBy(Labelled::label, TreeMap::new, mapping(Labelled::text, toList())));
    return MemoryFaqBank.of(
        byLabel.entrySet().stream()
            .map(entry ->
                Faqs.faq(
                    id(entry.getKey()).slug(),
                    entry.getKey().replace('_', ' '),
                    entry.getValue().stream().limit(wordings).toArray(String[]::new)))
            .toArray(Faq[]::new));
  }

  private static FaqId id(String label) {
    return new FaqId(
        label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
  }
}
