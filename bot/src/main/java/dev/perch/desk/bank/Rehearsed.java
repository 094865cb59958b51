package dev.perch.desk.bank;

import dev.perch.knowledge.FaqId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another version of an entry would have done with what customers wrote.
 *
 * @param tweets how many were asked
 * @param looked where they come from
 * @param caught for which nothing is suggested now, and the entry would be
 * @param taken for which another entry is suggested first now, and this one would be
 * @param lost for which the entry is suggested first now, and would not be
 * @param behind for how many more it would stand second or third, where it does not stand now
 * @param elsewhere for how many what other entries are suggested first would change: a bank is
 *     weighed as a whole
 */
public record Rehearsed(
    int tweets,
    RecentQuestions.Looked looked,
    Part caught,
    Part taken,
    Part lost,
    int behind,
    int elsewhere) {

  /**
   * Some of the tweets.
   *
   * @param others by entry, for how many tweets it loses or gets the first place
   * @param samples a few
   */
  public record Part(int tweets, Map<FaqId, Integer> others, List<Sample> samples) {
    public static final Part NONE = new Part(0, Map.of(), List.of());

    public Part {
      others = Map.copyOf(others);
      samples = List.copyOf(samples);
    }
  }

  /**
   * A tweet, with the private data in it masked.
   *
   * @param other the other entry that is, or would be, suggested first; null for none
   */
  public record Sample(String words, @Nullable FaqId other) {}

  /** Whether nothing at all would change. */
  public boolean same() {
    return caught.tweets() + taken.tweets() + lost.tweets() + behind + elsewhere == 0;
  }
}
