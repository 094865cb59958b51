package dev.perch.slack;

/** Who handles what belongs to folds. */
record FoldHandlers(FoldButtons buttons, FoldForms forms, FoldAdding adding) {}
