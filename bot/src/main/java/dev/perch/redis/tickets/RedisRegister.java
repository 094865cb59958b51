package dev.perch.redis.tickets;

import dev.perch.desk.Mention;
import dev.perch.desk.Register;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Archived;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;

/** Tweets and customers as hashes. */
final class RedisRegister implements Register {
  private final Line line;
  private final TicketKeys keys;
  private final Archive archive;

  /** The register of a desk without an archive. */
  RedisRegister(Line line, Keys keys) {
    this(line, keys, Archive.NONE);
  }

  RedisRegister(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.keys = new TicketKeys(keys);
    this.archive = archive;
  }

  /** Which team's open tickets it is among. */
  static void followOpen(Effects effects, TicketKeys keys, @Nullable Ticket before, Ticket after) {
    String ticket = after.facts().id().value();
    Team team = after.facts().team();
    if (before != null
        && before.isOpen()
        && !(after.isOpen() && team.equals(before.facts().team()))) {
      effects.add("SREM", keys.open(before.facts().team()), ticket);
    }
    if (after.isOpen()) {
      effects.add("SADD", keys.open(team), ticket);
    }
  }

  /** In whose hands it is. */
  static void followHeld(Effects effects, TicketKeys keys, @Nullable Ticket before, Ticket after) {
    Optional<String> was = before == null ? Optional.empty() : holder(before);
    Optional<String> is = holder(after);
    String ticket = after.facts().id().value();
    if (is.isPresent() && !is.equals(was)) {
      effects.add("HSET", keys.held(), ticket, is.get());
    } else if (is.isEmpty() && was.isPresent()) {
      effects.add("HDEL", keys.held(), ticket);
    }
  }

  private static Optional<String> holder(Ticket ticket) {
    return ticket
        .held()
        .map(claim -> claim.by() + "|" + claim.number() + "|" + ticket.facts().team());
  }

  @Override
  public Set<String> known(String handle, Collection<String> tweets) {
    if (tweets.isEmpty()) {
      return Set.of();
    }
    List<String> asked = List.copyOf(tweets);
    List<String> fields = new ArrayList<>(asked);
    asked.forEach(tweet -> fields.add(skipped(handle, tweet)));
    List<String> found =
        line.call(redis -> redis.hmget(keys.tweets(), fields.toArray(String[]::new)));
    Set<String> known = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i) != null) {
        known.add(asked.get(i % asked.size()));
      }
    }
    asked.stream()
        .filter(tweet -> !known.contains(tweet) && archive.count(Archived.tweet(tweet)) > 0)
        .forEach(known::add);
    return known;
  }

  /**
   * A tweet that is not one handle's may be another's: it is known as skipped to that handle only.
   */
  private static String skipped(String handle, String tweet) {
    return handle + "/" + tweet;
  }

  @Override
  public Optional<TicketId> ofTweet(String tweet) {
    return its(tweet, line.callNullable(redis -> redis.hget(keys.tweets(), tweet)));
  }

  /** Its ticket, which may be one that was closed years ago. */
  private Optional<TicketId> its(String tweet, @Nullable String ticket) {
    return Optional.ofNullable(ticket)
        .map(TicketId::new)
        .or(() -> archive.named(Archived.tweet(tweet)).stream().map(Archived::ticket).findFirst());
  }

  @Override
  public Before before(String tweet, String customer) {
    Looked looked =
        line.call(redis -> {
          try (AbstractPipeline pipeline = redis.pipelined()) {
            Response<String> its = pipeline.hget(keys.tweets(), tweet);
            Response<Map<String, String>> fields = pipeline.hgetAll(keys.customer(customer));
            pipeline.sync();
            return new Looked(its.get(), fields.get());
          }
        });
    return new Before(its(tweet, looked.its), told(looked.fields, earlier(customer)));
  }

  /** What Redis says of a tweet and of who wrote it. */
  private record Looked(@Nullable String its, Map<String, String> fields) {}

  /**
   * How many of theirs are in the archive. It is told on a card and decides nothing, so that no
   * tweet waits for a disk that is away, or for a file that is damaged.
   */
  private int earlier(String customer) {
    try {
      return archive.count(Archived.customer(customer));
    } catch (RuntimeException away) {
      return 0;
    }
  }

  @Override
  public long open(Team team) {
    return line.call(redis -> redis.scard(keys.open(team)));
  }

  @Override
  public List<Held> held() {
    return line.call(redis -> redis.hgetAll(keys.held())).entrySet().stream()
        .map(RedisRegister::held)
        .toList();
  }

  static Held held(Map.Entry<String, String> field) {
    String[] parts = field.getValue().split("\\|", 3);
    return new Held(
        new TicketId(field.getKey()),
        new AgentId(parts[0]),
        Integer.parseInt(parts[1]),
        new Team(parts[2]));
  }

  @Override
  public History history(String customer) {
    return told(line.call(redis -> redis.hgetAll(keys.customer(customer))), earlier(customer));
  }

  private static History told(Map<String, String> fields, int archived) {
    Map<String, List<TicketId>> open = new HashMap<>();
    Map<History.Conversation, TicketId> conversations = new HashMap<>();
    int tickets = archived;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String[] parts = field.getKey().split(":", 3);
      if (parts[0].equals("ticket")) {
        tickets++;
        if (field.getValue().equals("open")) {
          open.computeIfAbsent(parts[1], _ -> new ArrayList<>()).add(new TicketId(parts[2]));
        }
      } else {
        conversations.put(
            new History.Conversation(parts[1], parts[2]), new TicketId(field.getValue()));
      }
    }
    open.values().forEach(list -> list.sort(RedisRegister::byAge));
    return new History(tickets, open, conversations);
  }

  /** X's ids grow with time; of 19 digits not all are a long, but all are an unsigned one. */
  private static int byAge(TicketId one, TicketId other) {
    return Long.compareUnsigned(
        Long.parseUnsignedLong(one.value()), Long.parseUnsignedLong(other.value()));
  }

  @Override
  public void skip(String handle, String tweet, Mention.Skip why) {
    line.run(
        Script.SKIP,
        List.of(keys.tweets(), keys.skipped()),
        List.of(skipped(handle, tweet), why.name()));
  }

  @Override
  public Map<Mention.Skip, Long> skipped() {
    Map<Mention.Skip, Long> counts = new EnumMap<>(Mention.Skip.class);
    line.call(redis -> redis.hgetAll(keys.skipped()))
        .forEach((why, count) -> counts.put(Mention.Skip.valueOf(why), Long.valueOf(count)));
    return counts;
  }

  @Override
  public Optional<Cursor> cursor(String handle) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.cursors(), handle)))
        .map(text -> text.split("\\|", 2))
        .map(parts -> new Cursor(parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1]))));
  }

  @Override
  public void moveCursor(String handle, Cursor cursor) {
    String text = cursor.tweet() + "|" + cursor.at().toEpochMilli();
    line.call(redis -> redis.hset(keys.cursors(), handle, text));
  }
}
