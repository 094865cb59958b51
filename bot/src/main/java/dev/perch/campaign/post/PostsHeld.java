package dev.perch.campaign.post;

import dev.perch.campaign.crisis.HeldPosts;
import java.time.InstantSource;

/** How many of a desk's scheduled posts wait for the end of the crisis. */
public final class PostsHeld implements HeldPosts {
  private static final int MOST = 10_000;

  private final PostStories stories;
  private final InstantSource clock;

  public PostsHeld(PostStories stories, InstantSource clock) {
    this.stories = stories;
    this.clock = clock;
  }

  @Override
  public int count() {
    return stories.due(PostMoment.CRISIS, clock.instant(), MOST).size();
  }
}
