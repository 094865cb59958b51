package dev.perch.redis.bank;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.FaqEvent;
import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.gatekeeping.FaqStory;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.resps.StreamEntry;

/**
 * The stories of entries as lists, appended to by the one script, with a stream of what changed.
 * The format is kept for ever: version 1 is read by every later Perch.
 */
final class RedisFaqStories implements FaqStories {
  private static final Chain<FaqEvent> CHAIN = new Chain<>(FaqEvent.class, 1);
  private static final int ONE = 1;
  private static final int AT_ONCE = 1_000;

  private final Line line;
  private final Keys desk;
  private final FaqKeys keys;

  RedisFaqStories(Line line, Keys keys) {
    this.line = line;
    this.desk = keys;
    this.keys = new FaqKeys(keys);
  }

  @Override
  public Optional<FaqStory> read(FaqId id) {
    List<String> lines = line.call(redis -> redis.lrange(keys.faq(id), 0, -1));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      Chain.Told<FaqEvent> told = CHAIN.told(lines);
      return Optional.of(new FaqStory(id, told.events(), told.operations(), told.head()));
    } catch (Chain.Broken e) {
      throw new BrokenEntry("event %d cannot be read: %s".formatted(e.index, e.getMessage()), e);
    }
  }

  @Override
  public Set<FaqId> ids() {
    return line.call(redis -> redis.smembers(keys.faqs())).stream()
        .map(FaqId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<FaqStory> append(
      FaqId id, @Nullable FaqStory seen, String operation, List<FaqEvent> events) {
    int told = seen == null ? 0 : seen.events().size();
    String head = seen == null ? Chain.hash("") : seen.head();
    List<String> lines = CHAIN.lines(head, operation, events);
    Effects effects = FaqEffects.changed(desk, id, told + lines.size());
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(told));
    args.add(Chain.mark(operation));
    args.add(Integer.toString(lines.size()));
    args.addAll(lines);
    args.addAll(effects.args());
    List<?> answer = (List<?>) line.run(Script.APPEND, effects.keys(), args);
    return switch (answer.getFirst().toString()) {
      case "done" -> Optional.of(longer(id, seen, operation, events, lines));
      case "told" -> read(id);
      default -> Optional.empty();
    };
  }

  @Override
  public Set<FaqId> appendAll(List<Addition> additions, String operation) {
    List<String> names = new ArrayList<>(List.of(keys.faqs(), keys.faqChanges(), desk.unsealed()));
    List<String> args = new ArrayList<>(List.of(Chain.mark(operation), FaqEffects.CHANGES_KEPT));
    for (Addition addition : additions) {
      FaqStory seen = addition.seen();
      String head = seen == null ? Chain.hash("") : seen.head();
      names.add(keys.faq(addition.id()));
      args.add(Integer.toString(seen == null ? 0 : seen.events().size()));
      args.add(addition.id().slug());
      args.add(desk.sealed(keys.faq(addition.id())));
      args.addAll(CHAIN.lines(head, operation, List.of(addition.event())));
    }
    List<?> answer = (List<?>) line.run(Script.APPEND_ALL, names, args);
    return answer.stream()
        .skip(1)
        .map(name -> new FaqId(name.toString()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static FaqStory longer(
      FaqId id,
      @Nullable FaqStory seen,
      String operation,
      List<FaqEvent> events,
      List<String> lines) {
    List<FaqEvent> before = seen == null ? List.of() : seen.events();
    List<String> operations = new ArrayList<>(seen == null ? List.of() : seen.operations());
    events.forEach(_ -> operations.add(operation));
    return new FaqStory(
        id,
        Stream.concat(before.stream(), events.stream()).toList(),
        operations,
        Chain.hash(lines.getLast()));
  }

  @Override
  public Changes since(String cursor) {
    List<StreamEntry> newest =
        line.call(redis -> redis.xrevrange(keys.faqChanges(), "+", "-", ONE));
    if (newest.isEmpty()) {
      boolean lost = !cursor.equals(BEGINNING);
      return new Changes(BEGINNING, lost ? ids() : Set.of(), lost);
    }
    String last = newest.getFirst().getID().toString();
    if (last.equals(cursor)) {
      return new Changes(cursor, Set.of(), false);
    }
    return isKept(cursor)
        ? new Changes(last, changed(cursor, last), false)
        : new Changes(last, ids(), true);
  }

  /**
   * Whether the change that was heard last is still there. It is not where others have pushed it
   * out, nor where Redis lost it: then nobody knows what else was lost with it.
   */
  private boolean isKept(String cursor) {
    return !cursor.equals(BEGINNING)
        && !line.call(redis -> redis.xrange(keys.faqChanges(), cursor, cursor, ONE)).isEmpty();
  }

  private Set<FaqId> changed(String cursor, String last) {
    Set<FaqId> ids = new HashSet<>();
    String from = cursor;
    while (!from.equals(last)) {
      String after = "(" + from;
      List<StreamEntry> entries =
          line.call(redis -> redis.xrange(keys.faqChanges(), after, last, AT_ONCE));
      if (entries.isEmpty()) {
        return ids;
      }
      entries.forEach(entry -> ids.add(new FaqId(entry.getFields().getOrDefault("faq", ""))));
      from = entries.getLast().getID().toString();
    }
    return ids;
  }
}
