package dev.perch.desk;

import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A register in memory. */
public final class MemoryRegister implements Register {
  private record Skipped(String handle, String tweet) {}

  private record Line(String customer, History.Conversation conversation) {}

  private final Map<String, TicketId> tweets = new HashMap<>();
  private final Map<TicketId, Ticket> tickets = new HashMap<>();
  private final Map<Line, TicketId> threads = new HashMap<>();
  private final Set<Skipped> skipped = new HashSet<>();
  private final Map<Mention.Skip, Long> counts = new EnumMap<>(Mention.Skip.class);
  private final Map<String, Cursor> cursors = new HashMap<>();

  @Override
  public synchronized Set<String> known(String handle, Collection<String> asked) {
    return asked.stream()
        .filter(tweet -> tweets.containsKey(tweet) || skipped.contains(new Skipped(handle, tweet)))
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Optional<TicketId> ofTweet(String tweet) {
    return Optional.ofNullable(tweets.get(tweet));
  }

  /** All tickets as they stand. */
  synchronized List<Ticket> tickets() {
    return List.copyOf(tickets.values());
  }

  @Override
  public synchronized long open(Team team) {
    return tickets.values().stream()
        .filter(ticket -> ticket.isOpen() && ticket.facts().team().equals(team))
        .count();
  }

  @Override
  public synchronized List<Held> held() {
    return tickets.values().stream()
        .flatMap(ticket ->
            ticket.held().stream()
                .map(claim ->
                    new Held(ticket.id(), claim.by(), claim.number(), ticket.facts().team())))
        .toList();
  }

  @Override
  public synchronized History history(String customer) {
    List<Ticket> all =
        tickets.values().stream()
            .filter(ticket -> ticket.facts().customer().equals(customer))
            .sorted(Comparator.comparing(ticket -> new BigInteger(ticket.id().value())))
            .toList();
    Map<String, List<TicketId>> open = new HashMap<>();
    all.stream()
        .filter(Ticket::isOpen)
        .forEach(ticket ->
            open.computeIfAbsent(ticket.facts().handle(), _ -> new ArrayList<>()).add(ticket.id()));
    Map<History.Conversation, TicketId> conversations = new HashMap<>();
    threads.forEach((thread, ticket) -> {
      if (thread.customer().equals(customer)) {
        conversations.put(thread.conversation(), ticket);
      }
    });
    return new History(all.size(), open, conversations);
  }

  @Override
  public synchronized void skip(String handle, String tweet, Mention.Skip why) {
    if (skipped.add(new Skipped(handle, tweet))) {
      counts.merge(why, 1L, Long::sum);
    }
  }

  @Override
  public synchronized Map<Mention.Skip, Long> skipped() {
    return Map.copyOf(counts);
  }

  @Override
  public synchronized Optional<Cursor> cursor(String handle) {
    return Optional.ofNullable(cursors.get(handle));
  }

  @Override
  public synchronized void moveCursor(String handle, Cursor cursor) {
    cursors.put(handle, new Cursor(cursor.tweet(), cursor.at().truncatedTo(ChronoUnit.MILLIS)));
  }

  synchronized void apply(Consequences consequences) {
    Ticket ticket = consequences.after();
    TicketFacts facts = ticket.facts();
    tickets.put(facts.id(), ticket);
    consequences.tweets().forEach(tweet -> tweets.put(tweet, facts.id()));
    for (String conversation : consequences.conversations()) {
      threads.put(
          new Line(facts.customer(), new History.Conversation(facts.handle(), conversation)),
          facts.id());
    }
  }
}
