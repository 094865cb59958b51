package dev.perch.redis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.Board;
import dev.perch.desk.CardPlace;
import dev.perch.desk.Register.Held;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.SortingParams;

/**
 * A pipeline for each look. X's ids grow with time, and a ticket's is its first tweet's: so the set
 * of a team's open tickets, sorted by id, is in the order in which they were opened.
 */
final class RedisBoard implements Board {
  private final Line line;
  private final Keys keys;

  RedisBoard(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public Standing standing(List<Team> teams, Collection<AgentId> people, int most) {
    return line.call(redis -> {
      try (AbstractPipeline pipeline = redis.pipelined()) {
        Map<Team, Asked> asked = new HashMap<>();
        teams.forEach(team -> asked.put(team, ask(pipeline, team, most)));
        Response<Map<String, String>> holding = pipeline.hgetAll(keys.held());
        pipeline.sync();
        Map<Team, Queue> queues = new HashMap<>();
        asked.forEach((team, answer) -> queues.put(team, answer.queue()));
        return new Standing(queues, held(holding.get(), people));
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

  private Asked ask(AbstractPipeline pipeline, Team team, int most) {
    return new Asked(
        pipeline.scard(keys.open(team)),
        pipeline.sort(keys.open(team), new SortingParams().limit(0, most)));
  }

  private record Asked(Response<Long> open, Response<List<String>> oldest) {
    Queue queue() {
      return new Queue(open.get(), oldest.get().stream().map(TicketId::new).toList());
    }
  }

  @Override
  public List<Glance> glance(Collection<TicketId> tickets) {
    if (tickets.isEmpty()) {
      return List.of();
    }
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
        return reads.stream().filter(Read::isThere).map(Read::glance).toList();
      }
    });
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
      Story read = EventCodec.story(ticket, story.get());
      Optional<CardPlace> stands =
          Optional.ofNullable(place.get()).map(json -> Json.read(json, new TypeReference<>() {}));
      return new Glance(read, RedisStories.wordsOf(words.get()), stands);
    }
  }
}
