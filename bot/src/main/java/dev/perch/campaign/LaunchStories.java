package dev.perch.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the stories of launches are kept. {@link #append} is the one gate: no launch changes in any
 * other way.
 */
public interface LaunchStories {
  /** The story of a launch, if there is one. */
  Optional<LaunchStory> read(LaunchId id);

  /** Its words; {@link LaunchWords#NONE} where there are none (any more). */
  LaunchWords words(LaunchId id);

  /** All launches, by the hour at which they become public, the latest first. */
  List<LaunchId> latest(int most);

  /** How long each story is: what tells a follower which to read anew. */
  Map<LaunchId, Integer> lengths();

  /** Launches whose next moment has come, the longest due first. */
  List<LaunchId> due(Instant now, int most);

  /**
   * Appends events, their words and what follows from them, or nothing; the brief is behind then.
   * Told again, an operation that is in the story is answered as done.
   *
   * @return the story with them; nothing if it went on without the caller, who reads it and decides
   *     again
   */
  Optional<LaunchStory> append(Append append);

  /**
   * One change.
   *
   * @param seen the story as the caller read it; null for a launch that is new
   * @param operation names the act: the same act told twice has the same name
   * @param words what is new of them
   * @param goesLive when it becomes public, as it stands then
   * @param next when time has something to do with it; null for never again
   */
  record Append(
      LaunchId id,
      @Nullable LaunchStory seen,
      String operation,
      List<LaunchEvent> events,
      LaunchWords words,
      Instant goesLive,
      @Nullable Instant next) {
    public Append {
      events = List.copyOf(events);
    }
  }
}
