package dev.perch.slack.view;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.perch.desk.acts.Pressed;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** What is said of replies that people posted on X itself, or found there. In mrkdwn. */
public final class ByHandPhrases {
  /** While X is asked. */
  public static final String LOOKING =
      "Looking at that post on X … If this stays here, close it and look at the card.";

  /** It is recorded. */
  public static final String RECORDED = "Recorded: the card shows the post.";

  public static final String NO_LINK =
      "That is no link to a post of this handle. It looks like https://x.com/Name/status/123; copy it from X.";

  /** Behind whoever did it. */
  static final String DROPPED =
      " dropped the reply that was in doubt. It may stand on X: look there before you write another.";

  private static final String UNCHECKED =
      " · not checked: X could not be asked, look there yourself";

  private static final String UNSEEN = " · seen there by a person; Perch did not find it itself";

  /** Above the editor that opens then. */
  public static final String MAY_STAND =
      "*The reply that was in doubt may stand on X.* Look there first: what you send now comes on top of it.";

  private ByHandPhrases() {}

  /** Of a post its address is asked for; a direct message has none, so there it is asked twice. */
  static ButtonElement itIsThere(Ticket.Parked parked, Ref ref) {
    if (parked.attempt().road() != Road.DIRECT) {
      return Kit.button("It is there", Actions.BY_HAND, ref);
    }
    Ref carried = ref.with(Integer.toString(parked.attempt().number()));
    ButtonElement button = Kit.button("It is there", Actions.MESSAGE_SEEN, carried);
    button.setConfirm(
        ConfirmationDialogObject.builder()
            .title(Kit.plain("Did you see it on X?"))
            .text(
                Kit.plain(
                    "Perch did not find this message. If you saw it yourself, signed in as @%s, it counts as the answer and is not sent again."
                        .formatted(Literal.clean(parked.facts().handle(), 50))))
            .confirm(Kit.plain("I saw it"))
            .deny(Kit.plain("Cancel"))
            .build());
    return button;
  }

  /** Gives up a parked reply, once somebody has read what that means. */
  static ButtonElement drop(Ref ref) {
    ButtonElement button = Kit.button("Drop it, write another", Actions.DROP, ref);
    button.setConfirm(
        ConfirmationDialogObject.builder()
            .title(Kit.plain("Write another reply?"))
            .text(
                Kit.plain(
                    "Nobody knows whether the first one stands on X. If it does, the customer gets both. Look there first."))
            .confirm(Kit.plain("Drop it"))
            .deny(Kit.plain("Cancel"))
            .build());
    return button;
  }

  /** Behind the link to a post, or to the messages; empty where X confirmed it. */
  static String note(@Nullable Boolean checked, boolean direct) {
    if (!Boolean.FALSE.equals(checked)) {
      return "";
    }
    return direct ? UNSEEN : UNCHECKED;
  }

  /** Why a post is not taken for the answer. */
  static String wrong(Pressed.NotThatPost.Flaw why) {
    return "Nothing was recorded: "
        + switch (why) {
          case GONE ->
              "X shows no such post. Look whether it went out, and copy its address from X.";
          case ANOTHERS ->
              "that post is somebody else's. Post as this handle, and copy the address of that post.";
          case ELSEWHERE ->
              "that post of ours stands in another conversation. Answer the customer's tweet itself, and copy the address of that answer.";
          case KNOWN -> "that post is here already, as an earlier reply. Copy the newest one's.";
        };
  }
}
