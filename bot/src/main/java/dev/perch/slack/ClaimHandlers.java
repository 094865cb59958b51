package dev.perch.slack;

import dev.perch.slack.staff.Membership;
import dev.perch.slack.ticket.PartnerShortcut;
import dev.perch.slack.wire.SlackCommand;
import java.util.List;

/** Who handles what belongs to people and their claims. */
record ClaimHandlers(List<SlackCommand> commands, Membership membership, PartnerShortcut partners) {
  ClaimHandlers {
    commands = List.copyOf(commands);
  }
}
