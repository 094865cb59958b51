package dev.perch.sandbox.slack.workspace;

import dev.perch.sandbox.wire.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A channel, its members and what was written in it. Safe for any number of threads.
 *
 * <p>Timestamps sort as text (ten digits, a point, six digits), so pages are cut from sorted maps
 * and cost what they hold, however long the channel is.
 */
public final class Channel {
  /** How many earlier renderings of a message are kept. */
  public static final int EARLIER_RENDERINGS = 10;

  /** How a channel is visible. */
  public enum Kind {
    PUBLIC,
    PRIVATE,
    /** Shared with another workspace: {@code is_ext_shared}. */
    SHARED
  }

  /**
   * Part of a list of messages.
   *
   * @param hasMore there are more on the far side
   */
  public record Page(List<Message> messages, boolean hasMore) {}

  /**
   * What the first message of a thread tells about it.
   *
   * @param users the first five who wrote
   */
  public record ThreadSummary(int count, List<String> users, int userCount, String latest) {}

  private final String id;
  private final String name;
  private final Kind kind;
  private final Set<String> members;
  private final TreeMap<String, Message> timeline = new TreeMap<>();
  private final Map<String, Message> byTs = new HashMap<>();
  private final Map<String, Replies> threads = new HashMap<>();
  private final Map<String, TreeMap<String, Message>> ephemerals = new HashMap<>();
  private final Map<String, ArrayDeque<Message>> earlier = new HashMap<>();
  private boolean archived;

  Channel(String id, String name, Kind kind, Iterable<String> members) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.members = new LinkedHashSet<>();
    members.forEach(this.members::add);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public synchronized List<String> members() {
    return List.copyOf(members);
  }

  public synchronized boolean has(String user) {
    return members.contains(user);
  }

  /** Takes somebody in. */
  public synchronized void invite(String user) {
    members.add(user);
  }

  /** Puts somebody out. */
  public synchronized void kick(String user) {
    members.remove(user);
  }

  public synchronized boolean isArchived() {
    return archived;
  }

  /** From now on nobody writes here. */
  public synchronized void archive() {
    archived = true;
  }

  /** It is in use again, with all that stood there. */
  public synchronized void unarchive() {
    archived = false;
  }

  public synchronized Optional<Message> message(String ts) {
    return Optional.ofNullable(byTs.get(ts));
  }

  /** A message that only {@code user} sees. */
  public synchronized Optional<Message> ephemeral(String user, String ts) {
    return Optional.ofNullable(ephemerals.getOrDefault(user, new TreeMap<>()).get(ts));
  }

  /**
   * A message that {@code user} sees, as it is now and then as it was before each of its newest
   * {@value #EARLIER_RENDERINGS} changes, newest first: somebody's screen may still show it so.
   * Empty where there is none, or it was deleted.
   */
  public synchronized List<Message> renderings(String user, String ts) {
    return message(ts)
        .or(() -> ephemeral(user, ts))
        .filter(message -> !message.tombstone())
        .map(now -> Stream.concat(Stream.of(now), before(ts).stream()).toList())
        .orElse(List.of());
  }

  /** What the message tells about its thread; empty where nobody replied. */
  public synchronized Optional<ThreadSummary> thread(String ts) {
    return Optional.ofNullable(threads.get(ts)).map(Replies::summary);
  }

  /**
   * The channel's own messages, newest first, strictly between the two ends unless {@code
   * inclusive}.
   */
  public synchronized Page newestFirst(String oldest, String latest, boolean inclusive, int limit) {
    return page(between(timeline, oldest, latest, inclusive).descendingMap().values(), limit);
  }

  /** The replies under one message, oldest first, without that message itself. */
  public synchronized Page replies(
      String ts, String oldest, String latest, boolean inclusive, int limit) {
    var replies = threads.get(ts);
    return replies == null
        ? new Page(List.of(), false)
        : page(between(replies.byTs(), oldest, latest, inclusive).values(), limit);
  }

