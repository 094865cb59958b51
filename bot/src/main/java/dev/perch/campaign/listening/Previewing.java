package dev.perch.campaign.listening;

import dev.perch.campaign.listening.ListenSearch.Found;
import dev.perch.campaign.listening.ListenSearch.Wanted;
import dev.perch.campaign.listening.Preview.Sample;
import dev.perch.desk.Unavailable;
import dev.perch.guard.WordList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks X what a search would have caught, for the price of a few posts. */
final class Previewing {
  private static final Duration WEEK = Duration.ofDays(7);

  private final ListenSearch search;
  private final ListenBudget budget;
  private final WordList competitors;
  private final List<String> handles;
  private final InstantSource clock;

  /**
   * A previewing.
   *
   * @param handles all of ours
   */
  Previewing(
      ListenSearch search,
      ListenBudget budget,
      WordList competitors,
      List<String> handles,
      InstantSource clock) {
    this.search = search;
    this.budget = budget;
    this.competitors = competitors;
    this.handles = List.copyOf(handles);
    this.clock = clock;
  }

  /**
   * What last week would have caught; nothing where X cannot make sense of the query.
   *
   * @throws Unavailable if X does not answer
   */
  Optional<Preview> of(String query, String handle) {
    String asked = ListenQuery.asked(query, handles);
    Wanted newest = new Wanted(asked, handle, null, null, ListenSearch.FEWEST, null);
    return switch (search.find(newest)) {
      case Found.NotUnderstood _ -> Optional.empty();
      case Found.Tweets found -> Optional.of(preview(query, asked, found));
    };
  }

  private Preview preview(String query, String asked, Found.Tweets found) {
    boolean all = found.next() == null;
    OptionalLong count = all ? OptionalLong.of(found.charged()) : search.count(asked);
    long week = count.orElseGet(() -> reckoned(found));
    Sifting sifting = new Sifting(query, competitors);
    List<Sample> samples =
        found.tweets().stream()
            .map(one -> new Sample(one, sifting.out(one).orElse(Fate.TICKET)))
            .toList();
    return new Preview(
        query,
        week,
        count.isPresent(),
        budget.cost(week),
        budget.month(week),
        budget.monthly(),
        samples,
        budget.cost(found.charged()));
  }

  /** As many as there would be if all of the week were like the time of the newest. */
  private long reckoned(Found.Tweets found) {
    Instant now = clock.instant();
    long seconds =
        found.tweets().stream()
            .map(one -> Duration.between(one.mention().posted(), now).toSeconds())
            .max(Long::compare)
            .orElse(1L);
    return found.charged() * WEEK.toSeconds() / Math.max(1, seconds);
  }
}
