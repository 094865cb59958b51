package dev.perch.redis.records;

import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.tickets.ArchiveKeys;
import dev.perch.redis.tickets.EventCodec;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * Finds closed tickets that no append has noted as such, for they were closed before tickets were
 * packed, and packed ones that were packed before there was an archive, and notes them. A few with
 * each round, once for all tickets of the desk; a restart before that begins anew, for where a scan
 * stands means nothing to a Redis that was started again.
 */
final class UnpackedSweep {
  private static final int AT_ONCE = 500;
  private static final String DONE = "2";

  private final Line line;
  private final TicketKeys keys;
  private final ArchiveKeys archive;
  private String cursor = ScanParams.SCAN_POINTER_START;
  private boolean over;

  UnpackedSweep(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
    this.archive = new ArchiveKeys(keys);
  }

  /** Looks at some more; does nothing once all were looked at, by whichever replica. */
  void once() {
    if (over || DONE.equals(line.callNullable(redis -> redis.get(keys.swept())))) {
      over = true;
      return;
    }
    ScanParams some = new ScanParams().count(AT_ONCE);
    String from = cursor;
    ScanResult<Map.Entry<String, String>> page =
        line.call(redis -> redis.hscan(keys.tweets(), from, some));
    Set<String> tickets = new LinkedHashSet<>();
    for (Map.Entry<String, String> tweet : page.getResult()) {
      if (tweet.getKey().indexOf('/') < 0) {
        tickets.add(tweet.getValue());
      }
    }
    notNoted(tickets).forEach(this::note);
    cursor = page.getCursor();
    if (page.isCompleteIteration()) {
      line.call(redis -> redis.set(keys.swept(), DONE));
    }
  }

  /** Of those, the loose ones that nobody has noted. */
  private List<String> notNoted(Set<String> tickets) {
    return line.call(redis -> {
      try (AbstractPipeline pipeline = redis.pipelined()) {
        List<Asked> asked = new ArrayList<>();
        Map<String, Response<Boolean>> packed = new HashMap<>();
        for (String ticket : tickets) {
          asked.add(
              new Asked(
                  ticket,
                  pipeline.exists(keys.story(new TicketId(ticket))),
                  pipeline.zscore(keys.closed(), ticket)));
          packed.put(ticket, pipeline.exists(keys.packedStory(new TicketId(ticket))));
        }
        pipeline.sync();
        noteToArchive(packed);
        return asked.stream().filter(Asked::isLooseAndNotNoted).map(Asked::ticket).toList();
      }
    });
  }

  /** Since when they are closed is looked at when their turn comes. */
  private void noteToArchive(Map<String, Response<Boolean>> packed) {
    packed.forEach((ticket, is) -> {
      if (is.get()) {
        line.call(redis -> redis.zadd(archive.due(), 0, ticket, ZAddParams.zAddParams().nx()));
      }
    });
  }

  private record Asked(String ticket, Response<Boolean> loose, Response<Double> noted) {
    boolean isLooseAndNotNoted() {
      return loose.get() && noted.get() == null;
    }
  }

  /** Notes it if it is closed, and nothing has happened to it since it was read. */
  private void note(String ticket) {
    TicketId id = new TicketId(ticket);
    line.call(redis -> {
      try (AbstractTransaction unchanged = redis.transaction(false)) {
        unchanged.watch(keys.story(id));
        List<String> lines = redis.lrange(keys.story(id), 0, -1);
        unchanged.multi();
        closedSince(id, lines)
            .ifPresent(since ->
                unchanged.zadd(
                    keys.closed(),
                    (double) since.toEpochMilli(),
                    ticket,
                    ZAddParams.zAddParams().nx()));
        return unchanged.exec();
      }
    });
  }

  private static Optional<Instant> closedSince(TicketId id, List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Story story = EventCodec.story(id, lines);
    return story.ticket().isOpen() ? Optional.empty() : Optional.of(story.events().getLast().at());
  }
}
