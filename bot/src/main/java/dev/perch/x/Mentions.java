package dev.perch.x;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.perch.desk.Alarms;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.FailureLog;
import dev.perch.desk.Mention;
import dev.perch.desk.Register;
import dev.perch.desk.Register.Cursor;
import dev.perch.desk.Unavailable;
import dev.perch.x.ReadBack.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one handle's mentions and has them taken in, each customer's oldest first. One thread at a
 * time.
 *
 * <p>X loses mentions to whoever asks only for what is newer than the last, so a poll reads back
 * until it meets a whole page that is known. A sweep goes on over known pages, for ten minutes and
 * to where the cursor stands: it finds what X showed late and what a crash left out. The cursor
 * moves only after all of a round is taken in, so whatever happens before is read again.
 */
final class Mentions {
  /** How far back a sweep reads at least, and what the first start ever takes in. */
  static final Duration OVERLAP = Duration.ofMinutes(10);

  /** X shows the newest 800, in pages of 100. */
  static final int MOST_PAGES = 8;

  /** How long a mention that could not be taken in is tried again. */
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private static final int CUSTOMERS_AT_ONCE = 16;

  /** How many of them an alarm names. */
  private static final int MOST_LINKS = 5;

  /** Where the cursor stands while nobody has ever named the handle. */
  private static final String BEFORE_ALL = "0";

  private static final Logger log = LoggerFactory.getLogger(Mentions.class);

  private final XApi api;
  private final Account account;
  private final MentionMapping mapping;
  private final GapFilling gaps;
  private final Register register;
  private final Consumer<Mention> intake;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Instant since;

  /** Mentions that could not be taken in, and when that was; sweeps try them again. */
  private final Map<String, Instant> aside = new ConcurrentHashMap<>();

  /** A gap that search has not filled yet; until then the cursor stays. */
  private boolean hole;

  Mentions(
      XApi api,
      Account account,
      Ours ours,
      GapFilling gaps,
      Register register,
      Consumer<Mention> intake,
      Alarms alarms,
      InstantSource clock) {
    this.api = api;
    this.account = account;
    this.mapping = new MentionMapping(ours);
    this.gaps = gaps;
    this.register = register;
    this.intake = intake;
    this.alarms = alarms;
    this.clock = clock;
    this.since = clock.instant().minus(OVERLAP);
  }

  /**
   * Reads back to the first page that is wholly known.
   *
   * @throws Unavailable if mentions could not be kept: nothing is lost, sweep, for what is known
   *     now may have holes
   */
  Round poll() {
    return round(false);
  }

  /**
   * Reads back ten minutes and to the cursor, over known pages too.
   *
   * @throws Unavailable as {@link #poll()}
   */
  Round sweep() {
    aside.values().removeIf(at -> at.isBefore(clock.instant().minus(GIVEN_UP)));
    return round(true);
  }

  private Round round(boolean sweep) {
    Instant begun = clock.instant();
    Optional<Cursor> cursor = register.cursor(account.handle().name());
    Set<String> again = sweep ? Set.copyOf(aside.keySet()) : Set.of();
    ReadBack back = new ReadBack();
    Optional<Answer.Failed> failure =
        read(
            back,
            again,
            cursor.isEmpty() ? this::reachesBeforeUs : enough(sweep, cursor.get(), begun));
    if (failure.isPresent()) {
      return new Round.Unread(failure.get());
    }
    boolean gap = cursor.isPresent() && isGap(back, cursor.get());
    hole = gap ? !fill(back, cursor.get()) : hole && !sweep;
    int taken = takeIn(back, cursor.isEmpty() ? since : Instant.MIN);
    if (!hole) {
      String newest = newest(back, cursor);
      register.moveCursor(account.handle().name(), new Cursor(newest, begun));
    }
    return new Round.Read(taken);
  }

  private Optional<Answer.Failed> read(
      ReadBack back, Set<String> again, Predicate<ReadBack> enough) {
    Optional<String> next = Optional.empty();
    do {
      switch (api.mentions(account, next)) {
        case Answer.Failed failed -> {
          return Optional.of(failed);
        }
        case Answer.Ok ok -> {
          Page page = Page.of(ok.json());
          back.add(page, dealtWith(page), again);
          next = page.next();
        }
      }
    } while (next.isPresent() && back.pages() < MOST_PAGES && !enough.test(back));
    return Optional.empty();
  }

