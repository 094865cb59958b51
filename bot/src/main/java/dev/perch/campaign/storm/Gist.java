package dev.perch.campaign.storm;

import dev.perch.desk.intake.SameWords;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Senses;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text says, to be held against others: what it means, or else the words it uses. */
sealed interface Gist {
  Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** How near another is, in shares of what it takes to be near-same: 1 and more is. */
  double near(Gist other);

  /** How near it is at most, told faster than {@link #near}: most texts are nowhere near. */
  default double nearAtMost(Gist other) {
    return near(other);
  }

  static Gist of(String written, Senses senses) {
    return senses.sense(written).<Gist>map(Meant::new).orElseGet(() -> worded(written));
  }

  /** By its words: without handles, links, numbers and what is no letter. */
  static Gist worded(String written) {
    return new Worded(
        new SameWords(
            Arrays.stream(
                    NO_LETTERS.split(Question.tweet(written).words().toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet())));
  }

  /** A meaning: a vector of length 1. */
  @SuppressWarnings("ArrayRecordComponent") // it is never changed, nor compared
  record Meant(float[] vector) implements Gist {
    /** Cosine from which on two say nearly the same, by this model. */
    static final double SAME = 0.84;

    @Override
    public double near(Gist other) {
      return other instanceof Meant meant ? dot(vector, meant.vector) / SAME : 0;
    }

    /** In eight sums, which the processor adds up side by side. */
    static double dot(float[] one, float[] other) {
      float[] sums = new float[8];
      int whole = one.length - one.length % 8;
      for (int i = 0; i < whole; i += 8) {
        for (int lane = 0; lane < 8; lane++) {
          sums[lane] += one[i + lane] * other[i + lane];
        }
      }
      float sum = 0;
      for (int i = whole; i < one.length; i++) {
        sum += one[i] * other[i];
      }
      for (float lane : sums) {
        sum += lane;
      }
      return sum;
    }
  }

  /** The words that it uses. */
  record Worded(SameWords words) implements Gist {
    /** Share of the words of both that both have. */
    static final double SAME = 0.7;

    @Override
    public double near(Gist other) {
      return other instanceof Worded worded ? words.share(worded.words) / SAME : 0;
    }

    @Override
    public double nearAtMost(Gist other) {
      return other instanceof Worded worded ? words.shareAtMost(worded.words) / SAME : 0;
    }
  }
}
