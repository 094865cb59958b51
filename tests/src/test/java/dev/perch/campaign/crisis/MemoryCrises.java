package dev.perch.campaign.crisis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stories of crises, and where their messages stand, in memory. */
public final class MemoryCrises implements CrisisStories, CrisisPlaces {
  private final Map<CrisisId, CrisisStory> stories = new HashMap<>();
  private final Map<CrisisId, CrisisWords> words = new HashMap<>();
  private final Map<Boolean, CrisisId> inForce = new HashMap<>();
  private final List<CrisisId> latest = new ArrayList<>();
  private final Set<CrisisId> behind = new LinkedHashSet<>();
  private final Map<String, CrisisPlace> places = new HashMap<>();

  @Override
  public synchronized Optional<CrisisStory> read(CrisisId id) {
    return Optional.ofNullable(stories.get(id));
  }

  @Override
  public synchronized CrisisWords words(CrisisId id) {
    return words.getOrDefault(id, CrisisWords.NONE);
  }

  @Override
  public synchronized Optional<CrisisId> inForce(boolean drill) {
    return Optional.ofNullable(inForce.get(drill));
  }

  @Override
  public synchronized List<CrisisId> latest(int most) {
    return latest.stream().limit(most).toList();
  }

  @Override
  public synchronized Appended append(Append append) {
    CrisisStory now = stories.get(append.id());
    CrisisStory seen = append.seen();
    int length = now == null ? 0 : now.length();
    int told = seen == null ? 0 : seen.length();
    if (length != told) {
      return now != null && now.operations().subList(told, length).contains(append.operation())
          ? new Appended.Done(now)
          : new Appended.Overtaken();
    }
    boolean drill = append.force().drill();
    if (append.force().begins() && inForce.putIfAbsent(drill, append.id()) != null) {
      return new Appended.Another();
    }
    if (append.force().ends()) {
      inForce.remove(drill);
    }
    CrisisStory after =
        new CrisisStory(
            append.id(),
            and(now == null ? List.of() : now.events(), append.event()),
            and(now == null ? List.of() : now.operations(), append.operation()),
            "head" + length);
    stories.put(append.id(), after);
    words.merge(append.id(), append.words(), CrisisWords::and);
    latest.remove(append.id());
    latest.addFirst(append.id());
    behind.add(append.id());
    return new Appended.Done(after);
  }

  private static <T> List<T> and(List<T> before, T one) {
    return Stream.concat(before.stream(), Stream.of(one)).toList();
  }

  @Override
  public synchronized List<CrisisId> behind(int most) {
    return behind.stream().limit(most).toList();
  }

  @Override
  public synchronized void caughtUp(CrisisId id, int length) {
    CrisisStory now = stories.get(id);
    if (now == null || now.length() <= length) {
      behind.remove(id);
    }
  }

  @Override
  public synchronized Optional<CrisisPlace> find(CrisisId id, String team) {
    return Optional.ofNullable(places.get(id + "/" + team));
  }

  @Override
  public synchronized void put(CrisisId id, String team, CrisisPlace place) {
    places.put(id + "/" + team, place);
  }
}
