package dev.perch.campaign.storm;

import dev.perch.desk.MemoryCardPlaces;
import dev.perch.desk.MemoryQueue;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds in memory, with where their cards stand. */
public final class MemoryFolds implements FoldStories, FoldPlaces {
  private final MemoryQueue queue;
  private final MemoryCardPlaces cards;
  private final Map<FoldId, FoldStory> stories = new LinkedHashMap<>();
  private final Map<FoldId, FoldWords> words = new HashMap<>();
  private final Map<TicketId, Held> held = new HashMap<>();
  private final Map<String, Instant> moments = new TreeMap<>();
  private final Map<FoldId, Integer> shown = new HashMap<>();
  private final Map<FoldId, FoldPlace> places = new HashMap<>();
  private boolean down;
  private boolean losesAnswer;
  private @Nullable Runnable meanwhile;

  public MemoryFolds(MemoryQueue queue, MemoryCardPlaces cards) {
    this.queue = queue;
    this.cards = cards;
  }

  @Override
  public synchronized Optional<FoldStory> read(FoldId id) {
    return Optional.ofNullable(stories.get(id));
  }

  @Override
  public synchronized FoldWords words(FoldId id) {
    return words.getOrDefault(id, FoldWords.NONE);
  }

  /** The next change is made, but whoever made it does not hear of it. */
  synchronized void loseAnswer() {
    losesAnswer = true;
  }

  /** Somebody else does that before the next change, which was decided before. */
  synchronized void meanwhile(Runnable what) {
    meanwhile = what;
  }

  /** Where cards stand cannot be asked, or can again. */
  public synchronized void isDown(boolean now) {
    down = now;
  }

  /** Writes words past the gate, as somebody with access to the store might. */
  synchronized void tamper(FoldId id, FoldWords forged) {
    words.merge(id, forged, MemoryFolds::together);
  }

  @Override
  public synchronized List<FoldId> active(int most) {
    return stories.values().stream()
        .filter(story -> story.fold() instanceof Fold.Active)
        .map(FoldStory::id)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Map<TicketId, Held> holding(Collection<TicketId> tickets) {
    Map<TicketId, Held> found = new HashMap<>(held);
    found.keySet().retainAll(tickets);
    return found;
  }

  @Override
  public synchronized List<FoldId> due(Instant now, int most) {
    return moments.entrySet().stream()
        .filter(moment -> !moment.getValue().isAfter(now))
        .map(moment -> new FoldId(moment.getKey()))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void again(FoldId id, Instant next) {
    moments.put(id.value(), next);
  }

  @Override
  public synchronized Optional<FoldStory> append(Append append) {
    Runnable first = meanwhile;
    meanwhile = null;
    if (first != null) {
      first.run();
    }
    FoldStory now = stories.get(append.id());
    FoldStory seen = append.seen();
    int length = now == null ? 0 : now.length();
    int told = seen == null ? 0 : seen.length();
    if (length != told) {
      return Optional.ofNullable(now)
          .filter(story -> story.operations().subList(told, length).contains(append.operation()));
    }
    FoldStory after = longer(now, append);
    stories.put(append.id(), after);
    words.merge(append.id(), append.words(), MemoryFolds::together);
    words.computeIfPresent(append.id(), (_, all) -> without(all, append.consequences().spent()));
    follow(append.id(), append.consequences());
    if (losesAnswer) {
      losesAnswer = false;
      throw new Unavailable("the answer is lost");
    }
    return Optional.of(after);
  }

  private static FoldStory longer(@Nullable FoldStory now, Append append) {
    List<String> operations = new ArrayList<>(now == null ? List.of() : now.operations());
    append.events().forEach(_ -> operations.add(append.operation()));
    List<FoldEvent> before = now == null ? List.of() : now.events();
    return new FoldStory(
        append.id(),
        Stream.concat(before.stream(), append.events().stream()).toList(),
        operations,
        "head" + operations.size());
  }

  private void follow(FoldId id, FoldConsequences then) {
    then.in()
        .forEach(ticket -> {
          held.put(ticket, new Held(id, false));
          queue.remove(ticket);
          cards.fold(ticket, true);
        });
    then.out()
        .forEach((ticket, turn) -> {
          held.remove(ticket);
          turn.ifPresentOrElse(
              at -> queue.put(ticket, then.team(), at), () -> queue.remove(ticket));
          cards.fold(ticket, false);
        });
    TicketId former = then.formerHead();
    if (former != null) {
      held.put(former, new Held(id, false));
      queue.remove(former);
    }
    Member head = then.head();
    if (head != null) {
      held.put(head.ticket(), new Held(id, true));
      queue.put(head.ticket(), then.team(), head.turn());
    }
    Instant next = then.next();
    if (!then.keeps()) {
      if (next == null) {
        moments.remove(id.value());
      } else {
        moments.put(id.value(), next);
      }
    }
  }

  private static FoldWords without(FoldWords all, Set<String> spent) {
    Map<String, String> texts = new HashMap<>(all.texts());
    texts.keySet().removeAll(spent);
    return new FoldWords(all.salt(), texts);
  }

  private static FoldWords together(FoldWords before, FoldWords added) {
    Map<String, String> texts = new HashMap<>(before.texts());
    texts.putAll(added.texts());
    return new FoldWords(added.salt().isEmpty() ? before.salt() : added.salt(), texts);
  }

  @Override
  public synchronized List<FoldId> behind(int most) {
    return stories.values().stream()
        .filter(story -> shown.getOrDefault(story.id(), 0) < story.length())
        .map(FoldStory::id)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void caughtUp(FoldId id, int length) {
    shown.put(id, length);
  }

  @Override
  public synchronized Optional<FoldPlace> find(FoldId id) {
    if (down) {
      throw new Unavailable("down");
    }
    return Optional.ofNullable(places.get(id));
  }

  @Override
  public synchronized void put(FoldId id, FoldPlace place) {
    places.put(id, place);
  }
}
