package dev.perch.slack.view;

import com.slack.api.model.view.View;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody reads before words that were written a while ago go out by their press. */
public final class AnywayForm {
  private AnywayForm() {}

  /**
   * The form.
   *
   * @param ref carries the version that is agreed to; none for a reply that is sent again
   */
  public static View of(Ref ref, Pressed.Warned warned) {
    boolean agreeing = ref.number().isPresent();
    String kinds =
        Despite.name(
            Actions.ANYWAY_FORM,
            warned.findings().stream().map(Finding::kind).collect(Collectors.toSet()));
    String words =
        "*Nothing was sent yet.*\n%s\nIf the reply on the card is right all the same, press *%s*. If not, close this, and press *%s* there."
            .formatted(
                GuardPhrases.findings(warned.findings()),
                submit(agreeing),
                agreeing ? "Edit reply* or *Return" : "Drop it, write another");
    return Forms.form(
        kinds, "Read this first", submit(agreeing), ref, List.of(Kit.paragraph(words)));
  }

  private static String submit(boolean agreeing) {
    return agreeing ? "Approve anyway" : "Send anyway";
  }
}
