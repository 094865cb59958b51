package dev.perch.walks;

import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostAction;
import dev.perch.campaign.post.PostClock;
import dev.perch.campaign.post.PostKept;
import dev.perch.campaign.post.PostPlaces;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.campaign.post.Posts;
import dev.perch.slack.post.PostCards;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A post that is written for later, goes out, and whose card is decided on where it asks. */
final class Scheduled implements Road.Steps {
  private static final String HANDLE = "Acme";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(130);
  private static final int LATEST = 3;

  @Override
  public void works(Walk walk) {
    walk.part(PostClock.class).once();
    walk.part(PostCards.class).once();
  }

  @Override
  public boolean goesOn(Walk walk) {
    Posts posts = walk.part(Posts.class);
    String text = "Good news, number %d".formatted(walk.tale().number());
    Optional<Posts.Known> known =
        posts.latest(LATEST).stream().filter(one -> one.said().text().equals(text)).findFirst();
    if (known.isEmpty()) {
      Said said = new Said(text, List.of());
      return act(walk, new PostAction.Schedule(HANDLE, said, walk.clock().instant().plus(HOUR)));
    }
    Posts.Known it = known.get();
    switch (it.post()) {
      case Post.Out _ -> {
        walk.push(Walk.A_WHILE);
        return walk.part(PostPlaces.class).behind(1).isEmpty();
      }
      case Post.Planned planned ->
          walk.push(
              Duration.between(walk.clock().instant(), planned.facts().goesOut())
                  .plus(Walk.A_WHILE));
      case Post.Withheld held -> act(walk, new PostAction.PostNow(it.id(), held.facts().length()));
      case Post.Parked parked ->
          act(walk, new PostAction.SendAgain(it.id(), parked.facts().length()));
      case Post.Sending _ -> walk.push(BETWEEN_LOOKS);
      case Post.CalledOff _ -> throw new AssertionError("nobody called it off: " + it);
    }
    return false;
  }

  private static boolean act(Walk walk, PostAction action) {
    PostKept kept =
        walk.part(Posts.class)
            .act(walk.tale().workspace(), walk.tale().pr(), walk.operation(), action);
    if (!(kept instanceof PostKept.Done)) {
      throw new AssertionError("%s: %s".formatted(action, kept));
    }
    return false;
  }
}
