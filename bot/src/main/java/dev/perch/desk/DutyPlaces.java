package dev.perch.desk;

import dev.perch.desk.Duty.Post;
import java.util.List;
import java.util.Optional;

/** Where the duty board hangs, and what it showed last. */
public interface DutyPlaces {
  Optional<Shown> shown();

  void keep(Shown shown);

  /**
   * A board as it was shown.
   *
   * @param ts the message; empty while it is being posted
   * @param pinned whether no more is to be done about its pin
   */
  record Shown(String channel, String ts, List<Post> posts, boolean pinned) {
    public Shown {
      posts = List.copyOf(posts);
    }
  }
}
