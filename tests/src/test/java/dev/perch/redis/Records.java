package dev.perch.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostStory;
import dev.perch.campaign.post.PostWords;
import dev.perch.desk.DeskName;
import dev.perch.desk.Words;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.redis.campaign.CampaignPorts;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.tickets.RedisStories;
import dev.perch.redis.tickets.StoredTickets;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;

/** All that a desk has in Redis, for whoever holds it against what the services saw. */
public final class Records implements AutoCloseable {
  private static final TicketId ANY = new TicketId("0");

  private final RedisClient redis;
  private final TicketKeys keys;
  private final RedisStories stories;
  private final CampaignPorts campaigns;
  private final StoredTickets stored;

  private Records(RedisClient redis, Keys keys) {
    this.redis = redis;
    this.keys = new TicketKeys(keys);
    Line line = new Line(() -> redis, new Pulse(InstantSource.system()), Meters.NONE);
    this.stories = new RedisStories(line, keys);
    this.campaigns = new CampaignPorts(line, keys);
    this.stored = new StoredTickets(line, keys);
  }

  /** The records of that desk on this machine's Redis. */
  public static Records of(int port, String desk) {
    return new Records(RedisClient.create("127.0.0.1", port), new Keys(new DeskName(desk)));
  }

  /** Every story, by its ticket. */
  public Map<TicketId, Story> stories() {
    Map<TicketId, Story> all = new TreeMap<>(Comparator.comparing(TicketId::value));
    for (TicketId ticket : tickets()) {
      all.put(ticket, stories.read(ticket).orElseThrow());
    }
    return all;
  }

  private List<TicketId> tickets() {
    return Stream.of(keys.story(ANY), keys.packedStory(ANY))
        .map(any -> any.substring(0, any.length() - 1))
        .flatMap(prefix ->
            redis.keys(prefix + "*").stream()
                .map(key -> new TicketId(key.substring(prefix.length()))))
        .distinct()
        .toList();
  }

  /** Where the story of a ticket stands. */
  public String key(String ticket) {
    return keys.story(new TicketId(ticket));
  }

  /** What people wrote in a ticket. */
  public Words words(TicketId ticket) {
    return stories.words(ticket);
  }

  /** Every scheduled post there ever was, with what it says. */
  public Map<PostStory, PostWords> posts() {
    Map<PostStory, PostWords> all = new HashMap<>();
    for (PostId id : campaigns.posts().latest(Integer.MAX_VALUE)) {
      all.put(campaigns.posts().read(id).orElseThrow(), campaigns.posts().words(id));
    }
    return all;
  }

  /** What became of each tweet: its ticket or, by handle and tweet, why it became none. */
  public Map<String, String> tweets() {
    return redis.hgetAll(keys.tweets());
  }

  /** The fold that shows each ticket that has no card of its own for it. */
  public Map<String, String> folded() {
    Map<String, String> folds = new TreeMap<>();
    redis
        .hgetAll(keys.foldOf())
        .forEach((ticket, fold) -> folds.put(ticket, CampaignPorts.held(fold).fold().value()));
    return folds;
  }

  /** The tickets that stand for a fold in the order of work. */
  public Set<TicketId> heads() {
    return redis.hgetAll(keys.foldOf()).entrySet().stream()
        .filter(entry -> CampaignPorts.held(entry.getValue()).head())
        .map(entry -> new TicketId(entry.getKey()))
        .collect(Collectors.toSet());
  }

  /** A team's order of work: whose turn it is when. */
  public Map<TicketId, Instant> queue(Team team) {
    Map<TicketId, Instant> queue = new TreeMap<>(Comparator.comparing(TicketId::value));
    redis
        .zrangeWithScores(keys.queue(team), 0, -1)
        .forEach(turn ->
            queue.put(
                new TicketId(turn.getElement()), Instant.ofEpochMilli((long) turn.getScore())));
    return queue;
  }

  /** Whether no card is behind its story and no reply waits to be sent. */
  public boolean caughtUp() {
    return redis.zcard(keys.behind()) == 0
        && redis.zcard(campaigns.foldsBehind()) == 0
        && redis.zcard(keys.outbox()) == 0;
  }

  /** Events that do not carry the hash of the one before them, as {@code ticket[index]}. */
  public List<String> brokenLinks() {
    List<String> broken = new ArrayList<>();
    for (TicketId ticket : tickets()) {
      String head = Chain.hash("");
      List<String> lines = stored.lines(ticket);
      for (int i = 0; i < lines.size(); i++) {
        if (!head.equals(prev(lines.get(i)))) {
          broken.add(ticket + "[" + i + "]");
        }
        head = Chain.hash(lines.get(i));
      }
    }
    return broken;
  }

  private static String prev(String line) {
    try {
      return Json.MAPPER.readTree(line).path("prev").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  @Override
  public void close() {
    redis.close();
  }
}
