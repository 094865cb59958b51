package dev.perch.knowledge.lucene;

import dev.perch.knowledge.FaqId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How near other entries stand to each. An entry in the thick of a bank ("something is wrong with
 * my order") comes near to many a question that is another's; one that stands apart does not. What
 * comes near by its place alone is worth less.
 */
final class Crowding {

  static final Crowding UNKNOWN = new Crowding(Map.of());

  /** So many of the others, the nearest ones, are the crowd around a wording. */
  private static final int NEAREST = 5;

  private final Map<FaqId, Double> byEntry;

  private Crowding(Map<FaqId, Double> byEntry) {
    this.byEntry = Map.copyOf(byEntry);
  }

  /** That of each of {@code entries} whose wordings' meanings are all known. */
  static Crowding of(Collection<Entry> entries) {
    List<Entry> known = entries.stream().filter(entry -> entry.centroid() != null).toList();
    if (known.size() < 2) {
      return UNKNOWN;
    }
    Map<FaqId, Double> byEntry = new HashMap<>();
    known.forEach(entry -> byEntry.put(entry.faq().id(), around(entry, known)));
    double usual = byEntry.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    byEntry.replaceAll((_, crowd) -> crowd - usual);
    return new Crowding(byEntry);
  }

  /** The cosine of a wording and the middles of the nearest others, on average. */
  private static double around(Entry entry, List<Entry> known) {
    List<Entry> others =
        known.stream().filter(other -> !other.faq().id().equals(entry.faq().id())).toList();
    return entry.asked().stream()
        .map(wording -> Objects.requireNonNull(wording.vector()))
        .mapToDouble(wording -> {
          double[] near = others.stream().mapToDouble(other -> other.nearCentre(wording)).toArray();
          Arrays.sort(near);
          return Arrays.stream(near, Math.max(0, near.length - NEAREST), near.length)
              .average()
              .orElseThrow();
        })
        .average()
        .orElse(0);
  }

  /** By how much the crowd is nearer than around most entries; 0 for one that is not known yet. */
  double of(Entry entry) {
    return byEntry.getOrDefault(entry.faq().id(), 0.0);
  }
}
