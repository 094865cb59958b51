package dev.perch.slack;

/** Who handles what belongs to scheduled posts. */
record PostHandlers(PostCommand command, PostButtons buttons, PostForms forms) {}
