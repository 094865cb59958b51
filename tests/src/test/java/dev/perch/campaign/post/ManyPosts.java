package dev.perch.campaign.post;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A thousand posts for one minute, released under X's pace by a clock that is pushed.
 *
 * @param lost how many never went out
 * @param twice how many went out more than once
 * @param most how many went out within a quarter of an hour, at most
 * @param each what the store and the bot took for one, from its hour to X
 */
public record ManyPosts(int lost, int twice, int most, Duration each) {
  public static final int POSTS = 1_000;

  /** What X takes within {@link #QUARTER}. */
  public static final int PACE = 100;

  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** Schedules them in that store, and releases them. */
  public static ManyPosts on(PostStories stories) {
    PostDesk desk = new PostDesk(stories, (_, _) -> List.of());
    List<PostId> all =
        IntStream.range(0, POSTS).mapToObj(i -> desk.scheduled("Number " + i)).toList();
    desk.desk.clock.push(PostDesk.AN_HOUR);
    long begun = System.nanoTime();
    int most = 0;
    for (int quarter = 0; quarter < POSTS / PACE; quarter++) {
      int before = out(desk).size();
      desk.round();
      desk.round();
      most = Math.max(most, out(desk).size() - before);
      desk.desk.clock.push(QUARTER);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    Stream<PostId> lost = all.stream().filter(id -> !(desk.post(id) instanceof Post.Out));
    List<String> texts = out(desk);
    return new ManyPosts(
        (int) lost.count(),
        texts.size() - new HashSet<>(texts).size(),
        most,
        took.dividedBy(POSTS));
  }

  private static List<String> out(PostDesk desk) {
    return desk.x.standing().stream().map(FakeTimeline.Asked::text).toList();
  }
}
