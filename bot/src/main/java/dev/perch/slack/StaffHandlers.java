package dev.perch.slack;

/** Who handles shifts, calls for help, what nobody should have to read unasked, and histories. */
record StaffHandlers(
    ShiftCommand shift, BackupCommand backup, Unveiling unveiling, Histories histories) {}
