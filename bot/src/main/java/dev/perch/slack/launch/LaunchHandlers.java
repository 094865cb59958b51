package dev.perch.slack.launch;

import dev.perch.slack.view.Actions;
import dev.perch.slack.wire.Routes;

/** Who handles what belongs to launches. */
public record LaunchHandlers(LaunchCommand command, LaunchButtons buttons, LaunchForms forms)
    implements Routes.Room {
  @Override
  public void into(Routes routes) {
    routes
        .command(LaunchCommand.NAME, command::typed)
        .press(Actions.LAUNCH, buttons::pressed)
        .form(Actions.LAUNCH, forms::submitted);
  }
}
