package dev.perch.redis.campaign;

import dev.perch.campaign.storm.FoldEvent;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.campaign.storm.FoldWords;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.ChainedStories;
import dev.perch.redis.line.ChainedStories.Appended;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.params.ZRangeParams;

/**
 * The stories of folds as lists, appended to by the one script, with which tickets they show and
 * their timers. The format is kept for ever: version 1 is read by every later Perch.
 */
final class RedisFoldStories implements FoldStories {
  private final Line line;
  private final Keys desk;
  private final FoldKeys keys;
  private final ChainedStories<FoldEvent> chained;

  RedisFoldStories(Line line, Keys keys) {
    this.line = line;
    this.desk = keys;
    this.keys = new FoldKeys(keys);
    this.chained = new ChainedStories<>(new Chain<>(FoldEvent.class, 1), "fold", line);
  }

  @Override
  public Optional<FoldStory> read(FoldId id) {
    return chained
        .read(keys.fold(id), id.value())
        .map(told -> new FoldStory(id, told.events(), told.operations(), told.head()));
  }

  @Override
  public FoldWords words(FoldId id) {
    return FoldFields.read(line.call(redis -> redis.hgetAll(keys.foldWords(id))));
  }

  @Override
  public List<FoldId> active(int most) {
    return line.first(keys.folds(), most).stream().map(FoldId::new).toList();
  }

  @Override
  public Map<TicketId, Held> holding(Collection<TicketId> tickets) {
    if (tickets.isEmpty()) {
      return Map.of();
    }
    List<TicketId> asked = List.copyOf(tickets);
    String[] fields = asked.stream().map(TicketId::value).toArray(String[]::new);
    String foldOf = new TicketKeys(desk).foldOf();
    List<String> found = line.call(redis -> redis.hmget(foldOf, fields));
    Map<TicketId, Held> held = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      String fold = found.get(i);
      if (fold != null) {
        held.put(asked.get(i), FoldEffects.held(fold));
      }
    }
    return held;
  }

  @Override
  public List<FoldId> due(Instant now, int most) {
    return line
        .call(redis ->
            redis.zrange(
                keys.foldTimers(),
                ZRangeParams.zrangeByScoreParams(0, (double) now.toEpochMilli()).limit(0, most)))
        .stream()
        .map(FoldId::new)
        .toList();
  }

  @Override
  public void again(FoldId id, Instant next) {
    line.call(redis -> redis.zadd(keys.foldTimers(), (double) next.toEpochMilli(), id.value()));
  }

  @Override
  public Optional<FoldStory> append(Append append) {
    FoldStory seen = append.seen();
    Appended appended =
        chained.append(
            seen == null ? Chain.hash("") : seen.head(),
            seen == null ? 0 : seen.length(),
            append.operation(),
            append.events(),
            FoldEffects.of(desk, append));
    return switch (appended) {
      case Appended.Done(String head) -> Optional.of(longer(append, head));
      case Appended.Told _ -> read(append.id());
      case Appended.Overtaken _ -> Optional.empty();
    };
  }

  private static FoldStory longer(Append append, String head) {
    FoldStory seen = append.seen();
    List<FoldEvent> before = seen == null ? List.of() : seen.events();
    List<String> operations = new ArrayList<>(seen == null ? List.of() : seen.operations());
    append.events().forEach(_ -> operations.add(append.operation()));
    return new FoldStory(
        append.id(),
        Stream.concat(before.stream(), append.events().stream()).toList(),
        operations,
        head);
  }
}
