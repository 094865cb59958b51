package dev.perch.campaign.listening;

import dev.perch.campaign.listening.ListenSearch.Found;
import dev.perch.campaign.listening.ListenSearch.Wanted;
import dev.perch.desk.Alarms;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads all searches, if that is this replica's turn, each back to what it knows. The cursor moves
 * when everything is kept: after a crash the same is read, and paid, again, and finds its tickets.
 */
public final class Listening {
  /** Whoever's it is reads by search and hears by stream. */
  static final String TURN = "listen";

  /** A page takes ten seconds at most; another replica waits that long for a killed one. */
  private static final Duration ROUND = Duration.ofSeconds(30);

  /** Recent search knows seven days; ten minutes less, since clocks differ. */
  private static final Duration SEARCHED = Duration.ofDays(7).minusMinutes(10);

  /** More in one reading is a flood; what is older of it is let go, and the leads are told. */
  private static final int MOST_PAGES = 10;

  /** So many rounds that failed in a row are told to the leads, once. */
  private static final int TELL_AFTER = 3;

  private final Listens listens;
  private final Readings readings;
  private final ListenSearch search;
  private final ListenBudget budget;
  private final Hearing hearing;
  private final List<String> handles;
  private final ReadingPace pace;
  private final Turns turns;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Duration every;

  /** Two loops read: by the clock, and when the stream begins. */
  private final ReentrantLock oneAtATime = new ReentrantLock();

  private Set<String> streamed = Set.of();
  private Instant next = Instant.MIN;
  private int failures;

  /**
   * The loop.
   *
   * @param handles all of ours
   * @param pace what the budget for reading X allows
   * @param every how often the searches are read
   */
  public Listening(
      Listens listens,
      Readings readings,
      ListenSearch search,
      ListenBudget budget,
      Hearing hearing,
      List<String> handles,
      ReadingPace pace,
      Turns turns,
      Alarms alarms,
      InstantSource clock,
      Duration every) {
    this.listens = listens;
    this.readings = readings;
    this.search = search;
    this.budget = budget;
    this.hearing = hearing;
    this.handles = List.copyOf(handles);
    this.pace = pace;
    this.turns = turns;
    this.alarms = alarms;
    this.clock = clock;
    this.every = every;
  }

  /**
   * Reads what is due and does not come by stream.
   *
   * @throws Unavailable if X or Redis does not answer: what was not read is read in the next round
   */
  public void once() {
    Instant now = clock.instant();
    if (now.isBefore(next)
        || pace.now() instanceof ReadingPace.Reading.Stopped
        || !turns.take(TURN, now, now.plus(every).plus(ROUND))) {
      return;
    }
    next = now.plus(every);
    Unavailable trouble = null;
    for (Listen listen : listens.all()) {
      try {
        search(listen, now);
      } catch (Unavailable down) {
        trouble = down;
      }
    }
    failures = trouble == null ? 0 : failures + 1;
    if (trouble != null) {
      tell(trouble);
      throw trouble;
    }
  }

  private void search(Listen listen, Instant now) {
    oneAtATime.lock();
    try {
      if (!listen.muted() && !streamed.contains(listen.name())) {
        read(listen, now);
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * What this would find comes by stream from now on: reads what came before.
   *
   * @return whether it is our turn; nothing was read otherwise
   * @throws Unavailable if X or Redis does not answer: it is not handed over then
   */
  boolean handOver(Listen toStream) {
    oneAtATime.lock();
    try {
      Instant now = clock.instant();
      if (!turns.take(TURN, now, now.plus(ROUND))) {
        return false;
      }
      read(toStream, now);
      streamed =
          Stream.concat(streamed.stream(), Stream.of(toStream.name()))
              .collect(Collectors.toUnmodifiableSet());
      return true;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Of what came by stream no others do any more: they are searched as before. */
  void takeBackAllBut(Set<String> toStream) {
    oneAtATime.lock();
    try {
      streamed =
          streamed.stream().filter(toStream::contains).collect(Collectors.toUnmodifiableSet());
    } finally {
      oneAtATime.unlock();
    }
  }

  /** One search's trouble is not another's, and what passes by itself is told to nobody. */
  private void tell(Unavailable trouble) {
    if (failures == TELL_AFTER) {
      alarms.raise(ListenAlarms.unread(failures, String.valueOf(trouble.getMessage())));
    }
  }

  private void read(Listen listen, Instant now) {
    Reading before = readings.of(listen.name()).in(now);
    if (before.stopped()) {
      return;
    }
    Round round = new Round(listen, before);
    Wanted wanted = wanted(listen, before, now);
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      int most = Math.min(ListenSearch.MOST, budget.left(round.reading.shown()));
      if (most < ListenSearch.FEWEST) {
        stop(listen, round);
        break;
      }
      switch (search.find(wanted.next(round.page, most))) {
        case Found.NotUnderstood _ -> {
          alarms.raise(ListenAlarms.notUnderstood(listen));
          return;
        }
        case Found.Tweets found -> round.take(found);
      }
      if (round.page == null) {
        break;
      }
    }
    if (round.page != null && !round.reading.stopped()) {
      alarms.raise(ListenAlarms.flood(listen, MOST_PAGES * ListenSearch.MOST));
    }
    readings.keep(listen.name(), round.reading.upTo(round.newest, now, round.fates));
  }

  /** From what is known on, unless that is too long ago, or it was not to be read meanwhile. */
  private Wanted wanted(Listen listen, Reading reading, Instant now) {
    String asked = ListenQuery.asked(listen.query(), handles);
    Instant oldest = now.minus(SEARCHED);
    boolean goesOn =
        reading.newest() != null
            && reading.at() != null
            && !reading.at().isBefore(listen.since())
            && reading.at().isAfter(oldest);
    Instant from = listen.since().isAfter(oldest) ? listen.since() : oldest;
    return goesOn
        ? new Wanted(asked, listen.handle(), reading.newest(), null, ListenSearch.MOST, null)
        : new Wanted(asked, listen.handle(), null, from, ListenSearch.MOST, null);
  }

  private void stop(Listen listen, Round round) {
    alarms.raise(ListenAlarms.usedUp(listen, budget));
    round.reading = round.reading.stopping();
  }

  /** One reading of one search. */
  private final class Round {
    final Listen listen;
    final Sifting sifting;
    final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    Reading reading;
    @Nullable String newest;
    @Nullable String page;

    Round(Listen listen, Reading reading) {
      this.listen = listen;
      this.sifting = hearing.sifting(listen);
      this.reading = reading;
    }

    /** What is paid is written down before anything is done with it. */
    void take(Found.Tweets found) {
      reading = reading.showing(found.charged());
      readings.keep(listen.name(), reading);
      if (newest == null) {
        newest = found.newest();
      }
      page = found.next();
      // Oldest first: a customer's ticket tells their tweets in order.
      found
          .tweets()
          .reversed()
          .forEach(tweet -> fates.merge(hearing.fate(listen, sifting, tweet), 1L, Long::sum));
    }
  }
}
