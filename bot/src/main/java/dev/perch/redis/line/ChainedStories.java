package dev.perch.redis.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stories of one sort as lists, appended to by the one script.
 *
 * @param <E> a sealed interface of records, the events of that sort
 */
public final class ChainedStories<E> {
  private final Chain<E> chain;
  private final String sort;
  private final Line line;

  /**
   * Stories.
   *
   * @param sort what one of them is called, such as {@code launch}
   */
  public ChainedStories(Chain<E> chain, String sort, Line line) {
    this.chain = chain;
    this.sort = sort;
    this.line = line;
  }

  /** What came of an append. */
  public sealed interface Appended {
    /** It is in the story now, whose head is this. */
    record Done(String head) implements Appended {}

    /** It was in the story before. */
    record Told() implements Appended {}

    /** The story went on without the caller. */
    record Overtaken() implements Appended {}
  }

  /** The story of that key, if there is one. */
  public Optional<Chain.Told<E>> read(String key, String name) {
    List<String> lines = line.call(redis -> redis.lrange(key, 0, -1));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(chain.told(lines));
    } catch (Chain.Broken e) {
      throw new IllegalStateException(
          "event %d of %s %s cannot be read: %s".formatted(e.index, sort, name, e.getMessage()), e);
    }
  }

  /**
   * Appends.
   *
   * @param head of the story as the caller read it; of a new one, the hash of nothing
   * @param told how long it was then
   * @param effects whose first key is the story
   */
  public Appended append(String head, int told, String operation, List<E> events, Effects effects) {
    List<String> lines = chain.lines(head, operation, events);
    Effects sealed = effects.unsealed(told + lines.size());
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(told));
    args.add(Chain.mark(operation));
    args.add(Integer.toString(lines.size()));
    args.addAll(lines);
    args.addAll(sealed.args());
    List<?> answer = (List<?>) line.run(Script.APPEND, sealed.keys(), args);
    return switch (answer.getFirst().toString()) {
      case "done" -> new Appended.Done(Chain.hash(lines.getLast()));
      case "told" -> new Appended.Told();
      default -> new Appended.Overtaken();
    };
  }
}
