package dev.perch.campaign.crisis;

import java.util.List;
import java.util.Optional;

/**
 * Which crises Slack shows less of than there is, and where their messages stand: beside the
 * stories, for no event depends on it.
 */
public interface CrisisPlaces {
  /** Crises whose messages are behind, the longest first. */
  List<CrisisId> behind(int most);

  /** The messages show the first {@code length} events; they stay behind if the story is longer. */
  void caughtUp(CrisisId id, int length);

  /** Where the message of that team stands; nothing for one that nobody has begun to post. */
  Optional<CrisisPlace> find(CrisisId id, String team);

  void put(CrisisId id, String team, CrisisPlace place);
}
