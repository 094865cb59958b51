package dev.perch.slack.post;

/** Who handles what belongs to scheduled posts. */
public record PostHandlers(PostCommand command, PostButtons buttons, PostForms forms) {}
