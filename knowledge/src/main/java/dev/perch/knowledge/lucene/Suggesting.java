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

  List<Suggestion> of(Question question, int most, Learned learned, @Nullable Meaning meaning) {
    String words = question.words();
    if (words.isEmpty() || most <= 0) {
      return List.of();
    }
    return index.search(searcher -> {
      Asked asked = asked(words, searcher, stems, learned, meaning);
      return best(new Ranking(searcher, learned, today()).of(asked), asked, most);
    });
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

  private static List<Suggestion> best(List<Ranked> ranked, Asked asked, int most) {
    List<Suggestion> suggestions = new ArrayList<>();
    double least = 0;
    for (Ranked it : ranked) {
      Optional<Strength> strength = Strength.of(it.probability());
      if (strength.isEmpty() || it.probability() < least || suggestions.size() == most) {
        break;
      }
      Why why = Why.of(it.entry(), asked);
      if (why.holds()) {
        suggestions.add(
            new Suggestion(
                it.entry().faq(), it.probability(), strength.get(), why.words(), why.wording()));
        least = Math.max(least, it.probability() * OF_THE_BEST);
      }
    }
    return List.copyOf(suggestions);
  }

  long today() {
    return LocalDate.now(clock).toEpochDay();
  }
}
