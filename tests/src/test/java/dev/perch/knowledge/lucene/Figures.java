package dev.perch.knowledge.lucene;

import dev.perch.knowledge.lucene.Trial.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * What the outcomes of many questions come to; shares are from 0 to 1.
 *
 * @param first how often the right entry comes first, of the questions in scope
 * @param three how often it is among the first three
 * @param auroc how well the best score tells questions in scope from the others; .5 is not at all
 * @param precision of all questions answered at a probability of .5, how many rightly
 * @param answeredInScope how many questions in scope are answered at that
 * @param answeredOutOfScope how many of the others are, wrongly
 */
record Figures(
    double first,
    double three,
    double auroc,
    double precision,
    double answeredInScope,
    double answeredOutOfScope) {

  static Figures of(List<Outcome> outcomes) {
    List<Outcome> in = outcomes.stream().filter(Outcome::inScope).toList();
    List<Outcome> out = outcomes.stream().filter(it -> !it.inScope()).toList();
    return new Figures(
        share(in, Outcome::right),
        share(in, it -> it.place() >= 0 && it.place() < 3),
        auroc(outcomes),
        share(outcomes.stream().filter(Figures::answered).toList(), Outcome::right),
        share(in, Figures::answered),
        share(out, Figures::answered));
  }

  private static boolean answered(Outcome outcome) {
    return outcome.probability() >= 0.5;
  }

  private static double share(List<Outcome> of, java.util.function.Predicate<Outcome> which) {
    return of.isEmpty() ? Double.NaN : (double) of.stream().filter(which).count() / of.size();
  }

  /** By ranks (Mann and Whitney); equal scores share their ranks. */
  private static double auroc(List<Outcome> outcomes) {
    List<Outcome> sorted =
        outcomes.stream().sorted(Comparator.comparingDouble(Outcome::score)).toList();
    double ranks = 0;
    long in = 0;
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      int inHere = 0;
      while (to < sorted.size() && sorted.get(to).score() == sorted.get(from).score()) {
        inHere += sorted.get(to++).inScope() ? 1 : 0;
      }
      ranks += inHere * (from + 1 + to) / 2.0;
      in += inHere;
      from = to;
    }
    long out = sorted.size() - in;
    return out == 0 ? Double.NaN : (ranks - in * (in + 1) / 2.0) / ((double) in * out);
  }

  /** The mean of each figure. */
  static Figures mean(List<Figures> of) {
    return new Figures(
        mean(of, Figures::first),
        mean(of, Figures::three),
        mean(of, Figures::auroc),
        mean(of, Figures::precision),
        mean(of, Figures::answeredInScope),
        mean(of, Figures::answeredOutOfScope));
  }

  private static double mean(
      List<Figures> of, java.util.function.ToDoubleFunction<Figures> figure) {
    return of.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
