package dev.perch.campaign.storm;

import dev.perch.campaign.storm.Heap.Lane;
import dev.perch.campaign.storm.Heap.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts tweets that ask nearly the same on heaps: by the entry of the bank that is their sure
 * answer, and else by what they say, on the nearest heap if it is near enough. Not safe for use by
 * many threads.
 */
final class Heaps {
  /** So many at most: the one that lay longest goes first. */
  private static final int MOST = 2_000;

  /** So near the middle of a fold a tweet joins it, in shares of what is near-same. */
  private static final double NEAR_FOLD = 0.843 / Gist.Meant.SAME;

  /** So near the middle of its likely entry's heap a tweet lies there, though that is not sure. */
  private static final double LIKELY = 0.76 / Gist.Meant.SAME;

  /** Middles of two folds that near may be the same; a person decides. */
  private static final double ALIKE = 0.93;

  private final Duration stays;
  private final List<Heap> heaps = new ArrayList<>();

  /**
   * Heaps.
   *
   * @param stays how long after the last one another still joins
   */
  Heaps(Duration stays) {
    this.stays = stays;
  }

  /** The heap that a tweet was put on. */
  Heap take(Seen seen) {
    Instant over = seen.at().minus(stays);
    heaps.removeIf(heap -> heap.last().isBefore(over));
    Heap heap =
        find(seen)
            .map(found -> found.refuses(seen.gist()) ? elsewhere(seen) : found)
            .orElseGet(() -> begin(seen));
    heap.add(seen);
    return heap;
  }

  /**
   * Where a tweet lies of whose like a person has said that it is not what the nearest heap asks:
   * with others of its sort, and under no entry, for the one that was surest was wrong.
   */
  private Heap elsewhere(Seen seen) {
    return nearest(seen, 1, heap -> !heap.refuses(seen.gist()))
        .orElseGet(() -> begin(seen.lane(), null, seen.at()));
  }

  /**
   * A fold that is on draws to itself what is near: an entry that is mistaken for another in a
   * storm is so again and again.
   */
  private Optional<Heap> find(Seen seen) {
    return of(seen.lane(), seen.likely())
        .filter(heap -> heap.fold() != null)
        .or(() -> nearest(seen, NEAR_FOLD, heap -> heap.fold() != null))
        .or(() -> of(seen.lane(), seen.entry()))
        .or(() -> of(seen.lane(), seen.likely()).filter(heap -> heap.near(seen.gist()) >= LIKELY))
        .or(() -> seen.entry() == null ? nearest(seen, 1, _ -> true) : Optional.empty());
  }

  private static boolean belongs(Seen tweet, Heap storm) {
    return (storm.entry() != null && storm.entry().equals(tweet.likely()))
        || storm.near(tweet.gist()) >= NEAR_FOLD;
  }

  private Optional<Heap> nearest(Seen seen, double least, Predicate<Heap> which) {
    Heap nearest = null;
    double best = least;
    for (Heap heap : heaps) {
      if (which.test(heap)
          && heap.nearAtMost(seen.gist()) >= best
          && heap.lane().equals(seen.lane())) {
        double near = heap.near(seen.gist());
        nearest = near >= best ? heap : nearest;
        best = Math.max(near, best);
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** A heap becomes a fold: what is near it comes to it from where it lay before. */
  void gather(Heap storm) {
    List<Seen> near = new ArrayList<>();
    for (Heap heap : heaps) {
      if (heap != storm && heap.fold() == null && heap.lane().equals(storm.lane())) {
        near.addAll(heap.give(tweet -> belongs(tweet, storm)));
      }
    }
    near.stream().filter(tweet -> !storm.refuses(tweet.gist())).forEach(storm::add);
  }

  private Optional<Heap> of(Lane lane, @Nullable String entry) {
    return entry == null
        ? Optional.empty()
        : heaps.stream()
            .filter(heap -> entry.equals(heap.entry()) && heap.lane().equals(lane))
            .findFirst();
  }

  private Heap begin(Seen seen) {
    return begin(seen.lane(), seen.entry(), seen.at());
  }

  Heap begin(Lane lane, @Nullable String entry, Instant at) {
    if (heaps.size() >= MOST) {
      heaps.remove(longestLeft());
    }
    Heap heap = new Heap(lane, entry, at);
    heaps.add(heap);
    return heap;
  }

  /** Of those that are no folds; null where all are. */
  private @Nullable Heap longestLeft() {
    Heap longest = null;
    for (Heap heap : heaps) {
      if (heap.fold() == null && (longest == null || heap.last().isBefore(longest.last()))) {
        longest = heap;
      }
    }
    return longest;
  }

  /** The heap of a fold. */
  Optional<Heap> of(FoldId fold) {
    return heaps.stream().filter(heap -> fold.equals(heap.fold())).findFirst();
  }

  /** Those that are folds. */
  List<Heap> folded() {
    return heaps.stream().filter(heap -> heap.fold() != null).toList();
  }

  /** Another fold that reads much like this heap's, if there is one: the nearest. */
  Optional<FoldId> alike(Heap heap) {
    return heaps.stream()
        .filter(other -> other != heap && other.fold() != null)
        .filter(other -> other.lane().equals(heap.lane()) && other.near(heap) >= ALIKE)
        .max(Comparator.comparingDouble(other -> other.near(heap)))
        .map(Heap::fold);
  }
}
