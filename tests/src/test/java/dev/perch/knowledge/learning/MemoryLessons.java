package dev.perch.knowledge.learning;

import dev.perch.knowledge.FaqId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lessons in memory. */
public final class MemoryLessons implements Lessons {
  private final Map<String, LessonStory> stories = new HashMap<>();
  private final Map<String, String> words = new TreeMap<>();
  private final Map<FaqId, Map<String, Long>> folded = new HashMap<>();
  private final Consumer<FaqId> changed;

  /** Lessons that tell which entries changed by them. */
  public MemoryLessons(Consumer<FaqId> changed) {
    this.changed = changed;
  }

  @Override
  public synchronized Optional<LessonStory> read(String tweet) {
    return Optional.ofNullable(stories.get(tweet));
  }

  @Override
  public synchronized Optional<LessonStory> append(
      String tweet, @Nullable LessonStory seen, String operation, LessonEvent event, String text) {
    LessonStory now = stories.get(tweet);
    int length = now == null ? 0 : now.events().size();
    int told = seen == null ? 0 : seen.events().size();
    if (length != told) {
      return Optional.ofNullable(now)
          .filter(story ->
              story.operations().subList(Math.min(told, length), length).contains(operation));
    }
    List<LessonEvent> events = new ArrayList<>(now == null ? List.of() : now.events());
    List<String> operations = new ArrayList<>(now == null ? List.of() : now.operations());
    events.add(event);
    operations.add(operation);
    LessonStory after = new LessonStory(tweet, events, operations, "head" + events.size());
    stories.put(tweet, after);
    if (event instanceof LessonEvent.Folded folding) {
      words.remove(tweet);
      String into = folding.into() == null ? "" : folding.into();
      folded.computeIfAbsent(folding.faq(), _ -> new HashMap<>()).merge(into, 1L, Long::sum);
    } else {
      words.put(tweet, text);
    }
    if (now != null) {
      changed.accept(now.lesson().faq());
    }
    changed.accept(after.lesson().faq());
    return Optional.of(after);
  }

  @Override
  public synchronized List<Wording> of(FaqId faq) {
    Map<String, Long> like = folded.getOrDefault(faq, Map.of());
    return words.entrySet().stream()
        .map(kept -> {
          LessonStory story = read(kept.getKey()).orElseThrow();
          return new Wording(story.lesson(), kept.getValue(), like.getOrDefault(kept.getKey(), 0L));
        })
        .filter(wording -> wording.lesson().faq().equals(faq))
        .sorted((one, other) -> one.lesson().at().compareTo(other.lesson().at()))
        .toList();
  }

  @Override
  public synchronized void erase(String tweet) {
    LessonStory story = stories.get(tweet);
    if (story != null) {
      words.remove(tweet);
      changed.accept(story.lesson().faq());
    }
  }
}
