package dev.perch.desk;

import dev.perch.desk.PublicReplies.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** X as far as direct messages go: takes each, unless told what to make of the next. */
public final class FakeMessages implements DirectReplies {
  /** A message that was asked for. {@code stands}: whether it is in the conversation. */
  public record Message(
      String id, String handle, String customer, String text, List<String> media, boolean stands) {}

  private record Next(Outcome outcome, boolean stands) {}

  private final List<Message> asked = new ArrayList<>();
  private final Deque<Next> next = new ArrayDeque<>();

  /** The next gets no clear answer. */
  public FakeMessages losing(boolean stands) {
    next.add(new Next(new Outcome.Unknown("timeout"), stands));
    return this;
  }

  /** All that X lost stands there now: it only shows it late. */
  public synchronized void showLate() {
    asked.replaceAll(
        it -> new Message(it.id(), it.handle(), it.customer(), it.text(), it.media(), true));
  }

  /** All messages that X was asked for, whatever it made of them. */
  public synchronized List<Message> asked() {
    return List.copyOf(asked);
  }

  @Override
  public synchronized Outcome write(
      String handle, String customer, String text, List<String> media) {
    String id = Integer.toString(7_001 + asked.size());
    Next then = next.isEmpty() ? new Next(new Outcome.Posted(id), true) : next.remove();
    asked.add(new Message(id, handle, customer, text, List.copyOf(media), then.stands()));
    return then.outcome();
  }

  @Override
  public synchronized Optional<String> find(
      String handle, String customer, String after, String text, Set<String> known) {
    return asked.stream()
        .filter(Message::stands)
        .filter(message -> message.customer().equals(customer) && message.text().equals(text))
        .map(Message::id)
        .filter(id -> !known.contains(id))
        .findFirst();
  }
}
