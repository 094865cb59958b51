package dev.perch.slack.crisis;

import dev.perch.slack.view.Actions;
import dev.perch.slack.wire.Routes;

/** Who handles what belongs to crises. */
public record CrisisHandlers(CrisisCommand command, CrisisButtons buttons, CrisisForms forms)
    implements Routes.Room {
  @Override
  public void into(Routes routes) {
    routes
        .command(CrisisCommand.NAME, command::typed)
        .press(Actions.CRISIS, buttons::pressed)
        .form(Actions.CRISIS, forms::submitted);
  }
}
