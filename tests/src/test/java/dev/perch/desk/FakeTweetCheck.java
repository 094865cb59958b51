package dev.perch.desk;

import dev.perch.ticket.Withdrawal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** X as far as tweets are read again: each stands, unless a test says what became of it. */
public final class FakeTweetCheck implements TweetCheck {
  private final Map<String, Found> found = new HashMap<>();

  /** What was asked for, look by look. */
  public final List<List<String>> looks = new ArrayList<>();

  private final Map<String, Mention> standing = new HashMap<>();
  private final Set<String> downAs = new HashSet<>();
  private boolean down;

  /** It stands again, or at all, and reads so. */
  public void stands(Mention now) {
    found.remove(now.latest());
    standing.put(now.latest(), now);
  }

  /** From now on X does not answer that handle. */
  public void downAs(String handle) {
    downAs.add(handle);
  }

  /** It is not to be read any more. */
  public void gone(String tweet, Withdrawal why) {
    found.put(tweet, new Found.Gone(why));
  }

  /** It says this now. */
  public void edited(String tweet, Mention now) {
    found.put(tweet, new Found.Edited(now));
  }

  /** From now on X cannot be asked, or can be again. */
  public void down(boolean now) {
    down = now;
  }

  @Override
  public Map<String, Found> look(String handle, Collection<String> tweets) {
    failing(handle);
    looks.add(tweets.stream().sorted().toList());
    Map<String, Found> answer = new HashMap<>();
    tweets.forEach(tweet -> answer.put(tweet, found.getOrDefault(tweet, new Found.Present())));
    return answer;
  }

  @Override
  public Optional<Mention> read(String handle, String tweet) {
    failing(handle);
    return Optional.ofNullable(standing.get(tweet));
  }

  private void failing(String handle) {
    if (down || downAs.contains(handle)) {
      throw new Unavailable("X: timeout");
    }
  }
}