  /** The first start ever: what is older than ten minutes was there before the desk. */
  private boolean reachesBeforeUs(ReadBack back) {
    return back.reaches(since);
  }

  private Predicate<ReadBack> enough(boolean sweep, Cursor cursor, Instant now) {
    if (!sweep) {
      return ReadBack::lastPageKnown;
    }
    Instant horizon =
        Stream.concat(
                Stream.of(now.minus(OVERLAP), cursor.at()),
                aside.values().stream().map(at -> at.minus(OVERLAP)))
            .min(Instant::compareTo)
            .orElseThrow();
    return back -> back.lastPageKnown() && back.reaches(horizon);
  }

  /**
   * All that X shows was read, and it does not reach what we had. While pages are read in a rush,
   * the newest 800 move on, so the last page may come early.
   */
  private static boolean isGap(ReadBack back, Cursor cursor) {
    boolean all = back.pages() == MOST_PAGES || endedEarly(back, cursor);
    return all && !(back.metKnownPage() && back.reaches(cursor.at()));
  }

  private static boolean endedEarly(ReadBack back, Cursor cursor) {
    return back.ended() && back.pages() > 1 && !back.reachesTweet(cursor.tweet());
  }

  private boolean fill(ReadBack back, Cursor cursor) {
    GapFilling.Filled filled = gaps.fill(account, cursor, back.oldestId().orElse("0"));
    filled.pages().forEach(page -> back.add(page, dealtWith(page), Set.of()));
    return filled.isOver();
  }

  private Set<String> dealtWith(Page page) {
    Set<String> dealtWith = new HashSet<>(register.known(account.handle().name(), page.ids()));
    dealtWith.addAll(aside.keySet());
    return dealtWith;
  }

  /**
   * Many customers at once, but each one's tweets in their order, in which their tickets tell them.
   */
  private int takeIn(ReadBack back, Instant from) {
    List<Found> fresh = back.fresh();
    List<String> failed = new CopyOnWriteArrayList<>();
    SideBySide.each(
        fresh.stream().collect(groupingBy(Found::author, LinkedHashMap::new, toList())).values(),
        CUSTOMERS_AT_ONCE,
        ofOne ->
            ofOne.stream()
                .filter(found -> !takenIn(found, from))
                .map(found -> Page.id(found.tweet()))
                .forEach(failed::add));
    if (!failed.isEmpty()) {
      tell(failed);
    }
    return fresh.size() - failed.size();
  }

  /** One that cannot be taken in must not stop the others. */
  private boolean takenIn(Found found, Instant from) {
    String id = Page.id(found.tweet());
    try {
      intake.accept(mapping.map(found.tweet(), found.page(), account.handle(), from));
      aside.remove(id);
      return true;
    } catch (Unavailable down) {
      throw down;
    } catch (RuntimeException failure) {
      setAside(id, failure);
      return false;
    }
  }

  private void setAside(String id, RuntimeException failure) {
    aside.putIfAbsent(id, clock.instant());
    log.warn(
        "Mention {} of @{} could not be taken in: {}",
        id,
        account.handle().name(),
        FailureLog.of(failure));
  }

  private void tell(List<String> failed) {
    String links =
        failed.stream()
            .limit(MOST_LINKS)
            .map(id -> "https://x.com/i/status/" + id)
            .collect(Collectors.joining(" "));
    alarms.raise(
        new Alarm(
            "aside:" + account.handle().name(),
            "%d tweet(s) to @%s could not be taken in and have no ticket. Please look at them on X: %s. Perch tries again every ten minutes for a day."
                .formatted(failed.size(), account.handle().name(), links)));
  }

  private static String newest(ReadBack back, Optional<Cursor> cursor) {
    return Stream.concat(back.newestId().stream(), cursor.map(Cursor::tweet).stream())
        .max(ReadBack.BY_ID)
        .orElse(BEFORE_ALL);
  }
}
