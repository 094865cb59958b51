package dev.perch.knowledge.score;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth convex function of many variables by limited-memory BFGS (Nocedal and Wright,
 * Numerical Optimization, algorithm 7.5) with a backtracking line search.
 */
final class Lbfgs {

  /** How many steps the curvature is remembered for. */
  private static final int MEMORY = 8;

  private static final double SUFFICIENT = 1e-4;
  private static final int HALVINGS = 20;

  /** Done when a step gains less than this part of what is left. */
  private static final double ENOUGH = 1e-5;

  /** What is minimised. */
  interface Function {
    /** The value at {@code x}; its gradient is left in {@code gradient}. */
    double at(float[] x, float[] gradient);
  }

  /** A step, the change of the gradient over it, and 1 / their product. */
  private static final class Step {
    final float[] moved;
    final float[] turned;
    final double curvature;

    Step(float[] moved, float[] turned, double curvature) {
      this.moved = moved;
      this.turned = turned;
      this.curvature = curvature;
    }
  }

  private Lbfgs() {}

  /** Starts at {@code x} and leaves the minimum there, after at most {@code steps} steps. */
  static void minimise(Function function, float[] x, int steps) {
    Deque<Step> memory = new ArrayDeque<>();
    float[] gradient = new float[x.length];
    double value = function.at(x, gradient);
    for (int step = 0; step < steps; step++) {
      float[] way = direction(gradient, memory);
      double slope = dot(way, gradient);
      if (slope >= 0) {
        return;
      }
      float[] next = new float[x.length];
      float[] nextGradient = new float[x.length];
      double nextValue = value;
      double length = 1;
      for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
        for (int i = 0; i < x.length; i++) {
          next[i] = x[i] + (float) length * way[i];
        }
        nextValue = function.at(next, nextGradient);
        if (nextValue <= value + SUFFICIENT * length * slope) {
          break;
        }
      }
      if (!(nextValue < value)) {
        return;
      }
      remember(x, next, gradient, nextGradient, memory);
      System.arraycopy(next, 0, x, 0, x.length);
      gradient = nextGradient;
      double gain = value - nextValue;
      value = nextValue;
      if (gain < ENOUGH * Math.abs(value)) {
        return;
      }
    }
  }

  private static void remember(
      float[] from, float[] to, float[] before, float[] after, Deque<Step> memory) {
    float[] moved = new float[from.length];
    float[] turned = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      moved[i] = to[i] - from[i];
      turned[i] = after[i] - before[i];
    }
    double product = dot(moved, turned);
    if (product > 1e-12) {
      if (memory.size() == MEMORY) {
        memory.removeFirst();
      }
      memory.addLast(new Step(moved, turned, 1 / product));
    }
  }

  /** The way down: the gradient, turned by what is remembered of the curvature. */
  private static float[] direction(float[] gradient, Deque<Step> memory) {
    float[] way = gradient.clone();
    double[] taken = new double[memory.size()];
    int i = memory.size();
    for (Iterator<Step> newest = memory.descendingIterator(); newest.hasNext(); ) {
      Step step = newest.next();
      taken[--i] = step.curvature * dot(step.moved, way);
      add(way, -taken[i], step.turned);
    }
    Step last = memory.peekLast();
    scale(
        way,
        last == null
            ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
            : 1 / (last.curvature * dot(last.turned, last.turned)));
    for (Step step : memory) {
      double back = step.curvature * dot(step.turned, way);
      add(way, taken[i++] - back, step.moved);
    }
    scale(way, -1);
    return way;
  }

  private static void add(float[] to, double times, float[] what) {
    float factor = (float) times;
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static void scale(float[] what, double by) {
    float factor = (float) by;
    for (int i = 0; i < what.length; i++) {
      what[i] *= factor;
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
