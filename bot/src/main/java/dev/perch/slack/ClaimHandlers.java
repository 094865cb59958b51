package dev.perch.slack;

import dev.perch.slack.ticket.PartnerShortcut;
import dev.perch.slack.view.Actions;
import dev.perch.slack.wire.Routes;
import dev.perch.slack.wire.SlackCommand;
import java.util.List;

/** Who handles what belongs to people and their claims. */
record ClaimHandlers(List<SlackCommand> commands, PartnerShortcut partners) implements Routes.Room {
  ClaimHandlers {
    commands = List.copyOf(commands);
  }

  @Override
  public void into(Routes routes) {
    commands.forEach(command -> routes.command(command.name(), command::typed));
    routes.shortcut(Actions.DRAFT_FROM_MESSAGE, partners::used);
  }
}
