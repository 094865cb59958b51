package dev.perch.campaign.storm;

import java.util.List;
import java.util.Optional;

/**
 * Which cards of folds are behind their story, and where they stand: beside the stories, for no
 * event depends on it.
 */
public interface FoldPlaces {
  /** Folds whose card is behind, the longest first. */
  List<FoldId> behind(int most);

  /** The card shows the first {@code length} events; it stays behind if the story is longer. */
  void caughtUp(FoldId id, int length);

  /** Where the card stands; nothing for one that nobody has begun to post. */
  Optional<FoldPlace> find(FoldId id);

  void put(FoldId id, FoldPlace place);
}
