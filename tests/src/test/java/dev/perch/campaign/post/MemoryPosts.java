package dev.perch.campaign.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Stories of scheduled posts in memory, and where their cards stand. */
public class MemoryPosts implements PostStories, PostPlaces {
  private final Map<PostId, PostStory> stories = new TreeMap<>();
  private final Map<PostId, PostWords> words = new HashMap<>();
  private final Map<PostId, Instant> hours = new TreeMap<>();
  private final Set<PostId> open = new LinkedHashSet<>();
  private final Map<PostId, PostMoment> timers = new TreeMap<>();
  private final Set<Attempted> unsent = new LinkedHashSet<>();
  private final Set<PostId> behind = new LinkedHashSet<>();
  private final Map<PostId, PostPlace> places = new HashMap<>();

  @Override
  public synchronized Optional<PostStory> read(PostId id) {
    return Optional.ofNullable(stories.get(id));
  }

  @Override
  public synchronized PostWords words(PostId id) {
    return words.getOrDefault(id, PostWords.NONE);
  }

  @Override
  public synchronized List<PostId> open(int most) {
    return hours.entrySet().stream()
        .filter(entry -> open.contains(entry.getKey()))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<PostId> latest(int most) {
    return hours.entrySet().stream()
        .sorted(Map.Entry.<PostId, Instant>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<PostId> due(String line, Instant now, int most) {
    return timers.entrySet().stream()
        .filter(timer -> timer.getValue().line().equals(line))
        .filter(timer -> !timer.getValue().at().isAfter(now))
        .sorted(Comparator.comparing(timer -> timer.getValue().at()))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Attempted> unsent(int most) {
    return unsent.stream().limit(most).toList();
  }

  @Override
  public synchronized boolean take(Attempted attempt) {
    return unsent.remove(attempt);
  }

  @Override
  public synchronized Optional<PostStory> append(Append append) {
    PostStory now = stories.get(append.id());
    int length = now == null ? 0 : now.length();
    if (length != append.told()) {
      return Optional.ofNullable(now)
          .filter(story ->
              story.operations().subList(append.told(), length).contains(append.operation()));
    }
    List<String> operations = new ArrayList<>(now == null ? List.of() : now.operations());
    operations.add(append.operation());
    Stream<PostEvent> before = now == null ? Stream.of() : now.events().stream();
    PostStory after =
        new PostStory(
            append.id(),
            Stream.concat(before, Stream.of(append.event())).toList(),
            operations,
            "head" + operations.size());
    stories.put(append.id(), after);
    words.merge(append.id(), append.words(), PostWords::with);
    follow(append);
    return Optional.of(after);
  }

  private void follow(Append append) {
    PostId id = append.id();
    hours.put(id, append.after().facts().goesOut());
    open.remove(id);
    if (append.open()) {
      open.add(id);
    }
    timers.remove(id);
    append.next().ifPresent(moment -> timers.put(id, moment));
    if (append.event() instanceof PostEvent.SendingStarted) {
      unsent.add(new Attempted(id, append.told()));
    }
    behind.add(id);
  }

  /** Somebody changes what a post says, past its story. */
  synchronized void tamper(PostId id, String text) {
    words.merge(id, PostWords.said(0, new PostWords.Said(text, List.of())), PostWords::with);
  }

  @Override
  public synchronized List<PostId> behind(int most) {
    return behind.stream().limit(most).toList();
  }

  @Override
  public synchronized void caughtUp(PostId id, int length) {
    if (stories.get(id) == null || stories.get(id).length() <= length) {
      behind.remove(id);
    }
  }

  @Override
  public synchronized Optional<PostPlace> find(PostId id) {
    return Optional.ofNullable(places.get(id));
  }

  @Override
  public synchronized void put(PostId id, PostPlace place) {
    places.put(id, place);
  }
}
