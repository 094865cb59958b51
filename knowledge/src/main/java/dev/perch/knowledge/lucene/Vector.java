package dev.perch.knowledge.lucene;

import java.util.List;
import org.apache.lucene.util.VectorUtil;

/** A meaning: a vector of length 1. */
final class Vector {

  private final float[] numbers;

  Vector(float[] numbers) {
    this.numbers = numbers;
  }

  /** The middle of these, at least one. */
  static Vector middle(List<Vector> vectors) {
    float[] sum = vectors.getFirst().numbers.clone();
    for (Vector vector : vectors.subList(1, vectors.size())) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector.numbers[i];
      }
    }
    return new Vector(VectorUtil.l2normalize(sum, false));
  }

  /** How near another is: the cosine of the angle between them, from -1 to 1. */
  double near(Vector other) {
    return VectorUtil.dotProduct(numbers, other.numbers);
  }

  /** Its numbers; they are not to be changed. */
  float[] numbers() {
    return numbers;
  }
}
