package dev.perch.redis.records;

import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Seals;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.redis.records.Seal.Head;
import dev.perch.redis.tickets.StoredTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Seals as a list of chained lines; which stories need one stands in a sorted set. */
final class RedisSeals implements Seals {
  private static final Duration EVERY = Duration.ofHours(1);

  /** So many heads in a line; a busy hour has more lines. */
  private static final int IN_A_LINE = 1_000;

  private final Line line;
  private final Keys keys;
  private final StoredTickets tickets;

  /** The seals of a desk without an archive. */
  RedisSeals(Line line, Keys keys) {
    this(line, keys, Archive.NONE);
  }

  RedisSeals(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.keys = keys;
    this.tickets = new StoredTickets(line, keys, archive);
  }

  @Override
  public void once(Instant now) {
    List<String> seals = last();
    if (!seals.isEmpty() && now.isBefore(at(seals.getLast()).plus(EVERY))) {
      return;
    }
    boolean more = true;
    while (more) {
      more = seal(now);
    }
  }

  private List<String> last() {
    return line.call(redis -> redis.lrange(keys.seals(), -1, -1));
  }

  /** A line that is no seal is for the audit to tell of; sealing goes on behind it. */
  private static Instant at(String seal) {
    return Seal.parse(seal).map(Seal::at).orElse(Instant.EPOCH);
  }

  /** Seals one line. Whether there may be more to seal. */
  private boolean seal(Instant now) {
    long count = line.call(redis -> redis.llen(keys.seals()));
    List<String> last = last();
    List<String> stories = line.first(keys.unsealed(), IN_A_LINE);
    if (stories.isEmpty()) {
      return false;
    }
    Map<String, Head> heads = heads(stories);
    Seal seal =
        new Seal(Seal.VERSION, now, Chain.hash(last.isEmpty() ? "" : last.getLast()), heads);
    List<String> args = new ArrayList<>(List.of(Long.toString(count), seal.line()));
    heads.forEach((story, head) -> args.addAll(List.of(story, Integer.toString(head.length()))));
    boolean sealed = line.ask(Script.SEAL, List.of(keys.seals(), keys.unsealed()), args);
    return sealed && stories.size() == IN_A_LINE;
  }

  private Map<String, Head> heads(List<String> stories) {
    Map<String, Head> heads = new LinkedHashMap<>();
    for (String story : stories) {
      List<String> lines = tickets.lines(story);
      heads.put(story, new Head(lines.size(), Chain.hash(lines.isEmpty() ? "" : lines.getLast())));
    }
    return heads;
  }
}
