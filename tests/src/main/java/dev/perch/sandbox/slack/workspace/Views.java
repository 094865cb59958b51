package dev.perch.sandbox.slack.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.Fields;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The modals that people have open, in the order in which they lie on each other, and everybody's
 * Home tab.
 */
public final class Views {
  /** A modal and two more on it, by Slack's documentation. */
  public static final int DEEPEST = 3;

  private final InstantSource clock;
  private final Map<String, View> open = new LinkedHashMap<>();
  private final List<Consumer<View>> listeners = new CopyOnWriteArrayList<>();
  private long count;

  public Views(InstantSource clock) {
    this.clock = clock;
  }

  /** Called with what was published, opened, changed or closed; it must be quick. */
  public void onChange(Consumer<View> listener) {
    listeners.add(listener);
  }

  /** A name for a view that is about to open. */
  public synchronized String nextId() {
    return "V%09d".formatted(++count);
  }

  /**
   * Shows a new modal to somebody.
   *
   * @throws SlackError {@code duplicate_external_id}
   */
  public synchronized View open(String id, Person user, ObjectNode body) {
    return add(id, user.id(), body, id, null);
  }

  /**
   * Lays a modal on top of the one that {@code under} belongs to.
   *
   * @throws SlackError {@code not_found}, {@code push_limit_reached}, {@code duplicate_external_id}
   */
  public synchronized View push(String id, String under, ObjectNode body) {
    var parent = open.get(under);
    if (parent == null) {
      throw new SlackError("not_found");
    }
    var stack = open.values().stream().filter(view -> view.root().equals(parent.root())).toList();
    if (stack.size() >= DEEPEST) {
      throw new SlackError("push_limit_reached");
    }
    return add(id, parent.user(), body, parent.root(), stack.getLast().id());
  }

  /**
   * Puts content into somebody's Home tab.
   *
   * @throws SlackError {@code hash_conflict}, {@code duplicate_external_id}
   */
  public synchronized View publish(Person user, @Nullable String hash, ObjectNode body) {
    var before = home(user);
    if (before.isPresent()) {
      return update(before.get().id(), hash, body);
    }
    if (hash != null) {
      throw new SlackError("hash_conflict");
    }
    var id = nextId();
    return add(id, user.id(), body, id, null);
  }

  /** What stands in somebody's Home tab; empty where nothing was ever published. */
  public synchronized Optional<View> home(Person user) {
    return open.values().stream()
        .filter(view -> view.isHome() && view.user().equals(user.id()))
        .findFirst();
  }

  /** Waits until something was published to somebody's Home tab, or {@code atMost} has gone by. */
  public synchronized void awaitHome(Person user, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    for (long left = atMost.toNanos();
        left > 0 && home(user).isEmpty();
        left = deadline - System.nanoTime()) {
      wait(Math.max(1, left / 1_000_000));
    }
  }

  /**
   * Gives an open modal new content. What stands in a field stays if the field is still there.
   *
   * @throws SlackError {@code not_found}; {@code hash_conflict} when it has changed since {@code
   *     hash}
   */
  public synchronized View update(String id, @Nullable String hash, ObjectNode body) {
    var view = get(id);
    if (hash != null && !hash.equals(view.hash())) {
      throw new SlackError("hash_conflict");
    }
    checkExternalId(id, body);
    var state = Fields.carriedOver(view.state(), body.path("blocks"));
    var updated =
        new View(id, view.user(), body, state, Map.of(), hash(), view.root(), view.previous());
    put(updated);
    return updated;
  }

  /** Changes what stands in an open modal, on the person's side. */
  public synchronized View change(String id, UnaryOperator<View> change) {
    var changed = change.apply(get(id));
    put(changed);
    return changed;
  }

  /** An open modal; otherwise {@code not_found}. */
  public synchronized View get(String id) {
    var view = open.get(id);
    if (view == null) {
      throw new SlackError("not_found");
    }
    return view;
  }

  public synchronized boolean isOpen(String id) {
    return open.containsKey(id);
  }

  public synchronized Optional<View> byExternalId(String externalId) {
    return open.values().stream().filter(view -> view.externalId().equals(externalId)).findFirst();
  }

  /** What somebody has open, the topmost last. */
  public synchronized List<View> of(Person user) {
    return open.values().stream()
        .filter(view -> !view.isHome() && view.user().equals(user.id()))
        .toList();
  }

  /** Closes one modal; the one under it shows again. */
  public synchronized void close(String id) {
    var closed = open.remove(id);
    if (closed != null) {
      told(closed);
    }
  }

  /** Closes a modal with all that lie on it or under it. */
  public synchronized void closeStack(String root) {
    var closed = open.values().stream().filter(view -> view.root().equals(root)).toList();
    closed.forEach(view -> close(view.id()));
  }

  private View add(
      String id, String user, ObjectNode body, String root, @Nullable String previous) {
    checkExternalId(id, body);
    var state = Fields.initial(body.path("blocks"));
    var view = new View(id, user, body, state, Map.of(), hash(), root, previous);
    put(view);
    return view;
  }

  private void put(View view) {
    open.put(view.id(), view);
    notifyAll();
    told(view);
  }

  private void told(View view) {
    listeners.forEach(listener -> listener.accept(view));
  }

  private void checkExternalId(String id, ObjectNode body) {
    var externalId = body.path("external_id").asText("");
    if (!externalId.isEmpty()
        && byExternalId(externalId).filter(view -> !view.id().equals(id)).isPresent()) {
      throw new SlackError("duplicate_external_id");
    }
  }

  private String hash() {
    return "%d.%08x"
        .formatted(clock.instant().getEpochSecond(), ThreadLocalRandom.current().nextInt());
  }
}
