package dev.perch.knowledge;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The entries as they stand and those who follow them: the part that every {@link FaqBank} has in
 * common. Readers never wait; changes and new followers come one after the other, which is what
 * keeps a follower's first state and the changes after it in one order.
 */
public final class BankState {

  private static final System.Logger log = System.getLogger(BankState.class.getName());

  private final List<Following> followers = new CopyOnWriteArrayList<>();
  private volatile Map<FaqId, Faq> entries = Map.of();
  private volatile List<Faq> sorted = List.of();

  /** Every entry, ordered by id. */
  public List<Faq> all() {
    return sorted;
  }

  /** The entry of that name. */
  public Optional<Faq> find(FaqId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** As {@link FaqBank#follow}. */
  public synchronized FaqBank.Subscription follow(Consumer<BankChange> follower) {
    follower.accept(new BankChange.Everything(sorted));
    Following following = new Following(follower);
    followers.add(following);
    return following;
  }

  /**
   * The bank now holds exactly these entries. Followers are told of the difference, on this thread,
   * before the call returns; when there is none they hear nothing.
   *
   * @throws IllegalArgumentException if two entries have the same id
   */
  public synchronized void become(Collection<Faq> faqs) {
    Map<FaqId, Faq> next = new TreeMap<>();
    for (Faq faq : faqs) {
      if (next.put(faq.id(), faq) != null) {
        throw new IllegalArgumentException("two entries are named " + faq.id());
      }
    }
    List<Faq> put = new ArrayList<>(next.values());
    put.removeIf(faq -> faq.equals(entries.get(faq.id())));
    Set<FaqId> gone = new HashSet<>(entries.keySet());
    gone.removeAll(next.keySet());
    entries = Map.copyOf(next);
    sorted = List.copyOf(next.values());
    if (!put.isEmpty() || !gone.isEmpty()) {
      tell(new BankChange.Changed(put, gone));
    }
  }

  private void tell(BankChange change) {
    for (Following following : followers) {
      try {
        following.follower.accept(change);
      } catch (RuntimeException failure) {
        log.log(
            Level.ERROR, "A follower of the FAQ bank missed a change; others were told", failure);
      }
    }
  }

  /** One subscription; a consumer that follows twice has two, and each ends by itself. */
  private final class Following implements FaqBank.Subscription {
    private final Consumer<BankChange> follower;

    Following(Consumer<BankChange> follower) {
      this.follower = follower;
    }

    @Override
    public void close() {
      followers.remove(this);
    }
  }
}
