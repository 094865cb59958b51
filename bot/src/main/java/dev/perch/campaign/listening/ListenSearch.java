package dev.perch.campaign.listening;

import dev.perch.desk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** X's recent search: the last seven days. Each post that it shows is charged for. */
public interface ListenSearch {
  /** X shows no fewer in a page. */
  int FEWEST = 10;

  /** And no more. */
  int MOST = 100;

  /**
   * How many posts of the last seven days a search matches, without showing any.
   *
   * @return empty where X does not count for us: that takes the app's own token
   * @throws Unavailable if X does not answer
   */
  OptionalLong count(String query);

  /**
   * One page, newest first.
   *
   * @throws Unavailable if X does not answer
   */
  Found find(Wanted wanted);

  /**
   * Which page.
   *
   * @param query as X is asked it
   * @param handle that would answer
   * @param after the newest post that is known; then {@code from} is not looked at
   * @param from no older ones; null for all seven days
   * @param most {@link #FEWEST} to {@link #MOST}
   * @param page where the page before ended; null for the first
   */
  record Wanted(
      String query,
      String handle,
      @Nullable String after,
      @Nullable Instant from,
      int most,
      @Nullable String page) {
    Wanted next(@Nullable String token, int most) {
      return new Wanted(query, handle, after, from, most, token);
    }
  }

  /** What X answers. */
  sealed interface Found {
    /**
     * A page.
     *
     * @param tweets newest first; one that cannot be read is left out
     * @param charged how many X showed
     * @param newest the id of the newest of them; null if there is none
     * @param next where it goes on; null if that was all
     */
    record Tweets(
        List<Overheard> tweets, int charged, @Nullable String newest, @Nullable String next)
        implements Found {
      public Tweets {
        tweets = List.copyOf(tweets);
      }
    }

    /** X cannot make sense of the query. */
    record NotUnderstood() implements Found {}
  }
}
