package dev.perch.redis.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of events that every story is, whatever it tells of: read whole, and appended to by the
 * one script with what follows.
 *
 * @param <E> a sealed interface of records, the events of one sort of story
 */
public final class ChainedStory<E> {
  private final Line line;
  private final Chain<E> chain;

  public ChainedStory(Line line, Chain<E> chain) {
    this.line = line;
    this.chain = chain;
  }

  /** What was told under that key, if anything was. */
  public Optional<Chain.Told<E>> read(String key) {
    List<String> lines = line.call(redis -> redis.lrange(key, 0, -1));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(chain.told(lines));
    } catch (Chain.Broken e) {
      throw new IllegalStateException(
          "event %d of %s cannot be read: %s".formatted(e.index, key, e.getMessage()), e);
    }
  }

  /** A story in which nothing has happened. */
  public Chain.Told<E> nothing() {
    return new Chain.Told<>(List.of(), List.of(), Chain.hash(""));
  }

  /**
   * Appends, or finds that the operation is there already.
   *
   * @param seen the story as the caller read it
   * @param effects of an append to that key, which is their first
   * @return the story after it; nothing if it went on without the caller
   */
  public Optional<Chain.Told<E>> append(
      String key, Chain.Told<E> seen, String operation, List<E> events, Effects effects) {
    List<String> lines = chain.lines(seen.head(), operation, events);
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(seen.events().size()));
    args.add(Chain.mark(operation));
    args.add(Integer.toString(lines.size()));
    args.addAll(lines);
    args.addAll(effects.args());
    List<?> answer = (List<?>) line.run(Script.APPEND, effects.keys(), args);
    return switch (answer.getFirst().toString()) {
      case "done" -> Optional.of(longer(seen, operation, events, Chain.hash(lines.getLast())));
      case "told" -> read(key);
      default -> Optional.empty();
    };
  }

  private Chain.Told<E> longer(Chain.Told<E> seen, String operation, List<E> events, String head) {
    return new Chain.Told<>(
        Stream.concat(seen.events().stream(), events.stream()).toList(),
        Stream.concat(seen.operations().stream(), events.stream().map(_ -> operation)).toList(),
        head);
  }
}
