package dev.perch.redis;

import dev.perch.campaign.storm.FoldConsequences;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.FoldStories.Held;
import dev.perch.campaign.storm.Member;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an append to a fold does beside its story. */
final class FoldEffects {
  /** Behind the fold's name, of the ticket that stands for it in the order of work. */
  private static final String HEAD = "|";

  /** Lua hands a command so many arguments, and not many thousands. */
  private static final int AT_ONCE = 500;

  private FoldEffects() {}

  /** Which fold shows a ticket, as it stands in the hash. */
  static Held held(String value) {
    boolean head = value.endsWith(HEAD);
    return new Held(
        new FoldId(head ? value.substring(0, value.length() - HEAD.length()) : value), head);
  }

  static Effects of(Keys keys, FoldStories.Append append) {
    Effects effects = new Effects(keys, append.id());
    String id = append.id().value();
    List<String> words = FoldFields.of(append.words());
    if (!words.isEmpty()) {
      effects.add("HSET", keys.foldWords(append.id()), words.toArray(String[]::new));
    }
    FoldConsequences then = append.consequences();
    then.spent()
        .forEach(key -> effects.add("HDEL", keys.foldWords(append.id()), FoldFields.field(key)));
    String now = millis(append.events().getLast().at());
    tickets(keys, id, then, now, effects);
    head(keys, id, then, effects);
    moment(keys, id, then, effects);
    if (then.over()) {
      effects.add("ZREM", keys.folds(), id);
    } else {
      effects.add("ZADD", keys.folds(), "NX", now, id);
    }
    effects.add("ZADD", keys.foldsBehind(), "NX", now, id);
    return effects;
  }

  /** Their own cards are behind: they go, or come. */
  private static void tickets(
      Keys keys, String id, FoldConsequences then, String now, Effects effects) {
    List<TicketId> in = List.copyOf(then.in());
    for (int i = 0; i < in.size(); i += AT_ONCE) {
      shown(keys, id, then, in.subList(i, Math.min(in.size(), i + AT_ONCE)), effects);
    }
    in.forEach(ticket -> behind(keys, ticket, now, effects));
    then.out()
        .forEach((ticket, turn) -> {
          effects.add("HDEL", keys.foldOf(), ticket.value());
          queue(keys, then, ticket, turn, effects);
          behind(keys, ticket, now, effects);
        });
  }

  private static void shown(
      Keys keys, String id, FoldConsequences then, List<TicketId> tickets, Effects effects) {
    List<String> fields = new ArrayList<>();
    tickets.forEach(ticket -> fields.addAll(List.of(ticket.value(), id)));
    effects.add("HSET", keys.foldOf(), fields.toArray(String[]::new));
    String[] members = tickets.stream().map(TicketId::value).toArray(String[]::new);
    effects.add("ZREM", keys.queue(then.team()), members);
  }

  private static void behind(Keys keys, TicketId ticket, String now, Effects effects) {
    effects.add("ZADD", keys.behind(), "NX", now, ticket.value());
  }

  private static void queue(
      Keys keys, FoldConsequences then, TicketId ticket, Optional<Instant> turn, Effects effects) {
    turn.ifPresentOrElse(
        at -> effects.add("ZADD", keys.queue(then.team()), millis(at), ticket.value()),
        () -> effects.add("ZREM", keys.queue(then.team()), ticket.value()));
  }

  private static void head(Keys keys, String id, FoldConsequences then, Effects effects) {
    TicketId former = then.formerHead();
    if (former != null) {
      effects.add("HSET", keys.foldOf(), former.value(), id);
      effects.add("ZREM", keys.queue(then.team()), former.value());
    }
    Member head = then.head();
    if (head != null) {
      effects.add("HSET", keys.foldOf(), head.ticket().value(), id + HEAD);
      effects.add("ZADD", keys.queue(then.team()), millis(head.turn()), head.ticket().value());
    }
  }

  private static void moment(Keys keys, String id, FoldConsequences then, Effects effects) {
    if (then.keeps()) {
      return;
    }
    Instant next = then.next();
    if (next == null) {
      effects.add("ZREM", keys.foldTimers(), id);
    } else {
      effects.add("ZADD", keys.foldTimers(), millis(next), id);
    }
  }

  private static String millis(Instant time) {
    return Long.toString(time.toEpochMilli());
  }
}
