package dev.perch.knowledge.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoftmaxHeadTest {

  /** 5 clouds of 30 in 8 dimensions: more than a block, and no multiple of one. */
  private static final int CLASSES = 5;

  private final List<float[]> vectors = new ArrayList<>();
  private final int[] labels = new int[150];

  SoftmaxHeadTest() {
    Random random = new Random(7);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % CLASSES;
      vectors.add(near(labels[i], random));
    }
  }

  @Test
  void whatItHasSeenItTellsApart() {
    SoftmaxHead head = SoftmaxHead.fit(vectors, labels, CLASSES);

    Random random = new Random(8);
    for (int i = 0; i < 200; i++) {
      float[] probabilities = head.probabilities(near(i % CLASSES, random));

      assertThat(probabilities[i % CLASSES]).isGreaterThan(0.5f);
      assertThat(IntStream.range(0, CLASSES).mapToDouble(k -> probabilities[k]).sum())
          .isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void theSameExamplesGiveTheSameHead() {
    float[] probe = near(2, new Random(9));

    float[] once = SoftmaxHead.fit(vectors, labels, CLASSES).probabilities(probe);
    float[] again = SoftmaxHead.fit(vectors, labels, CLASSES).probabilities(probe);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void whatLiesBetweenIsUnsure() {
    SoftmaxHead head = SoftmaxHead.fit(vectors, labels, CLASSES);
    float[] between = new float[8];
    between[0] = 0.5f;
    between[1] = 0.5f;

    float[] probabilities = head.probabilities(between);

    assertThat(probabilities[0]).isBetween(0.1f, 0.9f);
    assertThat(probabilities[1]).isBetween(0.1f, 0.9f);
  }

  private static float[] near(int label, Random random) {
    float[] vector = new float[8];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (i == label ? 1 : 0) + 0.2f * (float) random.nextGaussian();
    }
    return vector;
  }
}