  /**
   * All that {@code user} sees in the channel or, with {@code thread}, in that thread, oldest
   * first.
   */
  public synchronized List<Message> seenBy(@Nullable String user, @Nullable String thread) {
    var seen = new TreeMap<String, Message>();
    if (thread == null) {
      seen.putAll(timeline);
    } else {
      message(thread).ifPresent(parent -> seen.put(thread, parent));
      var replies = threads.get(thread);
      if (replies != null) {
        seen.putAll(replies.byTs());
      }
    }
    if (user != null) {
      ephemerals.getOrDefault(user, new TreeMap<>()).values().stream()
          .filter(message -> Objects.equals(message.threadTs(), thread))
          .forEach(message -> seen.put(message.ts(), message));
    }
    return List.copyOf(seen.values());
  }

  synchronized void put(Message message) {
    if (message.visibleTo() != null) {
      ephemerals
          .computeIfAbsent(message.visibleTo(), _ -> new TreeMap<>())
          .put(message.ts(), message);
      return;
    }
    byTs.put(message.ts(), message);
    if (message.inTimeline()) {
      timeline.put(message.ts(), message);
    }
    if (message.threadTs() != null) {
      threads.computeIfAbsent(message.threadTs(), _ -> new Replies()).put(message);
    }
  }

  /** Replaces a message; what it was before, empty where it is not there. */
  synchronized Optional<Message> replace(Message message) {
    var before =
        message.visibleTo() == null
            ? message(message.ts())
            : ephemeral(message.visibleTo(), message.ts());
    before.ifPresent(old -> {
      var renderings = earlier.computeIfAbsent(message.ts(), _ -> new ArrayDeque<>());
      renderings.addFirst(old);
      if (renderings.size() > EARLIER_RENDERINGS) {
        renderings.removeLast();
      }
      // Whoever rewrote it may not have seen who reacted meanwhile.
      put(message.withReactions(old.reactions()));
    });
    return before;
  }

  /** The message with one more emoji; it counts as no new rendering. */
  synchronized Message react(String ts, String user, String emoji) {
    return reacted(ts, before -> Reactions.added(before, user, emoji));
  }

  synchronized Message unreact(String ts, String user, String emoji) {
    return reacted(ts, before -> Reactions.removed(before, user, emoji));
  }

  private Message reacted(String ts, UnaryOperator<List<Reaction>> change) {
    var message =
        message(ts)
            .filter(found -> !found.tombstone())
            .orElseThrow(() -> new SlackError("message_not_found"));
    var reacted = message.withReactions(change.apply(message.reactions()));
    put(reacted);
    return reacted;
  }

  synchronized void remove(Message message) {
    earlier.remove(message.ts());
    if (message.visibleTo() != null) {
      ephemerals.getOrDefault(message.visibleTo(), new TreeMap<>()).remove(message.ts());
      return;
    }
    if (threads.containsKey(message.ts())) {
      put(message.buried(Json.array()));
      return;
    }
    byTs.remove(message.ts());
    timeline.remove(message.ts());
    var thread = message.threadTs() == null ? null : threads.get(message.threadTs());
    if (thread != null) {
      thread.remove(message);
      if (thread.isEmpty()) {
        threads.remove(message.threadTs());
      }
    }
  }

  private ArrayDeque<Message> before(String ts) {
    return earlier.getOrDefault(ts, new ArrayDeque<>());
  }

  private static NavigableMap<String, Message> between(
      NavigableMap<String, Message> messages, String oldest, String latest, boolean inclusive) {
    return oldest.compareTo(latest) > 0
        ? new TreeMap<>()
        : messages.subMap(oldest, inclusive, latest, inclusive);
  }

  private static Page page(Iterable<Message> messages, int limit) {
    var page = new ArrayList<Message>();
    for (var message : messages) {
      if (page.size() == limit) {
        return new Page(page, true);
      }
      page.add(message);
    }
    return new Page(page, false);
  }
}
