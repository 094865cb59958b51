package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.BankState;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.FaqStories.BrokenEntry;
import dev.perch.knowledge.gatekeeping.FaqStories.Changes;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The bank as the stories tell it: what is in use stands in it, what was only proposed or retired
 * does not. It keeps all of it in memory and follows the changes, made here or on another replica,
 * at each {@link #once}; it has no thread of its own.
 */
public final class StoryBank implements FaqBank {
  private final FaqStories stories;
  private final Function<FaqId, List<Wording>> learning;
  private final BankState state = new BankState();
  private final Map<FaqId, Entry> entries = new ConcurrentSkipListMap<>();
  private final Map<FaqId, List<Wording>> wordings = new ConcurrentHashMap<>();
  private final Map<FaqId, BankProblem> problems = new ConcurrentSkipListMap<>();
  private String cursor = FaqStories.BEGINNING;

  /** A bank that learns nothing, and is empty until its first {@link #once}. */
  public StoryBank(FaqStories stories) {
    this(stories, _ -> List.of());
  }

  /**
   * A bank that is empty until its first {@link #once}.
   *
   * @param learning what an entry learned; asked when the stories say that the entry has changed
   */
  public StoryBank(FaqStories stories, Function<FaqId, List<Wording>> learning) {
    this.stories = stories;
    this.learning = learning;
  }

  /**
   * Takes up what has changed since the last time. When the call returns, the followers know it.
   */
  public synchronized void once() {
    Changes changes = stories.since(cursor);
    if (changes.whole()) {
      Stream.of(entries, wordings, problems)
          .forEach(known -> known.keySet().retainAll(changes.ids()));
    }
    if (changes.whole() || !changes.ids().isEmpty()) {
      changes.ids().forEach(this::read);
      state.become(
          entries.values().stream()
              .flatMap(entry -> entry.faq().stream())
              .map(faq -> faq.having(learned(faq)))
              .toList());
    }
    // Only now: what could not be read because Redis was away is asked for again.
    cursor = changes.cursor();
  }

  private void read(FaqId id) {
    try {
      Optional<FaqStory> story = stories.read(id);
      if (story.isPresent()) {
        wordings.put(id, List.copyOf(learning.apply(id)));
        entries.put(id, story.get().entry());
      } else {
        wordings.remove(id);
        entries.remove(id);
      }
      problems.remove(id);
    } catch (BrokenEntry e) {
      entries.remove(id);
      problems.put(
          id,
          new BankProblem(
              "FAQ " + id,
              0,
              "Its story cannot be read, so it is not suggested: " + e.getMessage() + ".",
              "Run the newest Perch, or restore Redis from a backup."));
    }
  }

  /** What it learned and does not say by itself. */
  private List<String> learned(Faq faq) {
    return wordings(faq.id()).stream()
        .filter(wording -> wording.lesson().state() == Lesson.State.LEARNED)
        .map(Wording::text)
        .filter(text -> !faq.content().wordings().contains(text))
        .distinct()
        .toList();
  }

  /** What customers taught that entry: learned, disputed and dropped wordings, oldest first. */
  public List<Wording> wordings(FaqId id) {
    return wordings.getOrDefault(id, List.of());
  }

  /** The wordings that two entries claim, the oldest first. */
  public List<Wording> disputes() {
    return wordings.values().stream()
        .flatMap(List::stream)
        .filter(wording -> wording.lesson().state() == Lesson.State.DISPUTED)
        .sorted(Comparator.comparing(wording -> wording.lesson().at()))
        .toList();
  }

  /** Every entry, also those that are retired or were only proposed, ordered by id. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** Since when the oldest proposal waits, if one does. */
  public Optional<Instant> waitingSince() {
    return entries.values().stream()
        .flatMap(entry -> entry.waiting().stream())
        .map(Proposal::at)
        .min(Comparator.naturalOrder());
  }

  /** Where that entry stands. */
  public Optional<Entry> entry(FaqId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public List<Faq> all() {
    return state.all();
  }

  @Override
  public Optional<Faq> find(FaqId id) {
    return state.find(id);
  }

  @Override
  public List<BankProblem> problems() {
    return List.copyOf(problems.values());
  }

  @Override
  public Subscription follow(Consumer<BankChange> follower) {
    return state.follow(follower);
  }
}
