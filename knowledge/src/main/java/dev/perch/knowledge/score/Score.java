package dev.perch.knowledge.score;

/**
 * One figure for order and confidence: how well an entry answers a question.
 *
 * @param best the cosine of the question and the entry's nearest wording, from -1 to 1
 * @param centroid the cosine of the question and the middle of all the entry's wordings
 * @param explained the entry's BM25 by the question's own ideal, from 0
 * @param crowding by how much its neighbours stand nearer to the entry than is usual in the bank,
 *     as a cosine
 * @param head the probability that the {@link SoftmaxHead} gives the entry
 */
public record Score(double best, double centroid, double explained, double crowding, double head) {

  private static final double BY_MEANING = 0.5;
  private static final double BY_WORDS = 0.05;
  private static final double BY_CROWDING = 0.4;
  private static final double BY_HEAD = 0.2;

  /** A perfect match of words counts so far beyond the ideal and no further. */
  private static final double MOST_EXPLAINED = 1.5;

  /** About 0.9 for a stranger's text, 1.3 for the entry's own wording. */
  public double value() {
    return BY_MEANING * (best + centroid)
        + BY_WORDS * Math.min(MOST_EXPLAINED, explained)
        - BY_CROWDING * crowding
        + BY_HEAD * head;
  }
}
