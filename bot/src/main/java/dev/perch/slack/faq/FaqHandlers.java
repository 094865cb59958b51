package dev.perch.slack.faq;

/** Who handles what belongs to the FAQ bank. */
public record FaqHandlers(
    FaqCommand command,
    FaqButtons buttons,
    FaqForms forms,
    FaqTransfers transfers,
    FaqGaps gaps,
    FaqRehearsals rehearsals,
    FaqShortcut shortcut) {}
