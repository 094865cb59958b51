package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.SharedFaqSets.Labelled;
import dev.perch.knowledge.lucene.Trial.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The same questions put to the same bank, answered in three ways. */
record Contest(Figures ours, Figures words, Figures meaning) {

  /** The mean over banks of other wordings, one for each seed. */
  static Contest of(
      List<Labelled> train, List<Labelled> test, int wordings, int seeds, Meaning model) {
    return mean(
        IntStream.rangeClosed(1, seeds)
            .mapToObj(seed -> of(Trial.bank(train, wordings, seed), test, model))
            .toList());
  }

  static Contest mean(List<Contest> contests) {
    return new Contest(
        Figures.mean(contests.stream().map(Contest::ours).toList()),
        Figures.mean(contests.stream().map(Contest::words).toList()),
        Figures.mean(contests.stream().map(Contest::meaning).toList()));
  }

  static Contest of(List<Faq> bank, List<Labelled> test, Meaning model) {
    return new Contest(
        asked(bank, test, () -> model),
        asked(bank, test, Meanings.NONE),
        Figures.of(byNearestWording(bank, test, model)));
  }

  private static Figures asked(List<Faq> bank, List<Labelled> test, Meaning.Source source) {
    try (LuceneAnswers answers = Trial.answers(bank, source)) {
      return Figures.of(Trial.ask(answers, test));
    }
  }

  /** The sentence model alone: the entry of the wording that is nearest. */
  private static List<Outcome> byNearestWording(
      List<Faq> bank, List<Labelled> test, Meaning model) {
    Vectors vectors = new Vectors();
    vectors.by(model);
    try (Stems stems = new Stems()) {
      bank.stream().flatMap(Entry::texts).forEach(vectors::learn);
      List<Entry> entries = bank.stream().map(faq -> Entry.of(faq, stems, vectors)).toList();
      return test.parallelStream().map(question -> nearest(entries, question, model)).toList();
    }
  }

  private static Outcome nearest(List<Entry> entries, Labelled question, Meaning model) {
    Vector meaning = new Vector(model.of(Question.tweet(question.text()).words()));
    List<Entry> near =
        entries.stream()
            .sorted(Comparator.comparingDouble((Entry entry) -> entry.nearest(meaning)).reversed())
            .limit(3)
            .toList();
    int place =
        IntStream.range(0, near.size())
            .filter(i -> Trial.answers(question, near.get(i)))
            .findFirst()
            .orElse(-1);
    return new Outcome(
        Trial.inScope(question), place, near.getFirst().nearest(meaning), Double.NaN);
  }
}
