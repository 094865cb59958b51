package dev.perch.slack;

/** Who handles what belongs to launches. */
record LaunchHandlers(LaunchCommand command, LaunchButtons buttons, LaunchForms forms) {}
