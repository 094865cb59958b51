package dev.perch.campaign;

import dev.perch.campaign.LaunchLedger.Decision;
import dev.perch.desk.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What time does to launches: reminders of a brief that is unread, and the hour itself, once. A
 * moment may come round twice, or on two replicas: the story decides.
 */
public final class LaunchClock {
  private static final int AT_ONCE = 100;

  private final LaunchStories stories;
  private final LaunchLedger ledger;
  private final Readers readers;
  private final InstantSource clock;

  public LaunchClock(LaunchStories stories, Readers readers, InstantSource clock) {
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
    String operation = "clock:" + now.toEpochMilli();
    LaunchKept kept =
        ledger.change(
            id,
            operation,
            story ->
                event(story, now)
                    .<Decision>map(event -> new Decision.Event(event, LaunchWords.NONE))
                    .orElseGet(() -> new Decision.No(new LaunchKept.Over(story.launch()))));
    if (kept instanceof LaunchKept.Overtaken) {
      throw new Unavailable("launch " + id + " is busy; it is tried again");
    }
  }

  private Optional<LaunchEvent> event(LaunchStory story, Instant now) {
    if (!(story.launch() instanceof Launch.Coming coming)) {
      return Optional.empty();
    }
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
