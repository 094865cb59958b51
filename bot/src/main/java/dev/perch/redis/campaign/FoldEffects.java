package dev.perch.redis.campaign;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.campaign.storm.FoldConsequences;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.FoldStories.Held;
import dev.perch.campaign.storm.Member;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an append to a fold does beside its story, to its own keys and to those of its tickets. */
final class FoldEffects {
  /** Behind the fold's name, of the ticket that stands for it in the order of work. */
  private static final String HEAD = "|";

  /** Lua hands a command so many arguments, and not many thousands. */
  private static final int AT_ONCE = 500;

  private final FoldKeys keys;
  private final TicketKeys tickets;
  private final String id;
  private final FoldConsequences then;
  private final Effects effects;

  private FoldEffects(Keys desk, FoldStories.Append append) {
    this.keys = new FoldKeys(desk);
    this.tickets = new TicketKeys(desk);
    this.id = append.id().value();
    this.then = append.consequences();
    this.effects = new Effects(desk, keys.fold(append.id()));
  }

  /** Which fold shows a ticket, as it stands in the hash. */
  static Held held(String value) {
    boolean head = value.endsWith(HEAD);
    return new Held(
        new FoldId(head ? value.substring(0, value.length() - HEAD.length()) : value), head);
  }

  static Effects of(Keys desk, FoldStories.Append append) {
    FoldEffects fold = new FoldEffects(desk, append);
    String now = millis(append.events().getLast().at());
    fold.words(append);
    fold.tickets(now);
    fold.head();
    fold.moment();
    fold.card(now);
    return fold.effects;
  }

  private void words(FoldStories.Append append) {
    String key = keys.foldWords(append.id());
    List<String> words = FoldFields.of(append.words());
    if (!words.isEmpty()) {
      effects.add("HSET", key, words.toArray(String[]::new));
    }
    then.spent().forEach(spent -> effects.add("HDEL", key, FoldFields.field(spent)));
  }

  /** Their own cards are behind: they go, or come. */
  private void tickets(String now) {
    List<TicketId> in = List.copyOf(then.in());
    for (int i = 0; i < in.size(); i += AT_ONCE) {
      shown(in.subList(i, Math.min(in.size(), i + AT_ONCE)));
    }
    in.forEach(ticket -> behind(ticket, now));
    then.out()
        .forEach((ticket, turn) -> {
          effects.add("HDEL", tickets.foldOf(), ticket.value());
          queue(ticket, turn);
          behind(ticket, now);
        });
  }

  private void shown(List<TicketId> shown) {
    List<String> fields = new ArrayList<>();
    shown.forEach(ticket -> fields.addAll(List.of(ticket.value(), id)));
    effects.add("HSET", tickets.foldOf(), fields.toArray(String[]::new));
    String[] members = shown.stream().map(TicketId::value).toArray(String[]::new);
    effects.add("ZREM", tickets.queue(then.team()), members);
  }

  private void behind(TicketId ticket, String now) {
    effects.add("ZADD", tickets.behind(), "NX", now, ticket.value());
  }

  private void queue(TicketId ticket, Optional<Instant> turn) {
    turn.ifPresentOrElse(
        at -> effects.add("ZADD", tickets.queue(then.team()), millis(at), ticket.value()),
        () -> effects.add("ZREM", tickets.queue(then.team()), ticket.value()));
  }

  private void head() {
    TicketId former = then.formerHead();
    if (former != null) {
      effects.add("HSET", tickets.foldOf(), former.value(), id);
      effects.add("ZREM", tickets.queue(then.team()), former.value());
    }
    Member head = then.head();
    if (head != null) {
      effects.add("HSET", tickets.foldOf(), head.ticket().value(), id + HEAD);
      effects.add("ZADD", tickets.queue(then.team()), millis(head.turn()), head.ticket().value());
    }
  }

  private void moment() {
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

  private void card(String now) {
    if (then.over()) {
      effects.add("ZREM", keys.folds(), id);
    } else {
      effects.add("ZADD", keys.folds(), "NX", now, id);
    }
    effects.add("ZADD", keys.foldsBehind(), "NX", now, id);
  }
}
