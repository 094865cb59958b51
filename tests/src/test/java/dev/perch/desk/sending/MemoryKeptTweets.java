package dev.perch.desk.sending;

import dev.perch.desk.Kept;
import dev.perch.desk.Stories;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tweets whose words are kept, in memory. */
public final class MemoryKeptTweets implements KeptTweets {
  private record Key(TicketId ticket, String tweet) {}

  private final Map<Key, Instant> due = new HashMap<>();

  public synchronized void grew(Stories.Append append) {
    TicketId ticket = append.ticket();
    Change change = Change.by(append.consequences().after(), append.events());
    Instant next = append.events().getLast().at().plus(EVERY);
    change
        .kept()
        .forEach(tweet ->
            due.merge(
                new Key(ticket, tweet), next, (one, other) -> one.isBefore(other) ? one : other));
    change.gone().forEach(tweet -> due.remove(new Key(ticket, tweet)));
  }

  @Override
  public synchronized List<Kept> due(Instant now, int most) {
    return due.entrySet().stream()
        .filter(each -> !each.getValue().isAfter(now))
        .map(each -> new Kept(each.getKey().ticket(), each.getKey().tweet(), each.getValue()))
        .sorted(Comparator.comparing(Kept::due))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void next(Kept kept, Instant when) {
    due.replace(new Key(kept.ticket(), kept.tweet()), when);
  }

  @Override
  public synchronized void forget(Kept kept) {
    due.remove(new Key(kept.ticket(), kept.tweet()));
  }
}
