package dev.perch.knowledge;

import dev.perch.knowledge.Meaning.NoMeaning;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Sentence models for tests. */
public final class Meanings {

  /** A machine that cannot run one. */
  public static final Meaning.Source NONE =
      () -> {
        throw new NoMeaning("This test has no sentence model");
      };

  private static final List<List<String>> SAME =
      List.of(
          List.of("parcel", "parcels", "order", "package", "delivery", "tracking"),
          List.of("money", "refund", "refunded", "cash"),
          List.of("open", "opening", "hours", "close", "sunday"));

  private static final int SIZE = 64;
  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  private Meanings() {}

  /** A model of a few words: some mean the same, the others each their own, by their hash. */
  public static Meaning ofWords() {
    return new Words();
  }

  /** {@code meaning}, but that {@code first} is done with each text before. */
  public static Meaning before(Meaning meaning, Consumer<String> first) {
    return new Meaning() {
      @Override
      public float[] of(String text) {
        first.accept(text);
        return meaning.of(text);
      }

      @Override
      public boolean knows(String word) {
        return meaning.knows(word);
      }
    };
  }

  private static final class Words implements Meaning {
    @Override
    public boolean knows(String word) {
      return word.equals("parsnip");
    }

    @Override
    public float[] of(String text) {
      float[] vector = new float[SIZE];
      vector[SIZE - 1] = 0.1f;
      NO_WORD
          .splitAsStream(text.toLowerCase(Locale.ROOT))
          .forEach(word -> vector[dimension(word)] += 1);
      double sum = 0;
      for (float number : vector) {
        sum += number * number;
      }
      for (int i = 0; i < SIZE; i++) {
        vector[i] /= (float) Math.sqrt(sum);
      }
      return vector;
    }
  }

  private static int dimension(String word) {
    for (int i = 0; i < SAME.size(); i++) {
      if (SAME.get(i).contains(word)) {
        return i;
      }
    }
    return SAME.size() + Math.floorMod(word.hashCode(), SIZE - SAME.size() - 1);
  }
}
