package dev.perch.redis.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.Notices.Notice;
import dev.perch.desk.Notices.To;
import dev.perch.desk.clocks.NoticeQueue;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.resps.Tuple;

/** Notices as a sorted set in the order of their telling, with what they say in a hash. */
final class RedisNoticeQueue implements NoticeQueue {
  private final Line line;
  private final DeskKeys keys;

  RedisNoticeQueue(Line line, Keys keys) {
    this.line = line;
    this.keys = new DeskKeys(keys);
  }

  /** A notice as kept: {@code sort} is owner, channel or leads; {@code whom} is empty for leads. */
  record Kept(String ticket, String sort, String whom, String words) {
    static Kept of(Notice notice) {
      String ticket = notice.ticket().value();
      return switch (notice.to()) {
        case To.Owner(AgentId person) -> new Kept(ticket, "owner", person.value(), notice.words());
        case To.Channel(Team team) -> new Kept(ticket, "channel", team.key(), notice.words());
        case To.Leads _ -> new Kept(ticket, "leads", "", notice.words());
      };
    }

    Notice notice(String key) {
      To to =
          switch (sort) {
            case "owner" -> new To.Owner(new AgentId(whom));
            case "channel" -> new To.Channel(new Team(whom));
            default -> new To.Leads();
          };
      return new Notice(key, new TicketId(ticket), to, words);
    }
  }

  @Override
  public void keep(Notice notice, Instant at) {
    line.run(
        Script.KEEP_NOTICE,
        List.of(keys.notices(), keys.noticeWords(), keys.noticesTold()),
        List.of(notice.key(), Json.write(Kept.of(notice)), Long.toString(at.toEpochMilli())));
  }

  @Override
  public List<Waiting> waiting(int most) {
    List<Tuple> found =
        most < 1
            ? List.of()
            : line.call(redis -> redis.zrangeWithScores(keys.notices(), 0, most - 1));
    if (found.isEmpty()) {
      return List.of();
    }
    String[] names = found.stream().map(Tuple::getElement).toArray(String[]::new);
    List<String> words = line.call(redis -> redis.hmget(keys.noticeWords(), names));
    List<Waiting> waiting = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      // Told by another between the two readings.
      if (words.get(i) != null) {
        Kept kept = Json.read(words.get(i), new TypeReference<>() {});
        Instant since = Instant.ofEpochMilli((long) found.get(i).getScore());
        waiting.add(new Waiting(kept.notice(names[i]), since));
      }
    }
    return waiting;
  }

  @Override
  public boolean begin(String key) {
    return line.call(redis -> redis.sadd(keys.noticesBegun(), key)) == 1;
  }

  @Override
  public void told(String key, Instant at, Instant forget) {
    line.run(
        Script.TOLD_NOTICE,
        List.of(keys.notices(), keys.noticeWords(), keys.noticesTold(), keys.noticesBegun()),
        List.of(key, Long.toString(at.toEpochMilli()), Long.toString(forget.toEpochMilli())));
  }
}
