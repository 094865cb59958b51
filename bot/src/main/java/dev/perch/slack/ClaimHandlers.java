package dev.perch.slack;

import java.util.List;

/** Who handles what belongs to people and their claims. */
record ClaimHandlers(List<SlackCommand> commands, Membership membership, PartnerShortcut partners) {
  ClaimHandlers {
    commands = List.copyOf(commands);
  }
}
