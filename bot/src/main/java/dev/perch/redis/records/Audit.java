package dev.perch.redis.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.DeskName;
import dev.perch.desk.records.Archive;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.KeyScan;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.server.RedisConnection;
import dev.perch.redis.server.RedisUrl;
import dev.perch.redis.tickets.StoredTickets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds what stands in Redis and in the archive against what its own hashes and seals say. It
 * changes nothing, and looks at a desk that is at work or at rest.
 *
 * <p>What it cannot see: an event younger than the last seal that was cut off the end of its story,
 * and seals that somebody made anew together with all the stories; against the second helps a seal
 * that was noted elsewhere.
 */
public final class Audit implements AutoCloseable {
  private static final List<String> SORTS =
      List.of("story:", "faq:", "launch:", "crisis:", "post:", "lesson:", "fold:");

  /** Stories of which a desk has one. */
  private static final List<String> SINGLE =
      List.of(
          "asides",
          "away",
          "budgets",
          "digests",
          "faq-asks",
          "house-words",
          "links",
          "listens",
          "receipts");

  private static final String PACKED = "packed:";

  private final RedisConnection connection;
  private final Line line;
  private final Keys keys;
  private final StoryAudit stories;
  private final StoredTickets tickets;
  private final Archive archive;

  /**
   * What was found.
   *
   * @param stories how many were looked at
   * @param events how many they have
   * @param seals how many lines the seals have
   * @param newestSeal the hash of the last of them; empty if there is none
   * @param unsealed how many stories have changed since
   * @param amiss what is not as it was written, a sentence each
   */
  public record Result(
      int stories,
      long events,
      int seals,
      Optional<String> newestSeal,
      long unsealed,
      List<String> amiss) {}

  /** Receives what {@link #export} gives out. */
  public interface Sink {
    /** One line of JSON. */
    void line(String json) throws IOException;
  }

  private Audit(RedisConnection connection, DeskName desk, Archive archive) {
    this.connection = connection;
    this.line = connection.line();
    this.keys = new Keys(desk);
    this.archive = archive;
    this.stories = new StoryAudit(line, keys, archive);
    this.tickets = new StoredTickets(line, keys, archive);
  }

  /**
   * Opens a desk's records.
   *
   * @throws dev.perch.desk.Unavailable if Redis cannot be used, with what to do
   */
  public static Audit of(RedisUrl url, Path folder, DeskName desk, Archive archive) {
    return new Audit(RedisConnection.visiting(url, folder), desk, archive);
  }

  /**
   * Looks over everything.
   *
   * @param noted a seal's hash that was noted earlier and must still be among the seals
   */
  public Result verify(Optional<String> noted) {
    List<String> amiss = new ArrayList<>();
    SealAudit seals = new SealAudit(line, keys, archive, amiss);
    seals.verify(noted);
    SortedSet<String> names = names(amiss);
    long events = 0;
    for (String name : names) {
      events += stories.verify(name, amiss);
    }
    return new Result(
        names.size(), events, seals.count(), seals.newest(), unsealed(), List.copyOf(amiss));
  }

  private long unsealed() {
    return line.call(redis -> redis.zcard(keys.unsealed()));
  }

  /**
   * Gives out every event as it stands, with its story, its place in it and its hash; then every
   * seal.
   */
  public void export(Sink sink) throws IOException {
    for (String name : names(new ArrayList<>())) {
      List<String> lines = tickets.lines(name);
      for (int i = 0; i < lines.size(); i++) {
        sink.line(exported("story", name, i, lines.get(i)));
      }
    }
    List<String> seals = line.call(redis -> redis.lrange(keys.seals(), 0, -1));
    for (int i = 0; i < seals.size(); i++) {
      sink.line(exported("seal", "seals", i, seals.get(i)));
    }
  }

  private static String exported(String sort, String name, int index, String text) {
    var json = Json.MAPPER.createObjectNode();
    json.put(sort, name).put("index", index).put("hash", Chain.hash(text));
    JsonNode event = StoryAudit.parsed(text);
    return Json.write(event == null ? json.put("text", text) : json.set("line", event));
  }

  /** All stories, wherever they stand. */
  private SortedSet<String> names(List<String> amiss) {
    SortedSet<String> names = new TreeSet<>();
    SORTS.forEach(sort -> names.addAll(names(sort)));
    for (String single : SINGLE) {
      if (line.call(redis -> redis.exists(keys.key(single)))) {
        names.add(single);
      }
    }
    names(PACKED).forEach(name -> names.add(StoredTickets.SORT + name.substring(PACKED.length())));
    archive.each(
        ticket -> names.add(StoredTickets.SORT + ticket.ticket()),
        damaged -> amiss.add("In the archive: " + damaged));
    return names;
  }

  private List<String> names(String sort) {
    return new KeyScan(line, keys).names(sort);
  }

  @Override
  public void close() {
    connection.close();
  }
}
