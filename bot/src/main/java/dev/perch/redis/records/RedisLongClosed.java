package dev.perch.redis.records;

import dev.perch.desk.Mention;
import dev.perch.desk.records.Archived;
import dev.perch.desk.records.LongClosed;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import dev.perch.redis.tickets.ArchiveKeys;
import dev.perch.redis.tickets.ArchivedLeads;
import dev.perch.redis.tickets.EventCodec;
import dev.perch.redis.tickets.StoredTickets;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.redis.tickets.WordFields;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.params.ZRangeParams;
import redis.clients.jedis.resps.ScanResult;

/** Packed tickets in a sorted set, by when they were closed; removed by {@code archived.lua}. */
final class RedisLongClosed implements LongClosed {
  private static final Logger log = LoggerFactory.getLogger(RedisLongClosed.class);

  /** One that cannot be moved just now is looked at again then. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private final Line line;
  private final Keys desk;
  private final TicketKeys keys;
  private final ArchiveKeys archive;
  private final StoredTickets tickets;

  RedisLongClosed(Line line, Keys keys) {
    this.line = line;
    this.desk = keys;
    this.keys = new TicketKeys(keys);
    this.archive = new ArchiveKeys(keys);
    this.tickets = new StoredTickets(line, keys);
  }

  @Override
  public List<Archived> due(Instant closedBy, int most) {
    ZRangeParams due =
        ZRangeParams.zrangeByScoreParams(0, (double) closedBy.toEpochMilli()).limit(0, most);
    List<TicketId> asked =
        line.call(redis -> redis.zrange(archive.due(), due)).stream().map(TicketId::new).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<TicketId, List<String>> cards = cards(Set.copyOf(asked));
    return asked.stream()
        .map(ticket -> toMove(ticket, closedBy, cards.getOrDefault(ticket, List.of())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those messages that are or were the cards of these; one walk for all of them. */
  private Map<TicketId, List<String>> cards(Set<TicketId> wanted) {
    Map<TicketId, List<String>> cards = new HashMap<>();
    ScanParams many = new ScanParams().count(1_000);
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      String from = cursor;
      ScanResult<Map.Entry<String, String>> page =
          line.call(redis -> redis.hscan(keys.cards(), from, many));
      for (Map.Entry<String, String> card : page.getResult()) {
        TicketId ticket = new TicketId(card.getValue());
        if (wanted.contains(ticket)) {
          cards.computeIfAbsent(ticket, _ -> new ArrayList<>()).add(card.getKey());
        }
      }
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    return cards;
  }

  private Optional<Archived> toMove(TicketId ticket, Instant closedBy, List<String> cards) {
    try {
      if (packed(keys.packedStory(ticket)) == null) {
        line.call(redis -> redis.zrem(archive.due(), ticket.value()));
        return Optional.empty();
      }
      Archived archived = asItStands(ticket, cards);
      if (archived.closed().isAfter(closedBy)) {
        later(ticket, archived.closed());
        return Optional.empty();
      }
      if (isUnready(ticket)) {
        later(ticket, closedBy.plus(AGAIN));
        return Optional.empty();
      }
      return Optional.of(archived);
    } catch (BrokenStory broken) {
      log.warn("{}. It stays in Redis; perch audit verify tells more.", broken.getMessage());
      later(ticket, closedBy.plus(Duration.ofDays(1)));
      return Optional.empty();
    }
  }

  private Archived asItStands(TicketId ticket, List<String> cards) {
    List<String> lines = tickets.lines(ticket);
    Story story = EventCodec.story(ticket, lines);
    Map<String, String> words = tickets.fields(ticket);
    Stream<String> authors =
        WordFields.read(words).mentions().values().stream()
            .map(Mention::author)
            .map(author -> Archived.username(author.username()));
    List<String> names =
        Stream.of(
                ArchivedLeads.names(story.ticket().facts(), story.events()),
                authors,
                cards.stream().map(card -> Archived.CARD + card))
            .flatMap(each -> each)
            .distinct()
            .toList();
    return new Archived(
        ticket,
        story.events().getLast().at(),
        names,
        tickets.places(List.of(ticket)).getOrDefault(ticket, ""),
        lines,
        words);
  }

  /** Words that came later stand beside it, or no seal names it yet as it is. */
  private boolean isUnready(TicketId ticket) {
    return line.call(redis -> redis.exists(keys.words(ticket)))
        || line.callNullable(
                redis -> redis.zscore(desk.unsealed(), desk.sealed(keys.story(ticket))))
            != null;
  }

  private void later(TicketId ticket, Instant when) {
    line.call(redis ->
        redis.zadd(
            archive.due(),
            (double) when.toEpochMilli(),
            ticket.value(),
            ZAddParams.zAddParams().xx()));
  }

  @Override
  public void begin(Collection<TicketId> begun) {
    line.call(redis -> redis.sadd(archive.begun(), values(begun)));
  }

  @Override
  public Set<TicketId> begun() {
    return line.call(redis -> redis.smembers(archive.begun())).stream()
        .map(TicketId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void settled(Collection<TicketId> settled) {
    line.call(redis -> redis.srem(archive.begun(), values(settled)));
  }

  private static String[] values(Collection<TicketId> of) {
    return of.stream().map(TicketId::value).toArray(String[]::new);
  }

  @Override
  public boolean moved(Archived archived) {
    TicketId ticket = archived.ticket();
    byte[] story = packed(keys.packedStory(ticket));
    byte[] words = packed(keys.packedWords(ticket));
    String place = line.callNullable(redis -> redis.get(keys.place(ticket)));
    if (story == null && !line.call(redis -> redis.exists(keys.story(ticket)))) {
      // Redis has nothing of it: what the archive has is all there is.
      settled(List.of(ticket));
      return true;
    }
    if (story == null || !isSame(archived, place)) {
      return false;
    }
    ArchivedLeads leads = new ArchivedLeads(archived);
    List<byte[]> args = new ArrayList<>();
    args.add(StoredTickets.bytes(ticket.value()));
    args.add(story);
    args.add(words == null ? new byte[0] : words);
    args.add(StoredTickets.bytes(Objects.requireNonNullElse(place, "")));
    args.add(StoredTickets.bytes(desk.sealed(keys.story(ticket))));
    leads.args().stream().map(StoredTickets::bytes).forEach(args::add);
    return line.askBytes(Script.ARCHIVED, leads.keys(desk), args);
  }

  private boolean isSame(Archived archived, @Nullable String loosePlace) {
    TicketId ticket = archived.ticket();
    return tickets.lines(ticket).equals(archived.story())
        && tickets.fields(ticket).equals(archived.words())
        && (loosePlace == null || loosePlace.equals(archived.place()));
  }

  private byte @Nullable [] packed(String key) {
    return line.callNullable(redis -> redis.get(StoredTickets.bytes(key)));
  }
}
