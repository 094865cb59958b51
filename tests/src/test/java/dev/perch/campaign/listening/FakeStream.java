package dev.perch.campaign.listening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stream that brings what is put into it, while it is connected. */
final class FakeStream implements ListenStream {
  final List<List<Rule>> kept = new ArrayList<>();
  final Deque<Heard> coming = new ArrayDeque<>();
  Set<String> refused = Set.of();
  @Nullable Failed failure;
  @Nullable Failed noRules;
  boolean available = true;
  int opened;
  int open;

  /** Sends a post to whoever is connected. */
  void send(String listen, Overheard tweet) {
    if (open > 0) {
      coming.add(new Heard.Post(listen, tweet));
    }
  }

  /** Hangs up. */
  void cut() {
    coming.add(new Heard.Ended("cut"));
  }

  static Failed failed(Trouble trouble) {
    return new Failed(trouble, "http-503", Optional.empty());
  }

  @Override
  public boolean available() {
    return available;
  }

  @Override
  public Kept keep(List<Rule> rules) {
    if (noRules != null) {
      return noRules;
    }
    kept.add(rules);
    return new Done(refused);
  }

  @Override
  public Opening open() {
    if (failure != null) {
      return failure;
    }
    opened++;
    open++;
    return new Open(new FakeFlow());
  }

  private final class FakeFlow implements Flow {
    @Override
    public Heard next() {
      Heard next = coming.poll();
      return next == null ? new Heard.Nothing() : next;
    }

    @Override
    public void close() {
      open--;
      coming.clear();
    }
  }
}
