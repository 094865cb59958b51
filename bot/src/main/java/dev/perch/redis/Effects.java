package dev.perch.redis;

import dev.perch.desk.Consequences;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Words;
import dev.perch.knowledge.FaqId;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what an append does beside the story, in the form that {@code append.lua} reads. */
final class Effects {
  /** A replica that missed more changes than these reads the whole bank. */
  static final String CHANGES_KEPT = "10000";

  private final Keys keys;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> args = new ArrayList<>();

  /** Effects of an append to that story, which is the script's first key. */
  Effects(Keys keys, TicketId ticket) {
    this.keys = keys;
    numbers.put(keys.story(ticket), 1);
  }

  /** Effects of an append to an entry's story. */
  Effects(Keys keys, FaqId faq) {
    this.keys = keys;
    numbers.put(keys.faq(faq), 1);
  }

  /** The story has that many events now, which no seal names yet. */
  Effects unsealed(int length) {
    String story = numbers.keySet().iterator().next();
    add("ZADD", keys.unsealed(), Integer.toString(length), keys.sealed(story));
    return this;
  }

  /** Every replica hears that the entry has changed. */
  Effects changed(FaqId faq) {
    add("SADD", keys.faqs(), faq.slug());
    add("XADD", keys.faqChanges(), "MAXLEN", "~", CHANGES_KEPT, "*", "faq", faq.slug());
    return this;
  }

  List<String> keys() {
    return List.copyOf(numbers.keySet());
  }

  List<String> args() {
    return List.copyOf(args);
  }

  Effects words(TicketId ticket, Words words) {
    List<String> fields = new ArrayList<>();
    if (!words.salt().isEmpty()) {
      fields.addAll(List.of("salt", words.salt()));
    }
    words
        .mentions()
        .forEach((id, mention) -> fields.addAll(List.of("tweet:" + id, Json.write(mention))));
    words.texts().forEach((index, text) -> fields.addAll(List.of("text:" + index, text)));
    words.suggestions().forEach((index, answers) -> suggested(fields, index, answers));
    if (!fields.isEmpty()) {
      add("HSET", keys.words(ticket), fields.toArray(String[]::new));
    }
    return this;
  }

  private static void suggested(List<String> fields, int index, List<SuggestedAnswer> answers) {
    if (!answers.isEmpty()) {
      fields.addAll(List.of("suggested:" + index, Json.write(answers)));
    }
  }

  Effects consequences(Consequences consequences, Instant at) {
    TicketFacts facts = consequences.after().facts();
    String ticket = facts.id().value();
    for (String tweet : consequences.tweets()) {
      add("HSET", keys.tweets(), tweet, ticket);
    }
    String customer = keys.customer(facts.customer());
    for (String conversation : consequences.conversations()) {
      add("HSET", customer, "thread:" + facts.handle() + ":" + conversation, ticket);
    }
    add(
        "HSET",
        customer,
        "ticket:" + facts.handle() + ":" + ticket,
        consequences.after().isOpen() ? "open" : "closed");
    for (TimerKind kind : TimerKind.values()) {
      Instant fires = consequences.timers().get(kind);
      String timer = ticket + "|" + kind;
      if (fires != null) {
        add("ZADD", keys.timers(), Long.toString(fires.toEpochMilli()), timer);
      } else if (!consequences.kept().contains(kind)) {
        add("ZREM", keys.timers(), timer);
      }
    }
    String now = Long.toString(at.toEpochMilli());
    consequences
        .toSend()
        .ifPresent(attempt -> add("ZADD", keys.outbox(), now, ticket + "|" + attempt));
    add("ZADD", keys.behind(), "NX", now, ticket);
    return this;
  }

  /** The bank had no good answer to it. */
  Effects unanswered(TicketId ticket, Instant at) {
    add("ZADD", keys.unanswered(), Long.toString(at.toEpochMilli()), ticket.value());
    return this;
  }

  /** It is the newest ticket; of old ones that many stay known as such. */
  Effects opened(TicketId ticket, Instant at) {
    add("ZADD", keys.recent(), Long.toString(at.toEpochMilli()), ticket.value());
    add("ZREMRANGEBYRANK", keys.recent(), "0", Integer.toString(-1 - RecentTickets.KEPT));
    return this;
  }

  /** Which team's open tickets it is among. */
  Effects openAt(@Nullable Ticket before, Ticket after) {
    String ticket = after.facts().id().value();
    Team team = after.facts().team();
    if (before != null
        && before.isOpen()
        && !(after.isOpen() && team.equals(before.facts().team()))) {
      add("SREM", keys.open(before.facts().team()), ticket);
    }
    if (after.isOpen()) {
      add("SADD", keys.open(team), ticket);
    }
    return this;
  }

  private void add(String command, String key, String... arguments) {
    int number = numbers.computeIfAbsent(key, _ -> numbers.size() + 1);
    args.add(command);
    args.add(Integer.toString(number));
    args.add(Integer.toString(arguments.length));
    args.addAll(List.of(arguments));
  }
}
