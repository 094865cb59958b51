package dev.perch.x;

import dev.perch.desk.Alarms;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Register.Cursor;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * More people wrote than X hands out as mentions: the rest is read by recent search, and the leads
 * are told.
 */
final class GapFilling {
  /** Recent search knows seven days; a minute less, since clocks differ. */
  private static final Duration SEARCHED = Duration.ofDays(7).minusMinutes(1);

  /** A bound against going round in circles: a hundred thousand tweets. */
  private static final int MOST_PAGES = 1_000;

  private final XApi api;
  private final Optional<Access> app;
  private final Alarms alarms;
  private final InstantSource clock;

  /**
   * A filler of gaps.
   *
   * @param app the app's own right to read, if there is one: it leaves the handle's limits alone
   */
  GapFilling(XApi api, Optional<Access> app, Alarms alarms, InstantSource clock) {
    this.api = api;
    this.app = app;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * What search found.
   *
   * @param isOver whether there is no more to be had; if not, search again later
   */
  record Filled(List<Page> pages, boolean isOver) {}

  /**
   * Reads what was written between.
   *
   * @param until the oldest tweet that is read already
   */
  Filled fill(Account account, Cursor cursor, String until) {
    List<Page> pages = new ArrayList<>();
    Answer.@Nullable Failed failure =
        search(account, Map.of("since_id", cursor.tweet(), "until_id", until), pages);
    if (isRefusal(failure, 400) && pages.isEmpty()) {
      // X refuses a since_id that is older than what it searches.
      String start = clock.instant().minus(SEARCHED).truncatedTo(ChronoUnit.SECONDS).toString();
      failure = search(account, Map.of("start_time", start, "until_id", until), pages);
    }
    boolean forGood = isRefusal(failure, 400) || isRefusal(failure, 401) || isRefusal(failure, 403);
    tell(account.handle().name(), failure, forGood);
    return new Filled(pages, failure == null || forGood);
  }

  private Answer.@Nullable Failed search(
      Account account, Map<String, String> bounds, List<Page> pages) {
    Access access = app.orElse(account.access());
    String query = "@%s -is:retweet".formatted(account.handle().name());
    Optional<String> next = Optional.empty();
    do {
      switch (api.search(access, query, bounds, next)) {
        case Answer.Failed failed -> {
          return failed;
        }
        case Answer.Ok ok -> {
          Page page = Page.of(ok.json());
          pages.add(page);
          next = page.next();
        }
      }
    } while (next.isPresent() && pages.size() < MOST_PAGES);
    return null;
  }

  private static boolean isRefusal(Answer.@Nullable Failed failure, int status) {
    return failure instanceof Answer.Problem problem && problem.status() == status;
  }

  private void tell(String handle, Answer.@Nullable Failed failure, boolean forGood) {
    String what =
        "More people wrote to @%s than X hands out as mentions (the newest 800). "
            .formatted(handle);
    if (failure == null) {
      alarms.raise(
          new Alarm(
              "gap:" + handle,
              what + "The rest was read by search; what is older than seven days is not in it."));
    } else if (forGood) {
      alarms.raise(
          new Alarm(
              "gap-lost:" + handle,
              what
                  + "X did not let us search for the rest (%s), so some tweets may have no ticket. Please look through https://x.com/search?q=%%40%s&f=live"
                      .formatted(failure.code(), handle)));
    } else {
      alarms.raise(
          new Alarm(
              "gap-open:" + handle,
              what
                  + "Search did not answer for the rest (%s). Perch tries again within ten minutes."
                      .formatted(failure.code())));
    }
  }
}
