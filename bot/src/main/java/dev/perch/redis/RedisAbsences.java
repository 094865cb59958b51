package dev.perch.redis;

import dev.perch.desk.Absences;
import dev.perch.desk.AwayEvent;
import java.util.ArrayList;
import java.util.List;

/** A chained list. The format is kept for ever: version 1 is read by every later Perch. */
final class RedisAbsences implements Absences {
  private static final Chain<AwayEvent> CHAIN = new Chain<>(AwayEvent.class, 1);

  private final Line line;
  private final Keys keys;

  RedisAbsences(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public List<AwayEvent> read() {
    List<String> lines = lines();
    return lines.isEmpty() ? List.of() : told(lines).events();
  }

  @Override
  public boolean append(int seen, String operation, AwayEvent event) {
    List<String> lines = lines();
    if (lines.size() < seen) {
      return false;
    }
    List<String> before = lines.subList(0, seen);
    String head = before.isEmpty() ? Chain.hash("") : told(before).head();
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(seen));
    args.add(Chain.mark(operation));
    args.add("1");
    args.addAll(CHAIN.lines(head, operation, List.of(event)));
    List<?> answer = (List<?>) line.run(Script.APPEND, List.of(keys.away()), args);
    return !answer.getFirst().toString().equals("overtaken");
  }

  private List<String> lines() {
    return line.call(redis -> redis.lrange(keys.away(), 0, -1));
  }

  private static Chain.Told<AwayEvent> told(List<String> lines) {
    try {
      return CHAIN.told(lines);
    } catch (Chain.Broken e) {
      throw new IllegalStateException(
          "event %d of who is away cannot be read: %s".formatted(e.index, e.getMessage()), e);
    }
  }
}
