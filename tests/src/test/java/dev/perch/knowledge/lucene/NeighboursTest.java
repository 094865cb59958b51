package dev.perch.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Faqs;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  private static final int ENTRIES = 600;

  private final Random random = new Random(11);
  private final List<Entry> entries = IntStream.range(0, ENTRIES).mapToObj(this::entry).toList();

  @Test
  void theEntryOfTheNearestWordingIsAmongThem() throws IOException {
    Neighbours neighbours = Objects.requireNonNull(Neighbours.of(entries, ENTRIES));
    int found = 0;

    for (int i = 0; i < 200; i++) {
      Vector question = vector();
      Entry nearest =
          entries.stream()
              .max(Comparator.comparingDouble(entry -> entry.nearest(question)))
              .orElseThrow();
      found += neighbours.near(question).contains(nearest) ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(198);
  }

  @Test
  void anEntryThatChangedSinceIsKnownNoMore() {
    Neighbours neighbours = Objects.requireNonNull(Neighbours.of(entries, ENTRIES));

    assertThat(neighbours.knows(entries.get(3))).isTrue();
    assertThat(neighbours.knows(entry(3))).isFalse();
  }

  @Test
  void ofFewWordingsEachIsLookedAt() {
    assertThat(Neighbours.of(entries, 2 * ENTRIES)).isNull();
  }

  private Entry entry(int number) {
    Faq faq = Faqs.faq("faq-" + number, "Question " + number, "wording " + number);
    try (Stems stems = new Stems()) {
      Vectors vectors = new Vectors();
      Entry.texts(faq).forEach(text -> vectors.put(text, vector()));
      return Entry.of(faq, stems, vectors);
    }
  }

  private Vector vector() {
    float[] numbers = new float[32];
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
      sum += numbers[i] * numbers[i];
    }
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] /= (float) Math.sqrt(sum);
    }
    return new Vector(numbers);
  }
}
