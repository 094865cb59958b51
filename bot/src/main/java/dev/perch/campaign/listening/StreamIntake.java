package dev.perch.campaign.listening;

import dev.perch.desk.Alarms;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes in posts of the stream one by one, as pages of a search are: what is paid is written down
 * first, the cursor moves last.
 */
public final class StreamIntake {
  /** Copies of a post in so long count once. */
  private static final Duration SIFTED_TOGETHER = Duration.ofMinutes(5);

  private final Readings readings;
  private final Hearing hearing;
  private final ListenBudget budget;
  private final Alarms alarms;
  private final Map<String, Sifting> siftings = new HashMap<>();
  private Instant siftedSince = Instant.EPOCH;

  public StreamIntake(Readings readings, Hearing hearing, ListenBudget budget, Alarms alarms) {
    this.readings = readings;
    this.hearing = hearing;
    this.budget = budget;
    this.alarms = alarms;
  }

  /** Whether the search has some of its month's budget left. */
  boolean mayTake(Listen listen, Instant now) {
    Reading reading = readings.of(listen.name()).in(now);
    return !reading.stopped() && left(reading);
  }

  private boolean left(Reading reading) {
    return budget.left(reading.shown()) >= ListenSearch.FEWEST;
  }

  /**
   * Takes a post in.
   *
   * @param complete whether all that came before it is known; if not, the cursor stays where it is,
   *     and the search goes on from there
   * @return whether the search has some of its budget left; if not, the leads were told
   */
  boolean take(Listen listen, Overheard post, boolean complete, Instant now) {
    Reading paid = readings.of(listen.name()).in(now).showing(1);
    readings.keep(listen.name(), paid);
    Fate fate = hearing.fate(listen, sifting(listen, now), post);
    Map<Fate, Long> became = Map.of(fate, 1L);
    Reading known =
        complete
            ? paid.upTo(later(post.mention().id(), paid.newest()), now, became)
            : paid.dealing(became);
    if (left(known)) {
      readings.keep(listen.name(), known);
      return true;
    }
    alarms.raise(ListenAlarms.usedUp(listen, budget));
    readings.keep(listen.name(), known.stopping());
    return false;
  }

  private Sifting sifting(Listen listen, Instant now) {
    if (!now.isBefore(siftedSince.plus(SIFTED_TOGETHER))) {
      siftings.clear();
      siftedSince = now;
    }
    return siftings.computeIfAbsent(listen.name(), _ -> hearing.sifting(listen));
  }

  /** X's ids grow, and so does their length. */
  private static String later(String id, @Nullable String known) {
    if (known == null || id.length() != known.length()) {
      return known == null || id.length() > known.length() ? id : known;
    }
    return id.compareTo(known) > 0 ? id : known;
  }
}
