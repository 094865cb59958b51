package dev.perch.campaign;

import dev.perch.campaign.LaunchLedger.Decision;
import dev.perch.desk.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What time does to launches: reminders of a brief that is unread, the hour itself, once, and the
 * reports after it; and it has the tickets told what happened. A moment may come round twice, or on
 * two replicas: the story decides.
 */
public final class LaunchClock {
  private static final int AT_ONCE = 100;

  /** By then every replica that lives has read what the story says. */
  private static final Duration ALL_KNOW = Duration.ofSeconds(2);

  private final LaunchStories stories;
  private final LaunchLedger ledger;
  private final Readers readers;
  private final ToIntFunction<LaunchStory> news;
  private final InstantSource clock;

  /**
   * The clock of a desk's launches.
   *
   * @param news tells the tickets about a launch what happened to it last, and says how many that
   *     concerned
   */
  public LaunchClock(
      LaunchStories stories,
      Readers readers,
      ToIntFunction<LaunchStory> news,
      InstantSource clock) {
    this.news = news;
    this.stories = stories;
    this.ledger = new LaunchLedger(stories);
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * Does what is due; one that fails keeps none of the others waiting and comes round again.
   *
   * @throws RuntimeException the first failure, after all have had their turn
   */
  public void once() {
    Instant now = clock.instant();
    RuntimeException failure = null;
    for (LaunchId id : stories.due(now, AT_ONCE)) {
      try {
        fire(id, now);
      } catch (RuntimeException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void fire(LaunchId id, Instant now) {
    change(id, "clock:" + now.toEpochMilli(), story -> event(story, now));
    stories
        .read(id)
        .filter(story -> story.launch().facts().untold() != null)
        .ifPresent(story -> tell(story, now));
  }

  /**
   * Told at once, and again until every replica knows: one that did not may have taken in a tweet
   * as if nothing had happened.
   */
  private void tell(LaunchStory untold, Instant now) {
    int concerned = news.applyAsInt(untold);
    Instant since = Objects.requireNonNull(untold.launch().facts().untold());
    if (!now.isBefore(since.plus(ALL_KNOW))) {
      change(
          untold.id(),
          "told:" + untold.length(),
          story ->
              story.length() == untold.length()
                  ? Optional.of(story.launch().tell(concerned, now))
                  : Optional.empty());
    }
  }

  private void change(
      LaunchId id, String operation, Function<LaunchStory, Optional<LaunchEvent>> event) {
    LaunchKept kept =
        ledger.change(
            id,
            operation,
            story ->
                event
                    .apply(story)
                    .<Decision>map(made -> new Decision.Event(made, LaunchWords.NONE))
                    .orElseGet(() -> new Decision.No(new LaunchKept.Over(story.launch()))));
    if (kept instanceof LaunchKept.Overtaken) {
      throw new Unavailable("launch " + id + " is busy; it is tried again");
    }
  }

  private Optional<LaunchEvent> event(LaunchStory story, Instant now) {
    return switch (story.launch()) {
      case Launch.Coming coming -> event(coming, now);
      case Launch.Live live -> LaunchTimes.report(live, now).map(hours -> live.report(hours, now));
      case Launch.CalledOff _ -> Optional.empty();
    };
  }

  private Optional<LaunchEvent> event(Launch.Coming coming, Instant now) {
    LaunchFacts facts = coming.facts();
    if (!now.isBefore(facts.goesLive())) {
      return Optional.of(coming.goLive(now));
    }
    return LaunchTimes.reminder(facts)
        .filter(moment -> !now.isBefore(moment))
        .map(_ -> coming.remind(unread(facts), now));
  }

  private List<String> unread(LaunchFacts facts) {
    return readers.of(facts).unread().stream()
        .filter(Readers.Reader::onShift)
        .map(reader -> reader.person().id())
        .toList();
  }
}
