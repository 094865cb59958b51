package dev.perch.redis.campaign;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.campaign.post.PostEvent;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostMoment;
import dev.perch.campaign.post.PostStories;
import dev.perch.campaign.post.PostStory;
import dev.perch.campaign.post.PostWords;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.ChainedStory;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.params.ZRangeParams;

/**
 * The stories of scheduled posts as lists, appended to by the one script, with their timers and the
 * attempts that nobody has begun. The format is kept for ever: version 1 is read by every later
 * Perch.
 */
final class RedisPostStories implements PostStories {
  private static final Chain<PostEvent> CHAIN = new Chain<>(PostEvent.class, 1);

  private final Line line;
  private final Keys desk;
  private final PostKeys keys;
  private final ChainedStory<PostEvent> stories;

  RedisPostStories(Line line, Keys keys) {
    this.line = line;
    this.desk = keys;
    this.keys = new PostKeys(keys);
    this.stories = new ChainedStory<>(line, CHAIN);
  }

  @Override
  public Optional<PostStory> read(PostId id) {
    return stories.read(keys.post(id)).map(told -> story(id, told));
  }

  private static PostStory story(PostId id, Chain.Told<PostEvent> told) {
    return new PostStory(id, told.events(), told.operations(), told.head());
  }

  @Override
  public PostWords words(PostId id) {
    return PostFields.read(line.call(redis -> redis.hgetAll(keys.words(id))));
  }

  @Override
  public List<PostId> open(int most) {
    return ids(line.first(keys.open(), most));
  }

  @Override
  public List<PostId> latest(int most) {
    return ids(
        line.call(redis -> redis.zrange(keys.all(), ZRangeParams.zrangeParams(0, most - 1).rev())));
  }

  @Override
  public List<PostId> due(String name, Instant now, int most) {
    return ids(
        line.call(redis ->
            redis.zrange(
                keys.timers(name),
                ZRangeParams.zrangeByScoreParams(0, (double) now.toEpochMilli()).limit(0, most))));
  }

  private static List<PostId> ids(List<String> slugs) {
    return slugs.stream().map(PostId::new).toList();
  }

  @Override
  public List<Attempted> unsent(int most) {
    return line.first(keys.unsent(), most).stream().map(RedisPostStories::attempted).toList();
  }

  /** An answer that gets lost counts as "no": then nobody sends, and the look finds nothing. */
  @Override
  public boolean take(Attempted attempt) {
    String member = member(attempt.id(), attempt.number());
    return line.call(redis -> redis.zrem(keys.unsent(), member)) == 1;
  }

  private static String member(PostId id, int number) {
    return id + "|" + number;
  }

  private static Attempted attempted(String member) {
    String[] parts = member.split("\\|", 2);
    return new Attempted(new PostId(parts[0]), Integer.parseInt(parts[1]));
  }

  @Override
  public Optional<PostStory> append(Append append) {
    PostStory seen = append.seen();
    Chain.Told<PostEvent> told =
        seen == null
            ? stories.nothing()
            : new Chain.Told<>(seen.events(), seen.operations(), seen.head());
    return stories
        .append(
            keys.post(append.id()),
            told,
            append.operation(),
            List.of(append.event()),
            effects(append))
        .map(after -> story(append.id(), after));
  }

  private Effects effects(Append append) {
    String id = append.id().slug();
    String hour = millis(append.after().facts().goesOut());
    String now = millis(append.event().at());
    Effects effects = new Effects(desk, keys.post(append.id())).unsealed(append.told() + 1);
    List<String> fields = PostFields.of(append.words());
    if (!fields.isEmpty()) {
      effects.add("HSET", keys.words(append.id()), fields.toArray(String[]::new));
    }
    effects.add("ZADD", keys.all(), hour, id);
    if (append.open()) {
      effects.add("ZADD", keys.open(), hour, id);
    } else {
      effects.add("ZREM", keys.open(), id);
    }
    timers(append, effects);
    if (append.event() instanceof PostEvent.SendingStarted) {
      effects.add("ZADD", keys.unsent(), now, member(append.id(), append.told()));
    }
    effects.add("ZADD", keys.behind(), "NX", now, id);
    return effects;
  }

  /** It stands in one line at most: its handle never changes. */
  private void timers(Append append, Effects effects) {
    String id = append.id().slug();
    Optional<PostMoment> next = append.next();
    String handle = PostMoment.ofHandle(append.after().facts().handle());
    Stream.of(handle, PostMoment.LOOKS, PostMoment.CRISIS)
        .filter(name -> next.filter(moment -> moment.line().equals(name)).isEmpty())
        .forEach(name -> effects.add("ZREM", keys.timers(name), id));
    next.ifPresent(
        moment -> effects.add("ZADD", keys.timers(moment.line()), millis(moment.at()), id));
  }
}
