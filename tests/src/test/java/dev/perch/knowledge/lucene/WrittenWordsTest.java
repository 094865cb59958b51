package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.Faqs.faq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.BankChange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrittenWordsTest {
  private static final int ENTRIES = 60;

  private final Random random = new Random(7);
  private final Stems stems = new Stems();
  private final FaqIndex index = new FaqIndex(stems, faq -> Entry.of(faq, stems, new Vectors()));

  @AfterEach
  void close() {
    index.close();
    stems.close();
  }

  @Test
  void findsForAnyUnknownWordWhatLucenesFuzzyQueryFinds() {
    index.apply(
        new BankChange.Everything(
            IntStream.range(0, ENTRIES)
                .mapToObj(number -> faq("f" + number, "title", sentence()))
                .toList()));

    List<String> asked =
        IntStream.range(0, 2_000)
            .mapToObj(_ -> word())
            .filter(word -> !index.<Boolean>search(bank -> bank.writtenWords().has(word)))
            .toList();

    assertThat(asked)
        .allSatisfy(word -> assertThat(nearest(word)).isEqualTo(nearestByLucene(word)));
    assertThat(asked.stream().filter(word -> nearest(word).isPresent()).count())
        .isBetween(200L, asked.size() - 200L);
  }

  @Test
  void aBankWithoutWordsHasNone() {
    assertThat(nearest("refnud")).isEmpty();
  }

  /** Three letters, so that many are near one another. */
  private String word() {
    return random
        .ints(3 + random.nextInt(6), 0, 3)
        .mapToObj(letter -> "xyz".substring(letter, letter + 1))
        .collect(Collectors.joining());
  }

  private String sentence() {
    return IntStream.range(0, 5).mapToObj(_ -> word()).collect(Collectors.joining(" "));
  }

  private Optional<String> nearest(String word) {
    return index.search(searcher -> searcher.writtenWords().nearest(word));
  }

  private Optional<String> nearestByLucene(String word) {
    return index.search(searcher -> {
      FuzzyTermsEnum near =
          new FuzzyTermsEnum(
              Objects.requireNonNull(
                  MultiTerms.getTerms(searcher.getIndexReader(), Entry.SPELLING)),
              new Term(Entry.SPELLING, word),
              1,
              0,
              true);
      return best(near);
    });
  }

  private static Optional<String> best(FuzzyTermsEnum near) throws IOException {
    Optional<String> best = Optional.empty();
    int most = 0;
    for (BytesRef found = near.next(); found != null; found = near.next()) {
      if (near.docFreq() > most && found.length >= 3) {
        most = near.docFreq();
        best = Optional.of(found.utf8ToString());
      }
    }
    return best;
  }
}
