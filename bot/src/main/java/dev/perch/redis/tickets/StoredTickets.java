package dev.perch.redis.tickets;

import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Archived;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Packed;
import dev.perch.redis.line.Script;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tickets as they stand: loose in Redis, packed once they have been closed for a while (see {@link
 * RedisPacking}), or in the archive. Who reads does not see the difference. What stands loose
 * beside a packed ticket was written later, and goes before it.
 */
public final class StoredTickets {
  /** With what the name of a ticket's story begins. */
  public static final String SORT = "story:";

  /** Every ticket whose words nobody erased has one. */
  private static final String SALT = "salt";

  private static final int TRIES = 3;

  private final Line line;
  private final Keys desk;
  private final TicketKeys keys;
  private final ArchivedTickets archived;

  /** What Redis alone has. */
  public StoredTickets(Line line, Keys keys) {
    this(line, keys, Archive.NONE);
  }

  public StoredTickets(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.desk = keys;
    this.keys = new TicketKeys(keys);
    this.archived = new ArchivedTickets(line, keys, archive);
  }

  /** The events of a ticket, a line each; none where there is no such ticket. */
  public List<String> lines(TicketId ticket) {
    List<String> lines = linesInRedis(ticket);
    if (!lines.isEmpty()) {
      return lines;
    }
    // Where it is nowhere, it may have come back between the two looks.
    return archived.find(ticket).map(Archived::story).orElseGet(() -> linesInRedis(ticket));
  }

  private List<String> linesInRedis(TicketId ticket) {
    List<String> loose = looseLines(ticket);
    if (!loose.isEmpty()) {
      return loose;
    }
    // Where it is neither, it may have been unpacked between the two looks.
    return packedStory(ticket)
        .map(packed -> packed.subList(1, packed.size()))
        .orElseGet(() -> looseLines(ticket));
  }

  private List<String> looseLines(TicketId ticket) {
    return line.call(redis -> redis.lrange(keys.story(ticket), 0, -1));
  }

  /** The lines of any story, by the name that a seal has for it. */
  public List<String> lines(String name) {
    return name.startsWith(SORT)
        ? lines(new TicketId(name.substring(SORT.length())))
        : line.call(redis -> redis.lrange(desk.key(name), 0, -1));
  }

  /** The words of a ticket, by the name of their field. */
  public Map<String, String> fields(TicketId ticket) {
    Map<String, String> loose = looseFields(ticket);
    if (loose.containsKey(SALT)) {
      return loose;
    }
    Map<String, String> fields = packedFields(packed(keys.packedWords(ticket)), ticket);
    if (fields.isEmpty()) {
      archived.find(ticket).map(Archived::words).ifPresent(fields::putAll);
    }
    fields.putAll(fields.isEmpty() ? looseFields(ticket) : loose);
    return fields;
  }

  private Map<String, String> looseFields(TicketId ticket) {
    return line.call(redis -> redis.hgetAll(keys.words(ticket)));
  }

  /** Where the cards of these tickets stand, in JSON; those that have no place are missing. */
  public Map<TicketId, String> places(List<TicketId> tickets) {
    if (tickets.isEmpty()) {
      return Map.of();
    }
    String[] asked = tickets.stream().map(keys::place).toArray(String[]::new);
    List<String> found = line.call(redis -> redis.mget(asked));
    Map<TicketId, String> places = new HashMap<>();
    List<TicketId> others = new ArrayList<>();
    for (int i = 0; i < asked.length; i++) {
      if (found.get(i) == null) {
        others.add(tickets.get(i));
      } else {
        places.put(tickets.get(i), found.get(i));
      }
    }
    places.putAll(packedPlaces(others));
    return places;
  }

  /** In one look, for in a rush hundreds of new tickets have no place yet. */
  private Map<TicketId, String> packedPlaces(List<TicketId> tickets) {
    if (tickets.isEmpty()) {
      return Map.of();
    }
    byte[][] asked =
        tickets.stream().map(ticket -> bytes(keys.packedStory(ticket))).toArray(byte[][]::new);
    List<byte[]> found = line.call(redis -> redis.mget(asked));
    Map<TicketId, String> places = new HashMap<>();
    for (int i = 0; i < asked.length; i++) {
      TicketId ticket = tickets.get(i);
      String place =
          found.get(i) == null
              ? archived.find(ticket).map(Archived::place).orElse("")
              : unpacked(found.get(i), ticket).getFirst();
      if (!place.isEmpty()) {
        places.put(ticket, place);
      }
    }
    return places;
  }

  /** One that the archive has and Redis not stands packed in Redis again. Whether there was one. */
  boolean restore(TicketId ticket) {
    return archived.restore(ticket);
  }

  /** A ticket that is packed, or in the archive, stands loose again; false where it is neither. */
  boolean unpack(TicketId ticket, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      byte[] story = packed(keys.packedStory(ticket));
      if (story == null && !restore(ticket)) {
        return false;
      }
      if (story == null) {
        continue;
      }
      byte[] words = packed(keys.packedWords(ticket));
      if (line.askBytes(Script.UNPACK, looseAndPacked(ticket), args(ticket, now, story, words))) {
        return true;
      }
    }
    return true;
  }

  /** The keys of a ticket in the order in which both scripts want them. */
  public List<String> looseAndPacked(TicketId ticket) {
    return List.of(
        keys.story(ticket),
        keys.words(ticket),
        keys.place(ticket),
        keys.packedStory(ticket),
        keys.packedWords(ticket),
        keys.closed(),
        new ArchiveKeys(desk).due());
  }

  private static List<byte[]> args(
      TicketId ticket, Instant now, byte[] story, byte @Nullable [] words) {
    List<String> place = unpacked(story, ticket);
    List<byte[]> args = new ArrayList<>();
    args.add(bytes(ticket.value()));
    args.add(bytes(Long.toString(now.toEpochMilli())));
    args.add(story);
    args.add(words == null ? new byte[0] : words);
    args.add(bytes(place.getFirst()));
    args.add(bytes(Integer.toString(place.size() - 1)));
    place.stream().skip(1).map(StoredTickets::bytes).forEach(args::add);
    if (words != null) {
      unpacked(words, ticket).stream().map(StoredTickets::bytes).forEach(args::add);
    }
    return args;
  }

  /** A text as Redis has it: in UTF-8. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The card's place, then the events. */
  private Optional<List<String>> packedStory(TicketId ticket) {
    return Optional.ofNullable(packed(keys.packedStory(ticket)))
        .map(packed -> unpacked(packed, ticket));
  }

  private byte @Nullable [] packed(String key) {
    return line.callNullable(redis -> redis.get(bytes(key)));
  }

  private static Map<String, String> packedFields(byte @Nullable [] packed, TicketId ticket) {
    Map<String, String> fields = new HashMap<>();
    List<String> texts = packed == null ? List.of() : unpacked(packed, ticket);
    for (int i = 0; i + 1 < texts.size(); i += 2) {
      fields.put(texts.get(i), texts.get(i + 1));
    }
    return fields;
  }

  private static List<String> unpacked(byte[] packed, TicketId ticket) {
    try {
      return Packed.unpack(packed);
    } catch (IllegalStateException e) {
      BrokenStory broken =
          new BrokenStory(
              "ticket %s was packed, and cannot be unpacked: %s".formatted(ticket, e.getMessage()));
      broken.initCause(e);
      throw broken;
    }
  }
}
