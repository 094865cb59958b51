package dev.perch.knowledge.lucene;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.score.Calibration;
import dev.perch.knowledge.score.SoftmaxHead;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bank as a whole taught: how its entries are told apart, and how sure a score may be. It
 * may be a little older than the bank: an entry that it does not know yet has no part in the head.
 *
 * @param head tells entries apart; null until it was taught
 * @param classes the entries that the head knows
 * @param crowding how near to each entry others stand
 * @param calibration how sure a score may be
 * @param neighbours which entries are near; null where there are few enough to look at each
 */
record Learned(
    @Nullable SoftmaxHead head,
    Map<FaqId, Integer> classes,
    Crowding crowding,
    Calibration calibration,
    @Nullable Neighbours neighbours) {

  /** Nothing but BM25: what it explains of a question, at .4 possible and at .75 strong. */
  static final Learned NOTHING =
      new Learned(null, Map.of(), Crowding.UNKNOWN, Calibration.through(0.4, 0.75), null);

  Learned {
    classes = Map.copyOf(classes);
  }

  /** The probabilities of all that the head knows, for {@link #of}. */
  float[] probabilities(Vector meaning) {
    return head == null ? new float[0] : head.probabilities(meaning.numbers());
  }

  /** That of one entry; 0 for one that it does not know. */
  double of(FaqId id, float[] probabilities) {
    Integer place = classes.get(id);
    return place == null || head == null ? 0 : probabilities[place];
  }
}
