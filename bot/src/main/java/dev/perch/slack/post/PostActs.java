package dev.perch.slack.post;

import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostAction;
import dev.perch.campaign.post.PostKept;
import dev.perch.campaign.post.PostStory;
import dev.perch.campaign.post.Posts;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;

/** Hands what people ask of scheduled posts on, and puts what came of it into words. */
final class PostActs {
  private final Posts posts;
  private final Acks acks;

  PostActs(Posts posts, Acks acks) {
    this.posts = posts;
    this.acks = acks;
  }

  Posts posts() {
    return posts;
  }

  /** Does it in the time that an ack has. */
  Acks.Quick<PostKept> act(At at, PostAction action) {
    return acks.quickly(() -> posts.act(at.workspace(), at.user(), at.operation(), action));
  }

  /** What to tell the person, in mrkdwn. */
  static String words(Acks.Quick<PostKept> quick, PostAction action) {
    return switch (quick) {
      case Acks.Quick.Done<PostKept> done ->
          PostPhrases.of(
              done.value(),
              done.value() instanceof PostKept.Done kept ? did(kept.story(), action) : "");
      case Acks.Quick.TooLate<PostKept> _ -> Phrases.NOT_RECORDED;
      case Acks.Quick.Down<PostKept> _ -> Phrases.UNAVAILABLE;
    };
  }

  private static String did(PostStory story, PostAction action) {
    Post post = story.post();
    return switch (action) {
      case PostAction.Schedule _ -> PostPhrases.scheduled(story.id(), post);
      case PostAction.Edit _ -> PostPhrases.edited(story.id(), post);
      case PostAction.Move _, PostAction.Keep _ -> PostPhrases.moved(post);
      case PostAction.SignOff _ -> PostPhrases.signedOff(post);
      case PostAction.PostNow _, PostAction.SendAgain _ -> PostPhrases.GOES_OUT;
      case PostAction.Cancel _ -> PostPhrases.CANCELLED;
      case PostAction.ItIsThere _ -> PostPhrases.NOTED;
    };
  }
}
