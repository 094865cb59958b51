package dev.perch.redis.tickets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.perch.desk.Board;
import dev.perch.desk.Register.Held;
import dev.perch.desk.records.Archive;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;

/** A pipeline for each look, on what the appends of stories fill. */
final class RedisBoard implements Board {
  private final Line line;
  private final TicketKeys keys;
  private final StoredTickets stored;

  /** The board of a desk without an archive. */
  RedisBoard(Line line, Keys keys) {
    this(line, keys, Archive.NONE);
  }

  RedisBoard(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.keys = new TicketKeys(keys);
    this.stored = new StoredTickets(line, keys, archive);
  }

  /** Whose decision it waits for. */
  static void follow(Effects effects, TicketKeys keys, @Nullable Ticket before, Ticket after) {
    Optional<Awaited> was = Optional.ofNullable(before).flatMap(Awaited::of);
    Optional<Awaited> is = Awaited.of(after);
    String ticket = after.facts().id().value();
    if (is.isPresent() && !is.equals(was)) {
      effects.add("HSET", keys.awaited(), ticket, is.get().decision() + "|" + is.get().role());
    } else if (is.isEmpty() && was.isPresent()) {
      effects.add("HDEL", keys.awaited(), ticket);
    }
  }

  @Override
  public Standing standing(List<Team> teams, Collection<AgentId> people, int most) {
    return line.call(redis -> {
      try (AbstractPipeline pipeline = redis.pipelined()) {
        Map<Team, Asked> asked = new HashMap<>();
        teams.forEach(team -> asked.put(team, ask(pipeline, team, most)));
        Response<Map<String, String>> holding = pipeline.hgetAll(keys.held());
        Response<Map<String, String>> awaited = pipeline.hgetAll(keys.awaited());
        pipeline.sync();
        Map<Team, Queue> queues = new HashMap<>();
        asked.forEach((team, answer) -> queues.put(team, answer.queue()));
        return new Standing(queues, held(holding.get(), people), awaited(awaited.get()));
      }
    });
  }

  private static Map<AgentId, List<TicketId>> held(
      Map<String, String> holding, Collection<AgentId> people) {
    return holding.entrySet().stream()
        .map(RedisRegister::held)
        .filter(held -> people.contains(held.by()))
        .sorted(Comparator.comparing(held -> held.ticket().value()))
        .collect(groupingBy(Held::by, mapping(Held::ticket, toList())));
  }

  private static List<Awaited> awaited(Map<String, String> waiting) {
    return waiting.entrySet().stream()
        .map(entry -> awaited(new TicketId(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(awaited -> awaited.ticket().value()))
        .toList();
  }

  private static Awaited awaited(TicketId ticket, String value) {
    int bar = value.indexOf('|');
    return new Awaited(
        ticket, Awaited.Decision.valueOf(value.substring(0, bar)), value.substring(bar + 1));
  }

  private Asked ask(AbstractPipeline pipeline, Team team, int most) {
    return new Asked(
        pipeline.scard(keys.open(team)),
        most < 1 ? null : pipeline.zrange(keys.queue(team), 0, most - 1));
  }

  /** What was asked of a team; Redis takes "up to -1" for all of them. */
  private record Asked(Response<Long> open, @Nullable Response<List<String>> next) {
    Queue queue() {
      List<String> ids = next == null ? List.of() : next.get();
      return new Queue(open.get(), ids.stream().map(TicketId::new).toList());
    }
  }

  @Override
  public List<Glance> glance(Collection<TicketId> tickets) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    return reads(tickets).stream()
        .map(read -> read.isThere() ? Optional.of(read.glance()) : packed(read.ticket()))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Read> reads(Collection<TicketId> tickets) {
    return line.call(redis -> {
      try (AbstractPipeline pipeline = redis.pipelined()) {
        List<Read> reads = new ArrayList<>();
        for (TicketId ticket : tickets) {
          reads.add(
              new Read(
                  ticket,
                  pipeline.lrange(keys.story(ticket), 0, -1),
                  pipeline.hgetAll(keys.words(ticket)),
                  pipeline.get(keys.place(ticket))));
        }
        pipeline.sync();
        return reads;
      }
    });
  }

  /** Somebody may look at one that was closed long ago. */
  private Optional<Glance> packed(TicketId ticket) {
    List<String> lines = stored.lines(ticket);
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            glance(
                ticket, lines, stored.fields(ticket), stored.places(List.of(ticket)).get(ticket)));
  }

  private static Glance glance(
      TicketId ticket, List<String> lines, Map<String, String> words, @Nullable String place) {
    return new Glance(
        EventCodec.story(ticket, lines),
        WordFields.read(words),
        Optional.ofNullable(place).map(PlaceJson::read));
  }

  private record Read(
      TicketId ticket,
      Response<List<String>> story,
      Response<Map<String, String>> words,
      Response<String> place) {
    boolean isThere() {
      return !story.get().isEmpty();
    }

    Glance glance() {
      return RedisBoard.glance(ticket, story.get(), words.get(), place.get());
    }
  }
}
