package dev.perch.campaign.digest;

import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostEvent;
import dev.perch.campaign.post.PostStories;
import dev.perch.campaign.post.PostStory;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of scheduled posts in a week.
 *
 * @param out how many went out
 * @param held how many were held back for somebody's decision
 * @param waiting how many wait for one now
 */
public record PostWeek(int out, int held, int waiting) {
  private static final int LOOKED_AT = 400;

  /** By the hours of the newest few hundred. */
  static PostWeek of(Week week, PostStories stories) {
    List<PostStory> all =
        stories.latest(LOOKED_AT).stream().map(stories::read).flatMap(Optional::stream).toList();
    return new PostWeek(
        count(all, story -> tells(story, week, PostWeek::isOut)),
        count(all, story -> tells(story, week, PostEvent.Held.class::isInstance)),
        count(all, story -> story.post() instanceof Post.Withheld));
  }

  private static int count(List<PostStory> stories, Predicate<PostStory> which) {
    return (int) stories.stream().filter(which).count();
  }

  private static boolean tells(PostStory story, Week week, Predicate<PostEvent> what) {
    return story.events().stream().anyMatch(event -> week.holds(event.at()) && what.test(event));
  }

  private static boolean isOut(PostEvent event) {
    return event instanceof PostEvent.Posted || event instanceof PostEvent.FoundByHand;
  }
}
