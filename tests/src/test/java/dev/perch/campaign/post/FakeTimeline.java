package dev.perch.campaign.post;

import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.SendRefusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** X as far as posts go: takes each, unless told what to make of the next. */
final class FakeTimeline implements PublicPosts {
  /** A post that was asked for. {@code stands}: whether it is on the timeline. */
  record Asked(String id, String handle, String text, List<String> alts, boolean stands) {}

  private record Next(Outcome outcome, boolean stands) {}

  private final List<Asked> asked = new ArrayList<>();
  private final Deque<Next> next = new ArrayDeque<>();
  private boolean keysRefused;
  private boolean outOfCredits;
  private boolean down;
  private boolean hidden;

  void refusing(SendRefusal why) {
    next.add(new Next(new Outcome.Refused(why), false));
  }

  void losing(boolean stands) {
    next.add(new Next(new Outcome.Unknown("timeout"), stands));
  }

  void keysRefused(boolean refused) {
    keysRefused = refused;
  }

  void outOfCredits(boolean usedUp) {
    outOfCredits = usedUp;
  }

  void down(boolean nobodyAnswers) {
    down = nobodyAnswers;
  }

  /** From now on what stands there is not shown yet. */
  void hide() {
    hidden = true;
  }

  void show() {
    hidden = false;
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<Asked> standing() {
    return asked.stream().filter(Asked::stands).toList();
  }

  @Override
  public Newest newest(String handle) {
    if (down) {
      throw new Unavailable("X is down");
    }
    if (outOfCredits) {
      return new Newest.OutOfCredits();
    }
    return keysRefused ? new Newest.KeysRefused() : new Newest.Id("" + (1_000 + asked.size()));
  }

  @Override
  public Outcome post(String handle, String text, List<Picture> pictures) {
    String id = "" + (1_001 + asked.size());
    Next now = next.isEmpty() ? new Next(new Outcome.Posted(id), true) : next.poll();
    List<String> alts = pictures.stream().map(Picture::alt).toList();
    asked.add(new Asked(id, handle, text, alts, now.stands()));
    return now.outcome();
  }

  @Override
  public Optional<String> find(String handle, String text, String after) {
    if (down) {
      throw new Unavailable("X is down");
    }
    return asked.stream()
        .filter(post ->
            !hidden && post.stands() && post.handle().equals(handle) && post.text().equals(text))
        .map(Asked::id)
        .filter(id -> Long.parseLong(id) > Long.parseLong(after))
        .findFirst();
  }
}
