package dev.perch.campaign.post;

import java.util.List;
import java.util.Optional;

/**
 * Which posts' cards are behind their story, and where they stand: beside the stories, for no event
 * depends on it.
 */
public interface PostPlaces {
  /** Posts whose card is behind, the longest first. */
  List<PostId> behind(int most);

  /** The card shows the first {@code length} events; it stays behind if the story is longer. */
  void caughtUp(PostId id, int length);

  /** Where the card stands; nothing for one that nobody has begun to post. */
  Optional<PostPlace> find(PostId id);

  void put(PostId id, PostPlace place);
}
