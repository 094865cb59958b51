package dev.perch.redis;

import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchStory;
import dev.perch.campaign.LaunchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.params.ZRangeParams;
import redis.clients.jedis.resps.Tuple;

/**
 * The stories of launches as lists, appended to by the one script, with their timers. The format is
 * kept for ever: version 1 is read by every later Perch.
 */
final class RedisLaunchStories implements LaunchStories {
  private static final Chain<LaunchEvent> CHAIN = new Chain<>(LaunchEvent.class, 1);

  private final Line line;
  private final Keys keys;

  RedisLaunchStories(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public Optional<LaunchStory> read(LaunchId id) {
    List<String> lines = line.call(redis -> redis.lrange(keys.launch(id), 0, -1));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      Chain.Told<LaunchEvent> told = CHAIN.told(lines);
      return Optional.of(new LaunchStory(id, told.events(), told.operations(), told.head()));
    } catch (Chain.Broken e) {
      throw new IllegalStateException(
          "event %d of launch %s cannot be read: %s".formatted(e.index, id, e.getMessage()), e);
    }
  }

  @Override
  public LaunchWords words(LaunchId id) {
    return LaunchFields.read(line.call(redis -> redis.hgetAll(keys.launchWords(id))));
  }

  @Override
  public List<LaunchId> latest(int most) {
    return line
        .call(redis -> redis.zrange(keys.launches(), ZRangeParams.zrangeParams(0, most - 1).rev()))
        .stream()
        .map(LaunchId::new)
        .toList();
  }

  @Override
  public Map<LaunchId, Integer> lengths() {
    Map<LaunchId, Integer> lengths = new HashMap<>();
    for (Tuple launch : line.call(redis -> redis.zrangeWithScores(keys.launchLengths(), 0, -1))) {
      lengths.put(new LaunchId(launch.getElement()), (int) launch.getScore());
    }
    return lengths;
  }

  @Override
  public List<LaunchId> due(Instant now, int most) {
    return line
        .call(redis ->
            redis.zrange(
                keys.launchTimers(),
                ZRangeParams.zrangeByScoreParams(0, (double) now.toEpochMilli()).limit(0, most)))
        .stream()
        .map(LaunchId::new)
        .toList();
  }

  @Override
  public Optional<LaunchStory> append(Append append) {
    LaunchStory seen = append.seen();
    String head = seen == null ? Chain.hash("") : seen.head();
    List<String> lines = CHAIN.lines(head, append.operation(), append.events());
    int told = seen == null ? 0 : seen.length();
    Effects effects = new Effects(keys, append.id()).unsealed(told + lines.size()).launch(append);
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(told));
    args.add(Chain.mark(append.operation()));
    args.add(Integer.toString(lines.size()));
    args.addAll(lines);
    args.addAll(effects.args());
    List<?> answer = (List<?>) line.run(Script.APPEND, effects.keys(), args);
    return switch (answer.getFirst().toString()) {
      case "done" -> Optional.of(longer(append, Chain.hash(lines.getLast())));
      case "told" -> read(append.id());
      default -> Optional.empty();
    };
  }

  private static LaunchStory longer(Append append, String head) {
    LaunchStory seen = append.seen();
    List<LaunchEvent> before = seen == null ? List.of() : seen.events();
    List<String> operations = new ArrayList<>(seen == null ? List.of() : seen.operations());
    append.events().forEach(_ -> operations.add(append.operation()));
    return new LaunchStory(
        append.id(),
        Stream.concat(before.stream(), append.events().stream()).toList(),
        operations,
        head);
  }
}
