package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Faq;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the index holds it: a document to be found by, its stems to tell why it was, and what
 * it means.
 *
 * @param asked its title and wordings
 * @param stems those of all of {@code asked}
 * @param language in which customers ask it
 * @param centroid the middle of what its wordings mean, of length 1; null until all are known
 */
record Entry(
    Faq faq, List<Wording> asked, Set<String> stems, String language, @Nullable Vector centroid) {

  static final String ID = "id";
  static final String TITLE = "title";
  static final String WORDINGS = "wordings";
  static final String ANSWER = "answer";
  static final String TAGS = "tags";
  static final String REVIEW_BY = "review-by";

  /** Title and wordings once more, each word as it is: what a slip of the pen is mended to. */
  static final String SPELLING = "spelling";

  /** One way to ask it; what it means is null until it is known. */
  record Wording(String text, Set<String> stems, @Nullable Vector vector) {}

  static Entry of(Faq faq, Stems stems, Vectors vectors) {
    // The title comes last, so that among equals a customer's wording is shown.
    List<Wording> asked =
        texts(faq).map(text -> new Wording(text, stems.of(text), vectors.known(text))).toList();
    Set<String> all = new HashSet<>();
    asked.forEach(wording -> all.addAll(wording.stems()));
    return new Entry(faq, asked, Set.copyOf(all), language(faq), middle(asked));
  }

  /**
   * The language that it names, as long as customers' questions can be told to be in it. English
   * stands there where nobody chose, so then its words tell.
   */
  private static String language(Faq faq) {
    String named =
        Locale.forLanguageTag(faq.content().language().strip().replace('_', '-')).getLanguage();
    return !named.equals(Language.ENGLISH) && Language.tells(named)
        ? named
        : Language.of(String.join("\n", texts(faq).toList()));
  }

  /** The ways to ask it, its title last. */
  static Stream<String> texts(Faq faq) {
    return Stream.concat(faq.wordings().stream(), Stream.of(faq.title()));
  }

  private static @Nullable Vector middle(List<Wording> asked) {
    List<Vector> vectors = asked.stream().map(Wording::vector).filter(Objects::nonNull).toList();
    return vectors.size() < asked.size() ? null : Vector.middle(vectors);
  }

  /** How near the wordings' middle is to {@code meaning}; only where it is known. */
  double nearCentre(Vector meaning) {
    return Objects.requireNonNull(centroid).near(meaning);
  }

  /** How near the nearest wording is. */
  double nearest(Vector meaning) {
    double best = -1;
    for (Wording wording : asked) {
      best = Math.max(best, near(wording, meaning));
    }
    return best;
  }

  /** How near one wording is; -1 if what it means is not known. */
  static double near(Wording wording, Vector meaning) {
    return wording.vector() == null ? -1 : wording.vector().near(meaning);
  }

  Document document() {
    Document document = new Document();
    document.add(new StringField(ID, faq.id().slug(), Store.YES));
    document.add(new TextField(TITLE, faq.title(), Store.NO));
    // Without wordings the title stands in for one, or a new entry would hardly ever be heard of.
    List<String> wordings = faq.wordings().isEmpty() ? List.of(faq.title()) : faq.wordings();
    wordings.forEach(text -> document.add(new TextField(WORDINGS, text, Store.NO)));
    // Variants say the same in other words: the usual one speaks for all.
    faq.answers().values().stream()
        .map(List::getFirst)
        .forEach(text -> document.add(new TextField(ANSWER, text, Store.NO)));
    faq.tags().forEach(tag -> document.add(new TextField(TAGS, tag, Store.NO)));
    document.add(new TextField(TAGS, faq.id().slug(), Store.NO));
    asked.forEach(way -> document.add(new TextField(SPELLING, way.text(), Store.NO)));
    long last = faq.reviewBy() == null ? Long.MAX_VALUE : faq.reviewBy().toEpochDay();
    document.add(new LongPoint(REVIEW_BY, last));
    return document;
  }
}
