package dev.perch.knowledge.lucene;

import static java.util.Comparator.comparing;

import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.lucene.Ranking.Ranked;
import dev.perch.knowledge.score.Background;
import dev.perch.knowledge.score.Calibration;
import dev.perch.knowledge.score.Calibration.Outcome;
import dev.perch.knowledge.score.SoftmaxHead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns from a bank and nothing else: how its entries are told apart and how sure a score may be.
 *
 * <p>For the second, the bank is asked its own wordings. A part of them is put aside and the rest
 * made into a bank of its own; each wording that was put aside is asked twice, once as it is and
 * once with its own entry hidden, when nothing that comes first is right. Texts that have nothing
 * to do with any bank are asked too, and most of them taught as a class of their own.
 */
final class Lessons {

  /** In so many parts a bank's wordings are split. */
  private static final int PARTS = 5;

  /** So many questions calibrate well enough; with more, fewer parts need be put aside. */
  private static final int ENOUGH = 1_000;

  /** 1.5 kB each; beside the background, wordings whose slips were mended. */
  private static final int MOST_REMEMBERED = 2_000;

  private static final List<String> BACKGROUND = Background.texts();

  private final Stems stems;
  private final Vectors vectors;
  private final int exactUpTo;

  private final Map<String, float[]> remembered = new HashMap<>();
  private final Meaning remembering = new Remembering();

  Lessons(Stems stems, Vectors vectors) {
    this(stems, vectors, Neighbours.EXACT_UP_TO);
  }

  /**
   * Lessons of a bank that is looked at entry by entry up to so many wordings.
   *
   * @param exactUpTo see {@link Neighbours#of}
   */
  Lessons(Stems stems, Vectors vectors, int exactUpTo) {
    this.stems = stems;
    this.vectors = vectors;
    this.exactUpTo = exactUpTo;
  }

  /** What was asked in one lesson is asked again in the next, and takes its time but once. */
  private final class Remembering implements Meaning {
    @Override
    public float[] of(String text) {
      Vector known = vectors.known(text);
      return known == null
          ? remembered.computeIfAbsent(text, it -> model().of(it))
          : known.numbers();
    }

    @Override
    public boolean knows(String word) {
      return model().knows(word);
    }

    private Meaning model() {
      return Objects.requireNonNull(vectors.meaning());
    }
  }

  /** What these entries teach, the meanings of their wordings being known. */
  Learned of(Collection<Entry> entries) {
    List<Faq> bank = entries.stream().map(Entry::faq).sorted(comparing(Faq::id)).toList();
    Learned uncalibrated = heads(bank, BACKGROUND, entries);
    if (uncalibrated.head() == null) {
      return Learned.NOTHING;
    }
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    List<Outcome> outcomes = new ArrayList<>();
    int wordings = bank.stream().mapToInt(faq -> faq.wordings().size()).sum();
    int parts = Math.clamp((long) ENOUGH * PARTS / Math.max(1, wordings), 1, PARTS);
    for (int part = 0; part < parts; part++) {
      rehearse(bank, part, outcomes);
    }
    return outcomes.stream().anyMatch(Outcome::right)
        ? new Learned(
            uncalibrated.head(),
            uncalibrated.classes(),
            uncalibrated.crowding(),
            Calibration.fit(outcomes),
            Neighbours.of(entries, exactUpTo))
        : Learned.NOTHING;
  }

  /** A head that tells the bank's entries apart, and all of them from {@code background}. */
  private Learned heads(List<Faq> bank, List<String> background, Collection<Entry> entries) {
    Map<FaqId, Integer> classes = new HashMap<>();
    List<float[]> rows = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (Faq faq : bank) {
      Entry.texts(faq)
          .map(vectors::known)
          .filter(Objects::nonNull)
          .forEach(vector -> {
            rows.add(vector.numbers());
            labels.add(classes.computeIfAbsent(faq.id(), _ -> classes.size()));
          });
    }
    if (classes.isEmpty()) {
      return Learned.NOTHING;
    }
    for (String text : background) {
      rows.add(remembering.of(text));
      labels.add(classes.size());
    }
    int[] numbers = labels.stream().mapToInt(Integer::intValue).toArray();
    SoftmaxHead head = SoftmaxHead.fit(rows, numbers, classes.size() + 1);
    return new Learned(head, classes, Crowding.of(entries), Learned.NOTHING.calibration(), null);
  }

  /** Asks the wordings of one part of a bank that is made of the other parts. */
  private void rehearse(List<Faq> bank, int part, List<Outcome> outcomes) {
    List<Faq> rest = bank.stream().map(faq -> only(faq, number -> number % PARTS != part)).toList();
    List<String> background = only(BACKGROUND, number -> number % PARTS != part);
    try (FaqIndex index = new FaqIndex(stems, faq -> Entry.of(faq, stems, vectors))) {
      index.apply(new BankChange.Everything(rest));
      Learned learned = heads(rest, background, index.entries());
      index.search(searcher -> {
        Ranking ranking = new Ranking(searcher, learned, Long.MIN_VALUE);
        for (Faq faq : bank) {
          for (String wording : only(faq, number -> number % PARTS == part).wordings()) {
            ask(wording, faq.id(), searcher, ranking, outcomes);
          }
        }
        for (String text : only(BACKGROUND, number -> number % PARTS == part)) {
          first(ranked(text, searcher, ranking), _ -> false, outcomes);
        }
        return outcomes;
      });
    }
  }

  private void ask(
      String wording,
      FaqId right,
      FaqIndex.Searcher searcher,
      Ranking ranking,
      List<Outcome> outcomes)
      throws IOException {
    List<Ranked> ranked = ranked(wording, searcher, ranking);
    first(ranked, it -> it.entry().faq().id().equals(right), outcomes);
    List<Ranked> others =
        ranked.stream().filter(it -> !it.entry().faq().id().equals(right)).toList();
    first(others, _ -> false, outcomes);
  }

  private static void first(List<Ranked> ranked, Predicate<Ranked> right, List<Outcome> outcomes) {
    if (!ranked.isEmpty()) {
      Ranked first = ranked.getFirst();
      outcomes.add(new Outcome(first.score(), right.test(first)));
    }
  }

  private List<Ranked> ranked(String text, FaqIndex.Searcher searcher, Ranking ranking)
      throws IOException {
    String words = Question.tweet(text).words();
    return ranking.of(Asked.of(words, searcher, stems, remembering));
  }

  private static Faq only(Faq faq, IntPredicate numbers) {
    Content content = faq.content().reviewedBy(null).asked(only(faq.wordings(), numbers));
    return new Faq(faq.id(), faq.version(), content, List.of());
  }

  private static List<String> only(List<String> texts, IntPredicate numbers) {
    return IntStream.range(0, texts.size()).filter(numbers).mapToObj(texts::get).toList();
  }
}
