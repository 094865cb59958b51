package dev.perch.slack;

/** Who handles shifts, calls for help, and what nobody should have to read unasked. */
record StaffHandlers(ShiftCommand shift, BackupCommand backup, Unveiling unveiling) {}
