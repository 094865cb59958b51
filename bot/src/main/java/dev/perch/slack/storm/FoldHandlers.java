package dev.perch.slack.storm;

/** Who handles what belongs to folds. */
public record FoldHandlers(FoldButtons buttons, FoldForms forms) {}
