package dev.perch.sandbox.x;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * All direct messages. Deleting one takes it from the view of who deleted it; the other keeps it,
 * as in X's apps. Every method is atomic.
 */
final class DirectMessages {
  private final NavigableMap<Long, DirectMessage> byId = new TreeMap<>();
  private final Map<Long, Set<String>> deletedBy = new HashMap<>();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  void onChange(Consumer<String> listener) {
    listeners.add(listener);
  }

  synchronized void add(DirectMessage message) {
    byId.put(message.id(), message);
    told(message);
  }

  synchronized Optional<DirectMessage> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All that this account sees, newest first. */
  synchronized List<DirectMessage> seenBy(XUser account) {
    return byId.descendingMap().values().stream()
        .filter(message -> message.concerns(account) && !isDeleted(message, account))
        .toList();
  }

  /** Takes a message from this account's view. */
  synchronized void delete(DirectMessage message, XUser by) {
    deletedBy.computeIfAbsent(message.id(), id -> new HashSet<>()).add(by.id());
    told(message);
  }

  /** Whether this account took it from its view. */
  synchronized boolean isDeleted(DirectMessage message, XUser by) {
    return deletedBy.getOrDefault(message.id(), Set.of()).contains(by.id());
  }

  /**
   * Whether one account may write to another: nobody to oneself, to an account that is gone or that
   * blocks us; else everybody to who is open to messages, and to who wrote first.
   */
  synchronized boolean mayWrite(XUser from, XUser to) {
    if (from.is(to) || !to.standing().isActive() || to.blocks(from)) {
      return false;
    }
    return to.standing().openToDms()
        || byId.values().stream().anyMatch(m -> m.from().is(to) && m.to().is(from));
  }

  private void told(DirectMessage message) {
    listeners.forEach(listener -> listener.accept(message.idText()));
  }
}
