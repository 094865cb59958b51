package dev.perch.redis.tickets;

import static dev.perch.redis.line.Effects.millis;

import dev.perch.campaign.LaunchTickets;
import dev.perch.desk.Consequences;
import dev.perch.desk.Stories.Append;
import dev.perch.desk.bank.Unanswered;
import dev.perch.desk.sending.Removed;
import dev.perch.redis.bank.RedisFaqUses;
import dev.perch.redis.bank.RedisUnanswered;
import dev.perch.redis.line.Effects;
import dev.perch.redis.line.Keys;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an append to a ticket does beside its story: to its words, to what leads to it, and to each
 * index, which the class that reads it tells itself.
 */
final class TicketEffects {
  private final Keys desk;
  private final TicketKeys keys;
  private final TicketId ticket;
  private final Effects effects;

  /** None so far. */
  TicketEffects(Keys desk, TicketId ticket) {
    this.desk = desk;
    this.keys = new TicketKeys(desk);
    this.ticket = ticket;
    this.effects = new Effects(desk, keys.story(ticket));
  }

  /** All that an append does. */
  static Effects of(Keys desk, Append append) {
    TicketEffects ticket = new TicketEffects(desk, append.ticket());
    ticket.story(append);
    ticket.consequences(append.consequences(), append.events().getLast().at());
    ticket.indexes(append);
    return ticket.effects;
  }

  private void story(Append append) {
    Story seen = append.seen();
    List<TicketEvent> told = seen == null ? List.of() : seen.events();
    // The story may only go on where it is not packed.
    effects.add("ABSENT", keys.packedStory(ticket));
    effects.unsealed(told.size() + append.events().size());
    List<String> fields = WordFields.of(append.words());
    if (!fields.isEmpty()) {
      effects.add("HSET", keys.words(ticket), fields.toArray(String[]::new));
    }
    removed(Removed.by(told, append.events()));
    RedisKeptTweets.follow(effects, keys, append.consequences().after(), append.events());
  }

  /** What leads to it, its timers, what is to be sent, and that its card is behind. */
  Effects consequences(Consequences then, Instant at) {
    leads(then);
    RedisTimers.follow(effects, keys, then);
    RedisOutbox.follow(effects, keys, then, at);
    then.toSend().ifPresent(_ -> effects.add("HDEL", keys.words(ticket), RedisWritings.DRAFT));
    then.used().ifPresent(use -> RedisFaqUses.follow(effects, desk, use));
    effects.add("ZADD", keys.behind(), "NX", millis(at), ticket.value());
    return effects;
  }

  private void indexes(Append append) {
    Ticket before = append.seen() == null ? null : append.seen().ticket();
    Ticket after = append.consequences().after();
    List<TicketEvent> events = append.events();
    Instant at = events.getLast().at();
    RedisRegister.followOpen(effects, keys, before, after);
    RedisQueue.follow(effects, keys, before, append.consequences());
    RedisRegister.followHeld(effects, keys, before, after);
    RedisBoard.follow(effects, keys, before, after);
    RedisUnadvised.follow(effects, keys, before, after, at);
    closed(before, after, at);
    RedisWrittenTo.follow(effects, keys, ticket, events);
    RedisLaunchTickets.follow(effects, keys, ticket, LaunchTickets.launches(events), at);
    if (before == null) {
      RedisRecentTickets.follow(effects, keys, ticket, events.getFirst().at());
    }
    RedisHeardTickets.follow(effects, keys, ticket, events);
    if (Unanswered.opens(append)) {
      RedisUnanswered.follow(effects, desk, ticket, at);
    }
  }

  /** Words go with the event that tells why. */
  private void removed(Removed removed) {
    if (removed.everything()) {
      effects.add("DEL", keys.words(ticket));
      return;
    }
    List<String> fields = new ArrayList<>();
    removed.tweets().forEach(tweet -> fields.add("tweet:" + tweet));
    removed.suggestions().forEach(index -> fields.add("suggested:" + index));
    removed.texts().forEach(index -> fields.add("text:" + index));
    if (!fields.isEmpty()) {
      effects.add("HDEL", keys.words(ticket), fields.toArray(String[]::new));
    }
  }

  /** By its tweets and its customer's conversations it is found again. */
  private void leads(Consequences then) {
    TicketFacts facts = then.after().facts();
    for (String tweet : then.tweets()) {
      effects.add("HSET", keys.tweets(), tweet, ticket.value());
    }
    String customer = keys.customer(facts.customer());
    for (String conversation : then.conversations()) {
      String thread = "thread:" + facts.handle() + ":" + conversation;
      effects.add("HSET", customer, thread, ticket.value());
    }
    String field = "ticket:" + facts.handle() + ":" + ticket.value();
    effects.add("HSET", customer, field, then.after().isOpen() ? "open" : "closed");
  }

  /** Closed for a while, it is packed. */
  private void closed(@Nullable Ticket before, Ticket after, Instant at) {
    if (!after.isOpen()) {
      effects.add("ZADD", keys.closed(), millis(at), ticket.value());
    } else if (before != null && !before.isOpen()) {
      effects.add("ZREM", keys.closed(), ticket.value());
    }
  }
}
