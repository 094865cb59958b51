package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.FaqStories.Addition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a file become official, all of them or none. First a plan shows what each would
 * change; what is carried out is that plan, and nothing if an entry has moved on since.
 */
public final class Importing {
  private static final String NOTE = "imported";

  private final FaqStories stories;
  private final InstantSource clock;

  public Importing(FaqStories stories, InstantSource clock) {
    this.stories = stories;
    this.clock = clock;
  }

  /** What an entry of the file is to the bank. */
  public enum Kind {
    NEW,
    CHANGED,
    /** It was retired, and would be in use again. */
    BACK,
    UNCHANGED
  }

  /**
   * What would become of one entry.
   *
   * @param seen what holds now, as {@link Entry#shown} names it; null where there is none
   * @param unplanned what is planned for it, and would not happen; null for nothing
   */
  public record Step(Item item, Kind kind, @Nullable String seen, Entry.@Nullable Next unplanned) {
    FaqId id() {
      return item.id();
    }
  }

  /** What would become of the whole file. */
  public record Plan(List<Step> steps) {
    public Plan {
      steps = List.copyOf(steps);
    }

    /** Those that would change something. */
    public List<Step> changes() {
      return steps.stream().filter(step -> step.kind() != Kind.UNCHANGED).toList();
    }

    /** What is planned and would not happen, by entry. */
    public Map<FaqId, Entry.Next> unplanned() {
      Map<FaqId, Entry.Next> unplanned = new TreeMap<>();
      for (Step step : steps) {
        if (step.unplanned() != null) {
          unplanned.put(step.id(), step.unplanned());
        }
      }
      return unplanned;
    }

    public List<Step> of(Kind kind) {
      return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    /** Names this very plan: another file, or a bank that has moved on, makes another. */
    public String mark() {
      StringBuilder all = new StringBuilder();
      for (Step step : changes()) {
        all.append(step.id()).append(' ').append(step.seen()).append(' ').append(step.kind());
        all.append(' ').append(step.item().content().version());
        all.append(' ').append(step.item().content().reviewBy()).append('\n');
      }
      return Content.of("plan", List.of(), "of " + all).version();
    }
  }

  /** What came of carrying a plan out. */
  public sealed interface Imported {
    /**
     * All is in the bank.
     *
     * @param unplanned what was planned until then, by entry; empty where it was told before
     */
    record Done(List<FaqId> changed, Map<FaqId, Entry.Next> unplanned) implements Imported {
      public Done {
        changed = List.copyOf(changed);
        unplanned = Map.copyOf(unplanned);
      }
    }

    /** Nothing is: these entries are not as they were when the plan was shown. */
    record Moved(Set<FaqId> entries) implements Imported {
      public Moved {
        entries = Set.copyOf(entries);
      }
    }
  }

  /** What these entries would change now. */
  public Plan plan(List<Item> items) {
    return new Plan(items.stream().map(item -> step(item, story(item.id()))).toList());
  }

  /**
   * Carries out the plan that somebody has looked at.
   *
   * @param mark of that plan
   * @param operation names the act; told again, it is answered as before
   */
  public Imported carryOut(Editor editor, List<Item> items, String mark, String operation) {
    List<Step> steps = new ArrayList<>();
    List<Addition> additions = new ArrayList<>();
    for (Item item : items) {
      FaqStory story = story(item.id());
      if (story != null && story.has(operation)) {
        return new Imported.Done(told(items, operation), Map.of());
      }
      Step step = step(item, story);
      steps.add(step);
      if (step.kind() != Kind.UNCHANGED) {
        additions.add(new Addition(item.id(), story, published(item, editor)));
      }
    }
    Plan now = new Plan(steps);
    if (!now.mark().equals(mark)) {
      return new Imported.Moved(Set.of());
    }
    Set<FaqId> overtaken = additions.isEmpty() ? Set.of() : stories.appendAll(additions, operation);
    return overtaken.isEmpty()
        ? new Imported.Done(now.changes().stream().map(Step::id).toList(), now.unplanned())
        : new Imported.Moved(overtaken);
  }

  private List<FaqId> told(List<Item> items, String operation) {
    Set<FaqId> ids = new TreeSet<>();
    for (Item item : items) {
      FaqStory story = story(item.id());
      if (story != null && story.has(operation)) {
        ids.add(item.id());
      }
    }
    return List.copyOf(ids);
  }

  private FaqEvent published(Item item, Editor editor) {
    Instant now = clock.instant();
    return new FaqEvent.Published(item.content(), null, NOTE, editor.user(), now);
  }

  private @Nullable FaqStory story(FaqId id) {
    return stories.read(id).orElse(null);
  }

  private static Step step(Item item, @Nullable FaqStory story) {
    Optional<Entry> entry = Optional.ofNullable(story).map(FaqStory::entry);
    Optional<Version> current = entry.flatMap(Entry::current);
    Entry.Next planned = entry.map(Entry::next).orElse(null);
    if (current.isEmpty()) {
      return new Step(item, Kind.NEW, null, planned);
    }
    boolean retired = entry.filter(Entry::retired).isPresent();
    boolean same = Objects.equals(current.get().content(), item.content());
    Kind kind = retired ? Kind.BACK : same ? Kind.UNCHANGED : Kind.CHANGED;
    String seen = entry.map(Entry::shown).orElse(null);
    return new Step(item, kind, seen, kind == Kind.UNCHANGED ? null : planned);
  }
}
