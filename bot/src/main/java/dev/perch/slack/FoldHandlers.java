package dev.perch.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.slack.view.Actions;

/** Who handles what belongs to folds. */
record FoldHandlers(
    FoldButtons buttons, FoldForms forms, FoldSignings signings, FoldAdding adding) {

  Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    return switch (payload.getView().getCallbackId()) {
      case Actions.FOLD_ADD_FORM -> adding.submitted(payload, context);
      case Actions.FOLD_SIGN_FORM -> signings.submitted(payload, context);
      default -> forms.submitted(payload, context);
    };
  }
}
