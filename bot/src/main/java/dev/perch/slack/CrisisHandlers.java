package dev.perch.slack;

/** Who handles what belongs to crises. */
record CrisisHandlers(CrisisCommand command, CrisisButtons buttons, CrisisForms forms) {}
