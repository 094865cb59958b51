package dev.perch.slack.launch;

/** Who handles what belongs to launches. */
public record LaunchHandlers(LaunchCommand command, LaunchButtons buttons, LaunchForms forms) {}
