package dev.perch.slack;

import dev.perch.slack.staff.BackupCommand;
import dev.perch.slack.staff.ShiftCommand;
import dev.perch.slack.ticket.Histories;
import dev.perch.slack.ticket.Unveiling;
import dev.perch.slack.view.Actions;
import dev.perch.slack.wire.Routes;

/** Who handles shifts, calls for help, what nobody should have to read unasked, and histories. */
record StaffHandlers(
    ShiftCommand shift, BackupCommand backup, Unveiling unveiling, Histories histories)
    implements Routes.Room {
  @Override
  public void into(Routes routes) {
    routes
        .command(ShiftCommand.NAME, shift::typed)
        .command(BackupCommand.NAME, backup::typed)
        .press(Actions.UNVEIL, unveiling::pressed)
        .press(Actions.HISTORY, histories::pressed);
  }
}
