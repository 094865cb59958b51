package dev.perch.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Stories of launches in memory. */
public final class MemoryLaunches implements LaunchStories {
  private final Map<LaunchId, LaunchStory> stories = new TreeMap<>();
  private final Map<LaunchId, LaunchWords> words = new HashMap<>();
  private final Map<LaunchId, Instant> hours = new TreeMap<>();
  private final Map<LaunchId, Instant> timers = new TreeMap<>();

  @Override
  public synchronized Optional<LaunchStory> read(LaunchId id) {
    return Optional.ofNullable(stories.get(id));
  }

  @Override
  public synchronized LaunchWords words(LaunchId id) {
    return words.getOrDefault(id, LaunchWords.NONE);
  }

  @Override
  public synchronized List<LaunchId> latest(int most) {
    return hours.entrySet().stream()
        .sorted(Map.Entry.<LaunchId, Instant>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Map<LaunchId, Integer> lengths() {
    Map<LaunchId, Integer> lengths = new TreeMap<>();
    stories.forEach((id, story) -> lengths.put(id, story.length()));
    return lengths;
  }

  @Override
  public synchronized List<LaunchId> due(Instant now, int most) {
    return timers.entrySet().stream()
        .filter(timer -> !timer.getValue().isAfter(now))
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Optional<LaunchStory> append(Append append) {
    LaunchStory now = stories.get(append.id());
    LaunchStory seen = append.seen();
    int length = now == null ? 0 : now.length();
    int told = seen == null ? 0 : seen.length();
    if (length != told) {
      return Optional.ofNullable(now)
          .filter(story -> story.operations().subList(told, length).contains(append.operation()));
    }
    List<String> operations = new ArrayList<>(now == null ? List.of() : now.operations());
    append.events().forEach(_ -> operations.add(append.operation()));
    LaunchStory after =
        new LaunchStory(
            append.id(),
            Stream.concat(
                    now == null ? Stream.of() : now.events().stream(), append.events().stream())
                .toList(),
            operations,
            "head" + operations.size());
    stories.put(append.id(), after);
    words.merge(append.id(), append.words(), MemoryLaunches::with);
    hours.put(append.id(), append.goesLive());
    Instant next = append.next();
    if (next == null) {
      timers.remove(append.id());
    } else {
      timers.put(append.id(), next);
    }
    return Optional.of(after);
  }

  private static LaunchWords with(LaunchWords before, LaunchWords added) {
    Map<Integer, String> texts = new HashMap<>(before.texts());
    texts.putAll(added.texts());
    return new LaunchWords(
        before.salt(),
        before.name(),
        before.what(),
        before.audience(),
        before.links(),
        before.expected(),
        texts,
        before.secret(),
        before.notYet());
  }
}
