package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Strength;
import dev.perch.knowledge.Suggestion;
import dev.perch.knowledge.lucene.Ranking.Ranked;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks an index for suggestions, by what was learned. */
record Suggesting(FaqIndex index, Stems stems, Clock clock) {

  /** A clear case stands alone: what is not half as likely as the best is left out. */
  private static final double OF_THE_BEST = 0.5;

  /**
   * How far a sentence is believed where the whole says nothing: of what is at .5 or above by
   * itself, two in five are right on the training questions of BANKING77. So it is possible at
   * most.
   */
  private static final double OF_A_SENTENCE = 0.5;

  List<Suggestion> of(Question question, int most, Learned learned, @Nullable Meaning meaning) {
    String words = question.words();
    if (words.isEmpty() || most <= 0) {
      return List.of();
    }
    return index.search(searcher -> {
      Ranking ranking = new Ranking(searcher, learned, today());
      Asked asked = asked(words, searcher, stems, learned, meaning);
      List<Suggestion> suggestions = best(ranking.of(asked), asked, most, 1);
      return suggestions.isEmpty() && asked.meaning() != null
          ? bySentence(words, searcher, ranking, learned, meaning)
          : suggestions;
    });
  }

  /** What the whole of a tweet drowns, one of its sentences may ask. The surest one counts. */
  private List<Suggestion> bySentence(
      String words,
      FaqIndex.Searcher searcher,
      Ranking ranking,
      Learned learned,
      @Nullable Meaning meaning)
      throws IOException {
    List<Suggestion> surest = List.of();
    for (String sentence : Sentences.of(words)) {
      Asked asked = asked(sentence, searcher, stems, learned, meaning);
      List<Suggestion> found = best(ranking.of(asked), asked, 1, OF_A_SENTENCE);
      if (probability(found) > probability(surest)) {
        surest = found;
      }
    }
    return surest;
  }

  private static double probability(List<Suggestion> found) {
    return found.isEmpty() ? 0 : found.getFirst().probability();
  }

  /** Before anything was learned the model would be asked for nothing. */
  static Asked asked(
      String words,
      FaqIndex.Searcher searcher,
      Stems stems,
      Learned learned,
      @Nullable Meaning meaning)
      throws IOException {
    return Asked.of(words, searcher, stems, learned.head() == null ? null : meaning);
  }

  /**
   * The best.
   *
   * @param trust by which a probability is multiplied
   */
  private static List<Suggestion> best(List<Ranked> ranked, Asked asked, int most, double trust) {
    List<Suggestion> suggestions = new ArrayList<>();
    double least = 0;
    for (Ranked it : ranked) {
      double probability = it.probability() * trust;
      Optional<Strength> strength = Strength.of(probability);
      if (strength.isEmpty() || probability < least || suggestions.size() == most) {
        break;
      }
      Why why = Why.of(it.entry(), asked);
      if (why.holds()) {
        suggestions.add(
            new Suggestion(
                it.entry().faq(), probability, strength.get(), why.words(), why.wording()));
        least = Math.max(least, probability * OF_THE_BEST);
      }
    }
    return List.copyOf(suggestions);
  }

  long today() {
    return LocalDate.now(clock).toEpochDay();
  }
}
