package dev.perch.desk;

import dev.perch.ticket.Deletion;
import dev.perch.ticket.SendRefusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** X as far as replies go: takes each, unless told what to make of the next. */
public final class FakeX implements PublicReplies {
  /** A reply that was asked for. {@code stands}: whether it is in the timeline. */
  public record Post(
      String id, String handle, String target, String text, List<String> media, boolean stands) {}

  private record Next(Outcome outcome, boolean stands) {}

  private final List<Post> asked = new ArrayList<>();
  private final Deque<Next> next = new ArrayDeque<>();
  private final Deque<Optional<Deletion.Outcome>> deletions = new ArrayDeque<>();
  private final List<String> deleted = new ArrayList<>();
  private boolean timelineDown;
  private int looks;

  /** The next is refused. */
  public FakeX refusing(SendRefusal why) {
    next.add(new Next(new Outcome.Refused(why), false));
    return this;
  }

  /** The next gets no clear answer. */
  public FakeX losing(String why, boolean stands) {
    next.add(new Next(new Outcome.Unknown(why), stands));
    return this;
  }

  /** From now on the timeline cannot be read, or can be again. */
  public void timelineDown(boolean down) {
    timelineDown = down;
  }

  /** A reply that had no clear answer shows up after all. */
  public synchronized void appears(String text) {
    asked.replaceAll(post ->
        post.text().equals(text)
            ? new Post(post.id(), post.handle(), post.target(), text, post.media(), true)
            : post);
  }

  /** All replies that X was asked for, whatever it made of them. */
  public synchronized List<Post> asked() {
    return List.copyOf(asked);
  }

  /** How often the timeline was read. */
  public synchronized int looks() {
    return looks;
  }

  @Override
  public synchronized Outcome post(String handle, String target, String text, List<String> media) {
    String id = Integer.toString(9_001 + asked.size());
    Next then = next.isEmpty() ? new Next(new Outcome.Posted(id), true) : next.remove();
    asked.add(new Post(id, handle, target, text, List.copyOf(media), then.stands()));
    return then.outcome();
  }

  /** The next deletion gets that answer; empty for none that is clear. */
  public FakeX deleting(Optional<Deletion.Outcome> outcome) {
    deletions.add(outcome);
    return this;
  }

  /** What was to be deleted, in order. */
  public List<String> deleted() {
    return List.copyOf(deleted);
  }

  @Override
  public synchronized Optional<Deletion.Outcome> delete(String handle, String tweet) {
    deleted.add(tweet);
    return deletions.isEmpty() ? Optional.of(Deletion.Outcome.DELETED) : deletions.remove();
  }

  @Override
  public synchronized Optional<String> find(
      String handle, String target, String text, Set<String> known) {
    looks++;
    if (timelineDown) {
      throw new Unavailable("X: the timeline cannot be read");
    }
    return asked.stream()
        .filter(Post::stands)
        .filter(post -> post.handle().equals(handle) && post.target().equals(target))
        .filter(post -> post.text().equals(text) && !known.contains(post.id()))
        .map(Post::id)
        .findFirst();
  }
}
