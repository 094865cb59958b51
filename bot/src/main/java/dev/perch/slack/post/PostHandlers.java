package dev.perch.slack.post;

import dev.perch.slack.view.Actions;
import dev.perch.slack.view.campaign.PostForm;
import dev.perch.slack.wire.Routes;

/** Who handles what belongs to scheduled posts. */
public record PostHandlers(PostCommand command, PostButtons buttons, PostForms forms)
    implements Routes.Room {
  @Override
  public void into(Routes routes) {
    routes
        .command(PostCommand.NAME, command::typed)
        .press(PostForm.TEXT, forms::typed)
        .press(Actions.POST, buttons::pressed)
        .form(Actions.POST, forms::submitted);
  }
}
