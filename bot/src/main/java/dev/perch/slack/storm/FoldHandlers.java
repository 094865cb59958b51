package dev.perch.slack.storm;

import dev.perch.slack.view.Actions;
import dev.perch.slack.wire.Routes;

/** Who handles what belongs to folds. */
public record FoldHandlers(
    FoldButtons buttons, FoldForms forms, FoldSignings signings, FoldAdding adding)
    implements Routes.Room {
  @Override
  public void into(Routes routes) {
    routes
        .press(Actions.FOLD, buttons::pressed)
        .form(Actions.FOLD, forms::submitted)
        .form(Actions.FOLD_ADD_FORM, adding::submitted)
        .form(Actions.FOLD_SIGN_FORM, signings::submitted);
  }
}
