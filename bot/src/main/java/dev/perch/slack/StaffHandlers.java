package dev.perch.slack;

import dev.perch.slack.staff.BackupCommand;
import dev.perch.slack.staff.ShiftCommand;
import dev.perch.slack.ticket.Histories;
import dev.perch.slack.ticket.Unveiling;

/** Who handles shifts, calls for help, what nobody should have to read unasked, and histories. */
record StaffHandlers(
    ShiftCommand shift, BackupCommand backup, Unveiling unveiling, Histories histories) {}
