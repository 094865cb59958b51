package dev.perch.knowledge.score;

import java.util.Arrays;
import java.util.List;

/**
 * A multinomial logistic regression on vectors: which of the classes that it has seen a vector is
 * of. The vectors are centred first; the weights, not the offsets, are held small by L2.
 */
public final class SoftmaxHead {

  /** What a wrong guess costs against large weights: the C of the usual libraries. */
  private static final double C = 50;

  private static final int STEPS = 60;

  /** Rows that go through the matrices at once: what they need stays in the processor's cache. */
  private static final int BLOCK = 64;

  /** Numbers of a vector that go through at once; its length is a multiple of that. */
  private static final int STRIDE = 4;

  private final int classes;
  private final float[] centre;

  /** A row for each number of a vector, a column for each class; the last row is the offsets. */
  private final float[] weights;

  private SoftmaxHead(int classes, float[] centre) {
    this.classes = classes;
    this.centre = centre;
    this.weights = new float[(centre.length + 1) * classes];
  }

  /**
   * Learns from examples; the same ones always give the same head.
   *
   * @param vectors at least one, all of one length, which is a multiple of four
   * @param labels the class of each, from 0
   * @param classes how many there are
   */
  public static SoftmaxHead fit(List<float[]> vectors, int[] labels, int classes) {
    SoftmaxHead head = new SoftmaxHead(classes, mean(vectors));
    float[][] centred = vectors.stream().map(head::centred).toArray(float[][]::new);
    Lbfgs.minimise(
        (weights, gradient) -> head.loss(centred, labels, weights, gradient), head.weights, STEPS);
    return head;
  }

  /** The probability of each class for {@code vector}; they sum to 1. */
  public float[] probabilities(float[] vector) {
    float[] logits = new float[classes];
    logits(centred(vector), weights, logits, 0);
    softmax(logits, 0);
    return logits;
  }

  private static float[] mean(List<float[]> vectors) {
    float[] mean = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }

  private float[] centred(float[] vector) {
    float[] centred = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      centred[i] = vector[i] - centre[i];
    }
    return centred;
  }

  /** Minus the log of the likelihood, and the penalty; the gradient of both. */
  private double loss(float[][] rows, int[] labels, float[] weights, float[] gradient) {
    Arrays.fill(gradient, 0);
    float[] errors = new float[BLOCK * classes];
    double loss = 0;
    for (int from = 0; from < rows.length; from += BLOCK) {
      int size = Math.min(BLOCK, rows.length - from);
      forward(rows, from, size, weights, errors);
      for (int i = 0; i < size; i++) {
        softmax(errors, i * classes);
        int right = i * classes + labels[from + i];
        loss -= Math.log(Math.max(errors[right], Float.MIN_NORMAL));
        errors[right] -= 1;
      }
      backward(rows, from, size, errors, gradient);
    }
    double penalty = 0;
    for (int i = 0; i < centre.length * classes; i++) {
      penalty += (double) weights[i] * weights[i];
      gradient[i] += (float) (weights[i] / C);
    }
    return loss + penalty / (2 * C);
  }

  /** The logits of a block of rows. Row by row of the weights, so that each is read once. */
  private void forward(float[][] rows, int from, int size, float[] weights, float[] logits) {
    int offsets = centre.length * classes;
    for (int i = 0; i < size; i++) {
      System.arraycopy(weights, offsets, logits, i * classes, classes);
    }
    for (int d = 0; d < centre.length; d += STRIDE) {
      for (int i = 0; i < size; i++) {
        float[] row = rows[from + i];
        addFour(
            logits, i * classes, row[d], row[d + 1], row[d + 2], row[d + 3], weights, d * classes);
      }
    }
  }

  private void backward(float[][] rows, int from, int size, float[] errors, float[] gradient) {
    // A block that is not full ends in rows of zeros, and its errors there count for nothing.
    for (int d = 0; d < centre.length; d++) {
      for (int i = 0; i < size; i += STRIDE) {
        addFour(
            gradient,
            d * classes,
            at(rows, from + i, d),
            at(rows, from + i + 1, d),
            at(rows, from + i + 2, d),
            at(rows, from + i + 3, d),
            errors,
            i * classes);
      }
    }
    for (int i = 0; i < size; i++) {
      add(gradient, centre.length * classes, 1, errors, i * classes);
    }
  }

  private static float at(float[][] rows, int row, int d) {
    return row < rows.length ? rows[row][d] : 0;
  }

  private void logits(float[] row, float[] weights, float[] logits, int at) {
    System.arraycopy(weights, centre.length * classes, logits, at, classes);
    for (int d = 0; d < centre.length; d++) {
      add(logits, at, row[d], weights, d * classes);
    }
  }

  /** {@code to += factor * what}, for one row of each. */
  private void add(float[] to, int at, float factor, float[] what, int from) {
    for (int k = 0; k < classes; k++) {
      to[at + k] += factor * what[from + k];
    }
  }

  /** Four rows of {@code what} at once: {@code to} is then read and written once for the four. */
  private void addFour(
      float[] to, int at, float a, float b, float c, float d, float[] what, int from) {
    int second = from + classes;
    int third = second + classes;
    int fourth = third + classes;
    for (int k = 0; k < classes; k++) {
      to[at + k] +=
          a * what[from + k] + b * what[second + k] + c * what[third + k] + d * what[fourth + k];
    }
  }

  private void softmax(float[] logits, int at) {
    float most = logits[at];
    for (int k = 1; k < classes; k++) {
      most = Math.max(most, logits[at + k]);
    }
    float sum = 0;
    for (int k = 0; k < classes; k++) {
      logits[at + k] = (float) Math.exp(logits[at + k] - most);
      sum += logits[at + k];
    }
    for (int k = 0; k < classes; k++) {
      logits[at + k] /= sum;
    }
  }
}
