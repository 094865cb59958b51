package dev.perch.x;

import dev.perch.desk.Mention;
import dev.perch.desk.Register;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known, in memory: as much of the register as reading needs. */
final class FakeRegister implements Register {
  private final Set<String> tickets = new HashSet<>();
  private final Set<String> skipped = new HashSet<>();
  private final Map<Mention.Skip, Long> counted = new EnumMap<>(Mention.Skip.class);
  private final Map<String, Cursor> cursors = new HashMap<>();

  /** It is part of a ticket now. */
  void keep(String tweet) {
    tickets.add(tweet);
  }

  /** As if X had shown it only now. */
  void forget(String tweet) {
    tickets.remove(tweet);
  }

  @Override
  public List<Held> held() {
    return List.of();
  }

  @Override
  public Set<String> known(String handle, Collection<String> tweets) {
    return tweets.stream()
        .filter(tweet -> tickets.contains(tweet) || skipped.contains(handle + "/" + tweet))
        .collect(Collectors.toSet());
  }

  @Override
  public void skip(String handle, String tweet, Mention.Skip why) {
    if (skipped.add(handle + "/" + tweet)) {
      counted.merge(why, 1L, Long::sum);
    }
  }

  @Override
  public Map<Mention.Skip, Long> skipped() {
    return counted;
  }

  @Override
  public Optional<Cursor> cursor(String handle) {
    return Optional.ofNullable(cursors.get(handle));
  }

  @Override
  public void moveCursor(String handle, Cursor cursor) {
    cursors.put(handle, cursor);
  }

  @Override
  public Optional<TicketId> ofTweet(String tweet) {
    throw new UnsupportedOperationException("reading asks only what is known");
  }

  @Override
  public History history(String customer) {
    throw new UnsupportedOperationException("reading asks only what is known");
  }

  @Override
  public long open(Team team) {
    throw new UnsupportedOperationException("reading asks only what is known");
  }
}
