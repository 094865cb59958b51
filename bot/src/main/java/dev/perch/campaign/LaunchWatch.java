package dev.perch.campaign;

import dev.perch.desk.Embargo;
import dev.perch.desk.Embargoes;
import dev.perch.guard.Finding;
import dev.perch.knowledge.Faq;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The embargoes, as the stories of launches tell them. It keeps all launches in memory and reads
 * those that grew, on whatever replica, at each {@link #once}; it has no thread of its own.
 *
 * <p>A launch is public when its story says so, and not when a clock does: so one that was called
 * off a second before its hour never is, on no replica. Whoever cannot read the stories goes on
 * keeping silent.
 */
public final class LaunchWatch implements Embargoes {
  private final LaunchStories stories;
  private final InstantSource clock;
  private final Map<LaunchId, Integer> lengths = new TreeMap<>();
  private final Map<LaunchId, Watched> known = new TreeMap<>();
  private volatile EmbargoBook book = new EmbargoBook(List.of());

  /** A watch that knows of nothing until its first {@link #once}. */
  public LaunchWatch(LaunchStories stories, InstantSource clock) {
    this.stories = stories;
    this.clock = clock;
  }

  /** Takes up what has changed since the last time. */
  public synchronized void once() {
    boolean changed = false;
    for (Map.Entry<LaunchId, Integer> length : stories.lengths().entrySet()) {
      if (!length.getValue().equals(lengths.get(length.getKey()))) {
        read(length.getKey());
        changed = true;
      }
    }
    if (changed) {
      book = new EmbargoBook(List.copyOf(known.values()));
    }
  }

  private void read(LaunchId id) {
    stories
        .read(id)
        .ifPresent(story -> {
          known.put(id, Watched.of(story, stories.words(id)));
          lengths.put(id, story.length());
        });
  }

  @Override
  public Optional<Embargo> of(Faq faq) {
    return book.of(faq);
  }

  @Override
  public List<Finding> findings(String text) {
    return book.findings(text, clock.instant());
  }

  /**
   * Those of a brief's words that a launch made public before it, as a name that comes back each
   * year: they are kept in again, and whoever reads the brief is told.
   */
  public List<String> publicBefore(LaunchFacts facts, LaunchWords words) {
    return book.publicBefore(words, facts.planned());
  }

  @Override
  public List<String> about(String text, List<String> faqs) {
    return book.about(text, faqs, clock.instant());
  }

  @Override
  public Optional<NotYet> notYet(List<String> launches) {
    return book.notYet(launches);
  }
}
