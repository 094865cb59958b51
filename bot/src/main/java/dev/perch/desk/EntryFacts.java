package dev.perch.desk;

import dev.perch.knowledge.learning.Rewording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entry beside what it says, as it was when it was suggested.
 *
 * @param changed since when it says so; null where nobody knows
 * @param rightUntil the last day on which it may be suggested unseen; null for no limit
 * @param use null where it could not be looked up
 * @param pictures what its pictures show
 * @param variant which of its wordings is suggested, from 0
 * @param variants how many it has for that place
 * @param inLong whether it has a long answer of its own
 */
public record EntryFacts(
    @Nullable Instant changed,
    @Nullable LocalDate rightUntil,
    @Nullable Use use,
    List<String> pictures,
    int variant,
    int variants,
    boolean inLong) {

  public EntryFacts {
    pictures = List.copyOf(pictures);
  }

  /**
   * What agents do with it.
   *
   * @param times how many of the last thirty days' public replies were taken from it, at most
   *     {@link #MOST}
   * @param change how they change it most often; null where no two do so alike
   * @param changes in how many tickets they did
   */
  public record Use(int times, @Nullable Rewording change, int changes) {
    /** So many are counted. */
    public static final int MOST = 100;
  }
}
