package dev.perch.campaign.listening;

import dev.perch.campaign.listening.ListenSearch.Found;
import dev.perch.campaign.listening.ListenSearch.Wanted;
import dev.perch.desk.Alarms;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Mention;
import dev.perch.desk.Register;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.guard.WordList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads all searches, if that is this replica's turn, each back to what it knows. The cursor moves
 * when everything is kept: after a crash the same is read, and paid, again, and finds its tickets.
 */
public final class Listening {
  private static final String TURN = "listen";

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
  private final WordList competitors;
  private final List<String> handles;
  private final Register register;
  private final Consumer<Mention> intake;
  private final Turns turns;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Duration every;

  private Instant next = Instant.MIN;
  private int failures;

  /**
   * The loop.
   *
   * @param handles all of ours
   * @param intake takes a tweet that is marked as heard
   * @param every how often the searches are read
   */
  public Listening(
      Listens listens,
      Readings readings,
      ListenSearch search,
      ListenBudget budget,
      WordList competitors,
      List<String> handles,
      Register register,
      Consumer<Mention> intake,
      Turns turns,
      Alarms alarms,
      InstantSource clock,
      Duration every) {
    this.listens = listens;
    this.readings = readings;
    this.search = search;
    this.budget = budget;
    this.competitors = competitors;
    this.handles = List.copyOf(handles);
    this.register = register;
    this.intake = intake;
    this.turns = turns;
    this.alarms = alarms;
    this.clock = clock;
    this.every = every;
  }

  /**
   * Reads what is due.
   *
   * @throws Unavailable if X or Redis does not answer: what was not read is read in the next round
   */
  public void once() {
    Instant now = clock.instant();
    if (now.isBefore(next) || !turns.take(TURN, now, now.plus(every).plus(ROUND))) {
      return;
    }
    next = now.plus(every);
    Unavailable trouble = null;
    for (Listen listen : listens.all()) {
      try {
        if (!listen.muted()) {
          read(listen, now);
        }
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

  /** One search's trouble is not another's, and what passes by itself is told to nobody. */
  private void tell(Unavailable trouble) {
    if (failures == TELL_AFTER) {
      alarms.raise(
          new Alarm(
              "listen-unread",
              "The searches of /listen could not all be read %d times in a row (%s). Mentions come in all the same. Perch goes on trying and reads back up to seven days; look at the app's access and credits in X's developer console."
                  .formatted(failures, trouble.getMessage())));
    }
  }

  private void read(Listen listen, Instant now) {
    Reading reading = readings.of(listen.name()).in(now);
    if (reading.stopped()) {
      return;
    }
    Round round = new Round(listen, reading);
    Wanted wanted = wanted(listen, reading, now);
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      int most = Math.min(ListenSearch.MOST, budget.left(round.reading.shown()));
      if (most < ListenSearch.FEWEST) {
        stop(listen, round);
        break;
      }
      switch (search.find(wanted.next(round.page, most))) {
        case Found.NotUnderstood _ -> {
          alarms.raise(new Alarm("listen-query:" + listen.name(), notUnderstood(listen)));
          return;
        }
        case Found.Tweets found -> round.take(found);
      }
      if (round.page == null) {
        break;
      }
    }
    if (round.page != null && !round.reading.stopped()) {
      alarms.raise(new Alarm("listen-flood:" + listen.name(), flood(listen)));
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
    alarms.raise(
        new Alarm(
            "listen-budget:" + listen.name(),
            "The search `%s` has used up its $%s of this month (`listening.budget`), so it is not read until the next. What it would find meanwhile is not caught up on. Make it narrower with `/listen test` and `/listen add`, or give listening more."
                .formatted(listen.name(), budget.monthly().toPlainString())));
    round.reading = round.reading.stopping();
  }

  private static String notUnderstood(Listen listen) {
    return "X cannot make sense of the search `%s` any more, so it is not read. Look at it with `/listen list`, and add it anew under the same name."
        .formatted(listen.name());
  }

  private static String flood(Listen listen) {
    return "The search `%s` found more than %,d posts in one reading; only the newest were looked at. If that goes on, `/listen mute %s` or make it narrower."
        .formatted(listen.name(), MOST_PAGES * ListenSearch.MOST, listen.name());
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
      this.sifting = new Sifting(listen.query(), competitors);
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
      found.tweets().reversed().forEach(tweet -> fates.merge(fate(tweet), 1L, Long::sum));
    }

    private Fate fate(Overheard overheard) {
      Optional<Fate> out = sifting.out(overheard);
      if (out.isPresent()) {
        return out.get();
      }
      Mention mention = overheard.mention().heard(listen.name());
      boolean known = register.ofTweet(mention.id()).isPresent();
      intake.accept(mention);
      if (known) {
        return Fate.KNOWN;
      }
      return register.ofTweet(mention.id()).isPresent() ? Fate.TICKET : Fate.NOT_FOR_US;
    }
  }
}
