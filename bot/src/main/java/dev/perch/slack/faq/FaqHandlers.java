package dev.perch.slack.faq;

import dev.perch.slack.view.Actions;
import dev.perch.slack.wire.Routes;

/** Who handles what belongs to the FAQ bank. */
public record FaqHandlers(
    FaqCommand command,
    FaqButtons buttons,
    FaqForms forms,
    FaqTransfers transfers,
    FaqGaps gaps,
    FaqRehearsals rehearsals,
    FaqShortcut shortcut)
    implements Routes.Room {
  @Override
  public void into(Routes routes) {
    routes
        .command(FaqCommand.NAME, command::typed)
        .press(Actions.FAQ, buttons::pressed)
        .press(Actions.FAQ_GAP, gaps::write)
        .press(Actions.FAQ_REHEARSE, rehearsals::pressed)
        .form(Actions.FAQ, forms::submitted)
        .form(Actions.FAQ_IMPORT, transfers::submitted)
        .shortcut(Actions.FAQ_FROM_MESSAGE, shortcut::used);
  }
}
