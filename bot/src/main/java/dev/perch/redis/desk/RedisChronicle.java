package dev.perch.redis.desk;

import dev.perch.desk.Chronicle;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.util.ArrayList;
import java.util.List;

/** A chained list. The format is kept for ever: version 1 is read by every later Perch. */
final class RedisChronicle<E> implements Chronicle<E> {
  private final Chain<E> chain;
  private final Line line;
  private final Keys keys;
  private final String key;

  /** A chronicle at that key, which is one of those keys. */
  RedisChronicle(Class<E> sort, Line line, Keys keys, String key) {
    this.chain = new Chain<>(sort, 1);
    this.line = line;
    this.keys = keys;
    this.key = key;
  }

  @Override
  public List<E> read() {
    List<String> lines = lines();
    return lines.isEmpty() ? List.of() : told(lines).events();
  }

  @Override
  public boolean append(int seen, String operation, E event) {
    List<String> lines = lines();
    if (lines.size() < seen) {
      return false;
    }
    String head = seen == 0 ? Chain.hash("") : told(lines.subList(0, seen)).head();
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(seen));
    args.add(Chain.mark(operation));
    args.add("1");
    args.addAll(chain.lines(head, operation, List.of(event)));
    args.addAll(List.of("ZADD", "2", "2", Integer.toString(seen + 1), keys.sealed(key)));
    List<?> answer = (List<?>) line.run(Script.APPEND, List.of(key, keys.unsealed()), args);
    return !answer.getFirst().toString().equals("overtaken");
  }

  private List<String> lines() {
    return line.call(redis -> redis.lrange(key, 0, -1));
  }

  private Chain.Told<E> told(List<String> lines) {
    try {
      return chain.told(lines);
    } catch (Chain.Broken e) {
      throw new IllegalStateException(
          "event %d of %s cannot be read: %s".formatted(e.index, key, e.getMessage()), e);
    }
  }
}
