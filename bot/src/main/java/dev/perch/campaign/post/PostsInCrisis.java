package dev.perch.campaign.post;

import dev.perch.campaign.crisis.CrisisWatch;
import dev.perch.campaign.post.PostLedger.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a crisis does to scheduled posts: it holds all of them, whatever their hour, since nobody
 * knows how long it lasts; when it is over each comes back for a decision. Only what somebody
 * decided in the crisis itself goes out in it.
 */
final class PostsInCrisis {
  /** No post is scheduled for later than this. */
  private static final Duration EVER = Duration.ofDays(36_500);

  private final PostStories stories;
  private final CrisisWatch crisis;
  private final List<String> handles;

  PostsInCrisis(PostStories stories, CrisisWatch crisis, List<String> handles) {
    this.stories = stories;
    this.crisis = crisis;
    this.handles = List.copyOf(handles);
  }

  /** Whether that post may not go out by itself just now. */
  boolean holds(PostFacts facts) {
    return crisis.inForce().filter(now -> !facts.isClearedSince(now.since())).isPresent();
  }

  /** Posts to be held now: some of those that wait for their hour. */
  List<PostId> toHold(Instant now, int most) {
    return crisis.inForce().isEmpty()
        ? List.of()
        : handles.stream()
            .flatMap(
                handle -> stories.due(PostMoment.ofHandle(handle), now.plus(EVER), most).stream())
            .toList();
  }

  /** Posts that a crisis held which is over. */
  List<PostId> toComeBack(Instant now, int most) {
    return crisis.inForce().isEmpty() ? stories.due(PostMoment.CRISIS, now, most) : List.of();
  }

  Decision hold(PostStory story, Instant now) {
    return story.post() instanceof Post.Planned planned && holds(planned.facts())
        ? Decision.of(planned.hold(HoldReason.CRISIS, List.of(), now))
        : new Decision.No(new PostKept.Over(story.post()));
  }

  static Decision comeBack(PostStory story, Instant now) {
    return story.post() instanceof Post.Withheld held && held.why() == HoldReason.CRISIS
        ? Decision.of(held.comeBack(now))
        : new Decision.No(new PostKept.Over(story.post()));
  }
}
