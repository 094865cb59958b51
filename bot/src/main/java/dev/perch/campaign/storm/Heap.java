package dev.perch.campaign.storm;

import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tweets that ask nearly the same, which become a fold if enough of them come. */
final class Heap {
  /** So many of its texts are remembered, to tell what is nearer to one that was thrown out. */
  private static final int SAMPLE = 64;

  private final Lane lane;
  private final @Nullable String entry;
  private final Centre centre = new Centre();
  private final Deque<Seen> loose = new ArrayDeque<>();
  private final Deque<Gist> sample = new ArrayDeque<>();
  private final Map<TicketId, Gist> thrownOut = new HashMap<>();
  private @Nullable FoldId fold;
  private Instant last;

  Heap(Lane lane, @Nullable String entry, Instant begun) {
    this.lane = lane;
    this.entry = entry;
    this.last = begun;
  }

  /** Whose tweets may belong together. */
  record Lane(String handle, Team team) {}

  /**
   * A new ticket's tweet.
   *
   * @param entry what the bank surely answers it with, or null
   * @param likely what it would answer it with if it had to, or null
   */
  record Seen(
      TicketId ticket,
      Lane lane,
      @Nullable String entry,
      @Nullable String likely,
      Gist gist,
      Instant at) {}

  void add(Seen seen) {
    touch(seen.gist(), seen.at());
    if (fold == null) {
      loose.addLast(seen);
    }
  }

  /** It holds a text of that sort. */
  void touch(Gist gist, Instant at) {
    centre.add(gist);
    sample.addLast(gist);
    if (sample.size() > SAMPLE) {
      sample.removeFirst();
    }
    last = at.isAfter(last) ? at : last;
  }

  /** Whether it is known of that ticket that it asks something else. */
  boolean hasThrownOut(TicketId ticket) {
    return thrownOut.containsKey(ticket);
  }

  /** Somebody said that this one asks something else. */
  void throwOut(TicketId ticket, Gist gist) {
    thrownOut.put(ticket, gist);
  }

  /** Whether a text is nearer to one that was thrown out than to any that stayed. */
  boolean refuses(Gist gist) {
    double out = thrownOut.values().stream().mapToDouble(gist::near).max().orElse(-1);
    return out > 0 && out >= sample.stream().mapToDouble(gist::near).max().orElse(0);
  }

  double near(Gist gist) {
    return centre.near(gist);
  }

  double nearAtMost(Gist gist) {
    return centre.nearAtMost(gist);
  }

  double near(Heap other) {
    return centre.near(other.centre);
  }

  /** Those since then that are in no fold yet. */
  List<Seen> since(Instant from) {
    while (!loose.isEmpty() && loose.getFirst().at().isBefore(from)) {
      loose.removeFirst();
    }
    return List.copyOf(loose);
  }

  /** Gives up those that belong elsewhere. */
  List<Seen> give(Predicate<Seen> which) {
    List<Seen> given = loose.stream().filter(which).toList();
    loose.removeAll(given);
    return given;
  }

  void becomes(FoldId id) {
    fold = id;
    loose.clear();
  }

  /** Its fold is over: what comes now begins anew. */
  void ends() {
    fold = null;
    thrownOut.clear();
  }

  @Nullable FoldId fold() {
    return fold;
  }

  @Nullable String entry() {
    return entry;
  }

  Lane lane() {
    return lane;
  }

  Instant last() {
    return last;
  }
}
