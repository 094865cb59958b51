package dev.perch.slack;

import dev.perch.slack.staff.GuardCommand;
import dev.perch.slack.staff.ListenCommand;
import dev.perch.slack.staff.NextCommand;
import dev.perch.slack.staff.RulesCommand;
import dev.perch.slack.view.Actions;
import dev.perch.slack.wire.Routes;

/** Who handles the commands that belong to no room of their own. */
record CommandHandlers(
    NextCommand next, RulesCommand rules, ListenCommand listening, GuardCommand guard)
    implements Routes.Room {
  @Override
  public void into(Routes routes) {
    routes
        .command(NextCommand.NAME, next::typed)
        .command(RulesCommand.NAME, rules::typed)
        .press(Actions.RULES, rules::undone)
        .command(ListenCommand.NAME, listening::typed)
        .command(GuardCommand.NAME, guard::typed);
  }
}
