package dev.perch.slack;

/** Who handles what belongs to the FAQ bank. */
record FaqHandlers(
    FaqCommand command,
    FaqButtons buttons,
    FaqForms forms,
    FaqTransfers transfers,
    FaqGaps gaps,
    FaqRehearsals rehearsals,
    FaqShortcut shortcut) {}
