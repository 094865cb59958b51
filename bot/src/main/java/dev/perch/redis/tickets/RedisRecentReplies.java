package dev.perch.redis.tickets;

import dev.perch.desk.RecentReplies;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.util.List;

/** The marks of what each handle said lately, as lists that are cut to their newest. */
final class RedisRecentReplies implements RecentReplies {
  private final Line line;
  private final TicketKeys keys;

  RedisRecentReplies(Line line, Keys keys) {
    this.line = line;
    this.keys = new TicketKeys(keys);
  }

  @Override
  public List<String> of(String handle) {
    return line.call(redis -> redis.lrange(keys.recent(handle), 0, KEPT - 1));
  }

  /** A crash between the two leaves one mark too many, which nobody reads and the next one cuts. */
  @Override
  public void add(String handle, String mark) {
    line.call(redis -> redis.lpush(keys.recent(handle), mark));
    line.call(redis -> redis.ltrim(keys.recent(handle), 0, KEPT - 1));
  }
}
