package dev.perch.slack.post;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.campaign.post.PostAction;
import dev.perch.campaign.post.PostId;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.slack.view.campaign.PostRef;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.Whispers;
import java.util.Optional;

/** What is pressed on a post's card: decoded, handed on, acknowledged. */
public final class PostButtons {
  private final PostActs acts;
  private final PostForms forms;
  private final PostPages pages;
  private final Whispers whispers;

  PostButtons(PostActs acts, PostForms forms, PostPages pages, Whispers whispers) {
    this.pages = pages;
    this.acts = acts;
    this.forms = forms;
    this.whispers = whispers;
  }

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    if (PostPages.owns(action.getActionId())) {
      pages.turn(action.getValue(), context);
      return context.ack();
    }
    Optional<PostRef> ref = PostRef.parse(action.getValue());
    PostId id = ref.map(PostRef::id).orElse(null);
    if (id == null) {
      whispers.say(at.channel(), null, at.user(), PostPhrases.NOT_OURS);
    } else {
      pressed(action.getActionId(), id, ref.get(), at);
    }
    return context.ack();
  }

  private void pressed(String action, PostId id, PostRef ref, At at) {
    switch (action) {
      case Actions.POST_SIGN_OFF -> act(at, new PostAction.SignOff(id, ref.version()));
      case Actions.POST_NOW -> act(at, new PostAction.PostNow(id, ref.length()));
      case Actions.POST_KEEP -> act(at, new PostAction.Keep(id, ref.length()));
      case Actions.POST_SEND_AGAIN -> act(at, new PostAction.SendAgain(id, ref.length()));
      case Actions.POST_CANCEL -> act(at, new PostAction.Cancel(id));
      case Actions.POST_EDIT -> forms.edit(at, id);
      case Actions.POST_MOVE -> forms.move(at, ref);
      case Actions.POST_IT_IS_THERE -> forms.itIsThere(at, ref);
      default -> whispers.say(at.channel(), null, at.user(), PostPhrases.NOT_OURS);
    }
  }

  private void act(At at, PostAction action) {
    whispers.say(at.channel(), null, at.user(), PostActs.words(acts.act(at, action), action));
  }
}
