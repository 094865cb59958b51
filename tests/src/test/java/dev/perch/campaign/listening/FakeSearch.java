package dev.perch.campaign.listening;

import dev.perch.desk.Mention;
import dev.perch.desk.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** An X on which one search finds what was put there; the newest last. */
final class FakeSearch implements ListenSearch {
  final List<Overheard> tweets = new ArrayList<>();
  final List<Wanted> asked = new ArrayList<>();
  OptionalLong count = OptionalLong.empty();
  boolean down;

  void put(Mention mention) {
    tweets.add(new Overheard(mention, false));
  }

  @Override
  public OptionalLong count(String query) {
    return count;
  }

  @Override
  public Found find(Wanted wanted) {
    if (down) {
      throw new Unavailable("X did not search: http-503");
    }
    asked.add(wanted);
    long before =
        wanted.page() == null
            ? Long.MAX_VALUE
            : Long.parseLong(Objects.requireNonNull(wanted.page()));
    List<Overheard> found =
        tweets.reversed().stream()
            .filter(one -> id(one) < before)
            .filter(one -> wanted.after() == null || id(one) > Long.parseLong(wanted.after()))
            .filter(one -> wanted.from() == null || !one.mention().posted().isBefore(wanted.from()))
            .toList();
    List<Overheard> page = found.stream().limit(wanted.most()).toList();
    return new Found.Tweets(
        page,
        page.size(),
        page.isEmpty() ? null : page.getFirst().mention().id(),
        found.size() > page.size() ? page.getLast().mention().id() : null);
  }

  private static long id(Overheard one) {
    return Long.parseLong(one.mention().id());
  }
}
