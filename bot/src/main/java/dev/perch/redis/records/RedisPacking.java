package dev.perch.redis.records;

import dev.perch.desk.records.Packing;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Packed;
import dev.perch.redis.line.Script;
import dev.perch.redis.tickets.StoredTickets;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Packs what {@link StoredTickets} reads: story and place as one value, words as another, so that
 * erasure can delete the words alone.
 */
final class RedisPacking implements Packing {
  /** Time for a second thought; a ticket that is opened again later is unpacked. */
  private static final Duration AFTER = Duration.ofHours(1);

  private static final int AT_ONCE = 100;

  private final Line line;
  private final TicketKeys keys;
  private final StoredTickets tickets;
  private final UnpackedSweep sweep;

  RedisPacking(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
    this.tickets = new StoredTickets(line, keys);
    this.sweep = new UnpackedSweep(line, keys);
  }

  @Override
  public int once(Instant now) {
    sweep.once();
    List<TicketId> due = due(now);
    due.forEach(ticket -> pack(ticket, now));
    return due.size();
  }

  /** Those that were closed an hour ago or more, the longest closed first; a hundred at most. */
  List<TicketId> due(Instant now) {
    double closedBy = now.minus(AFTER).toEpochMilli();
    ZRangeParams due = ZRangeParams.zrangeByScoreParams(0, closedBy).limit(0, AT_ONCE);
    return line.call(redis -> redis.zrange(keys.closed(), due)).stream()
        .map(TicketId::new)
        .toList();
  }

  /** Packs it, unless it was opened again since it was found, or changes in this moment. */
  void pack(TicketId ticket, Instant now) {
    List<String> lines = line.call(redis -> redis.lrange(keys.story(ticket), 0, -1));
    if (lines.isEmpty()) {
      line.call(redis -> redis.zrem(keys.closed(), ticket.value()));
      return;
    }
    Map<String, String> words = line.call(redis -> redis.hgetAll(keys.words(ticket)));
    String place = tickets.places(List.of(ticket)).getOrDefault(ticket, "");
    List<String> where = new ArrayList<>(tickets.looseAndPacked(ticket));
    where.add(keys.behind());
    if (!line.askBytes(Script.PACK, where, args(ticket, lines, place, words))) {
      // Something happens to it just now: it is looked at again in an hour.
      line.call(redis ->
          redis.zadd(
              keys.closed(),
              (double) now.toEpochMilli(),
              ticket.value(),
              ZAddParams.zAddParams().xx()));
    }
  }

  private static List<byte[]> args(
      TicketId ticket, List<String> lines, String place, Map<String, String> words) {
    List<String> story = new ArrayList<>();
    story.add(place);
    story.addAll(lines);
    List<String> fields = new ArrayList<>();
    words.forEach((field, value) -> fields.addAll(List.of(field, value)));
    List<byte[]> args = new ArrayList<>();
    args.add(StoredTickets.bytes(ticket.value()));
    args.add(StoredTickets.bytes(Integer.toString(lines.size())));
    args.add(StoredTickets.bytes(lines.getLast()));
    args.add(StoredTickets.bytes(place));
    args.add(Packed.pack(story));
    args.add(fields.isEmpty() ? new byte[0] : Packed.pack(fields));
    fields.stream().map(StoredTickets::bytes).forEach(args::add);
    return args;
  }
}
