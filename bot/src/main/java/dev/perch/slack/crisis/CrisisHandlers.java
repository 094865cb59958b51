package dev.perch.slack.crisis;

/** Who handles what belongs to crises. */
public record CrisisHandlers(CrisisCommand command, CrisisButtons buttons, CrisisForms forms) {}
