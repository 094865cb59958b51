package dev.perch.redis.campaign;

import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchStory;
import dev.perch.campaign.LaunchWords;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.ChainedStories;
import dev.perch.redis.line.ChainedStories.Appended;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
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
  private final Line line;
  private final Keys desk;
  private final LaunchKeys keys;
  private final ChainedStories<LaunchEvent> chained;

  RedisLaunchStories(Line line, Keys keys) {
    this.line = line;
    this.desk = keys;
    this.keys = new LaunchKeys(keys);
    this.chained = new ChainedStories<>(new Chain<>(LaunchEvent.class, 1), "launch", line);
  }

  @Override
  public Optional<LaunchStory> read(LaunchId id) {
    return chained
        .read(keys.launch(id), id.slug())
        .map(told -> new LaunchStory(id, told.events(), told.operations(), told.head()));
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
    Appended appended =
        chained.append(
            seen == null ? Chain.hash("") : seen.head(),
            seen == null ? 0 : seen.length(),
            append.operation(),
            append.events(),
            LaunchEffects.of(desk, append));
    return switch (appended) {
      case Appended.Done(String head) -> Optional.of(longer(append, head));
      case Appended.Told _ -> read(append.id());
      case Appended.Overtaken _ -> Optional.empty();
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
