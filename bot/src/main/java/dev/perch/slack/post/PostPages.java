package dev.perch.slack.post;

import com.slack.api.bolt.context.builtin.ActionContext;
import dev.perch.campaign.post.Posts;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.campaign.PostCard;
import dev.perch.slack.view.campaign.PostList;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.CommandAnswer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code /post} shows to the asker only: the list, page by page, and one post. */
final class PostPages {
  private static final Set<String> TURNS =
      Set.of(Actions.POST_LIST_EARLIER, Actions.POST_LIST_LATER);

  private final Posts posts;
  private final PostBesides besides;
  private final Acks acks;

  PostPages(Posts posts, PostBesides besides, Acks acks) {
    this.posts = posts;
    this.besides = besides;
    this.acks = acks;
  }

  static boolean owns(String action) {
    return TURNS.contains(action);
  }

  /** Turns the list to that page; what is no page of ours is the first. */
  void turn(@Nullable String value, ActionContext context) {
    int page = value != null && value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : 0;
    acks.later(() -> list(page).replace(context));
  }

  CommandAnswer list(int page) {
    List<Known> shown = posts.open(page * PostList.PAGE, PostList.PAGE + 1);
    return shown.isEmpty() && page > 0
        ? list(0)
        : new CommandAnswer(PostList.text(shown), PostList.blocks(shown, page));
  }

  CommandAnswer show(Known known) {
    return new CommandAnswer(
        PostCard.summary(known),
        PostCard.blocks(
            known,
            new PostCard.Around(
                acks.together(besides.glances(known.post()), besides::beside),
                besides.onShift(known.post()))));
  }
}
