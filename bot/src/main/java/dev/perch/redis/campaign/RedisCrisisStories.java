package dev.perch.redis.campaign;

import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.campaign.crisis.CrisisStory;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.params.ZRangeParams;

/**
 * The stories of crises as lists, appended to by the one script, which lets one be in force at a
 * time. The format is kept for ever: version 1 is read by every later Perch.
 */
final class RedisCrisisStories implements CrisisStories {
  private static final Chain<CrisisEvent> CHAIN = new Chain<>(CrisisEvent.class, 1);

  private final Line line;
  private final Keys desk;
  private final CrisisKeys keys;

  RedisCrisisStories(Line line, Keys keys) {
    this.line = line;
    this.desk = keys;
    this.keys = new CrisisKeys(keys);
  }

  @Override
  public Optional<CrisisStory> read(CrisisId id) {
    List<String> lines = line.call(redis -> redis.lrange(keys.crisis(id), 0, -1));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      Chain.Told<CrisisEvent> told = CHAIN.told(lines);
      return Optional.of(new CrisisStory(id, told.events(), told.operations(), told.head()));
    } catch (Chain.Broken e) {
      throw new IllegalStateException(
          "event %d of crisis %s cannot be read: %s".formatted(e.index, id, e.getMessage()), e);
    }
  }

  @Override
  public CrisisWords words(CrisisId id) {
    return CrisisFields.read(line.call(redis -> redis.hgetAll(keys.crisisWords(id))));
  }

  @Override
  public Optional<CrisisId> inForce(boolean drill) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.crisisInForce(drill), "id")))
        .map(CrisisId::new);
  }

  @Override
  public List<CrisisId> latest(int most) {
    return line
        .call(redis -> redis.zrange(keys.crises(), ZRangeParams.zrangeParams(0, most - 1).rev()))
        .stream()
        .map(CrisisId::new)
        .toList();
  }

  @Override
  public Appended append(Append append) {
    CrisisStory seen = append.seen();
    int told = seen == null ? 0 : seen.length();
    String head = seen == null ? Chain.hash("") : seen.head();
    List<String> lines = CHAIN.lines(head, append.operation(), List.of(append.event()));
    Effects effects = CrisisEffects.of(desk, append);
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(told));
    args.add(Chain.mark(append.operation()));
    args.add("1");
    args.addAll(lines);
    args.addAll(effects.args());
    List<?> answer = (List<?>) line.run(Script.APPEND, effects.keys(), args);
    return switch (answer.getFirst().toString()) {
      case "done" -> new Appended.Done(longer(append, Chain.hash(lines.getLast())));
      case "told" -> new Appended.Done(read(append.id()).orElseThrow());
      case "elsewhere" -> new Appended.Another();
      default -> new Appended.Overtaken();
    };
  }

  private static CrisisStory longer(Append append, String head) {
    CrisisStory seen = append.seen();
    return new CrisisStory(
        append.id(),
        and(seen == null ? List.of() : seen.events(), append.event()),
        and(seen == null ? List.of() : seen.operations(), append.operation()),
        head);
  }

  private static <T> List<T> and(List<T> before, T one) {
    return Stream.concat(before.stream(), Stream.of(one)).toList();
  }
}
