package dev.perch.campaign;

import java.util.List;
import java.util.Optional;

/**
 * Which briefs are behind their story, and where they stand: beside the stories, for no event
 * depends on it.
 */
public interface BriefPlaces {
  /** Launches whose brief is behind, the longest first. */
  List<LaunchId> behind(int most);

  /** The brief shows the first {@code length} events; it stays behind if the story is longer. */
  void caughtUp(LaunchId id, int length);

  /** Where the brief stands; nothing for one that nobody has begun to post. */
  Optional<BriefPlace> find(LaunchId id);

  void put(LaunchId id, BriefPlace place);

  /** The launch whose brief is that message. */
  Optional<LaunchId> at(String channel, String ts);
}
