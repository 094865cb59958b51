package dev.perch.slack.view;

import static dev.perch.slack.view.CardState.who;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.desk.ReplyPicture;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.SignOff;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A reply that waits for others: on the card, and in its thread. */
final class SignOffView {
  private static final int SHOWN = 1_500;

  static final String NOT_AGREED =
      "While the reply waited for its turn on X a crisis began, or the rules changed, and somebody else has to agree to it now. Nothing was posted. Look at it again, and press *Reply*: the text stands there, and sending asks for what is missing.";

  private SignOffView() {}

  /** The card's line. */
  static String state(AwaitingSignOff awaiting) {
    SignOff signOff = awaiting.signOff();
    int given = signOff.given().size();
    List<String> left = signOff.roles().subList(given, signOff.roles().size());
    String agreed =
        signOff.given().isEmpty()
            ? ""
            : " · agreed: "
                + signOff.given().stream().map(CardState::who).collect(Collectors.joining(", "));
    return "*Waits for sign-off* by %s%s · the reply of %s%s"
        .formatted(
            ClaimPhrases.roles(left),
            signOff.deputy() ? " or a deputy" : "",
            who(awaiting.claim().by()),
            agreed);
  }

  /** The words that wait, as they would go out. */
  static LayoutBlock words(Shown shown, AwaitingSignOff awaiting) {
    return quoted(shown, awaiting.signOff().version());
  }

  private static LayoutBlock quoted(Shown shown, int version) {
    String text = shown.words().text(version).orElse("(removed)");
    String quote = Literal.words(text, SHOWN);
    List<ReplyPicture> pictures = shown.words().pictures(version);
    return pictures.isEmpty()
        ? Kit.rich(Kit.quote(quote))
        : Kit.rich(
            Kit.quote(quote), Kit.line(Kit.text(PicturePhrases.shown(pictures, shown.reading()))));
  }

  static List<BlockElement> buttons(Shown shown, int version) {
    Ref carried = shown.ref().with(Integer.toString(version));
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(Kit.primary("Approve", Actions.SIGN_OFF, carried));
    buttons.add(Kit.button("Edit reply", Actions.SIGN_OFF_EDIT, carried));
    buttons.add(Kit.button("Return", Actions.SIGN_OFF_RETURN, carried));
    if (!shown.words().pictures(version).isEmpty()) {
      buttons.add(Kit.button("See the pictures", Actions.SIGN_OFF_PICTURES, carried));
    }
    return buttons;
  }

  static ThreadLine asked(Shown shown, TicketEvent.SignOffAsked asked, int index) {
    String words =
        "The reply of %s waits for %s. Nothing goes out before."
            .formatted(who(asked.by()), ClaimPhrases.roles(asked.roles()));
    return new ThreadLine(
        words,
        List.of(Kit.paragraph(words), quoted(shown, index), Kit.actions(buttons(shown, index))));
  }

  /** Who changed it, from what to what: its author sees it here. */
  static ThreadLine edited(
      Shown shown, TicketEvent.SignOffEdited edited, AgentId author, int index) {
    String words = "%s changed the reply of %s. It was:".formatted(who(edited.by()), who(author));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph(words));
    blocks.add(quoted(shown, edited.version()));
    blocks.add(Kit.small("It is now:"));
    blocks.add(quoted(shown, index));
    blocks.add(Kit.actions(buttons(shown, index)));
    return new ThreadLine(words, blocks);
  }

  static String given(Story story, TicketEvent.SignOffGiven given, int index) {
    boolean last =
        index + 1 < story.length()
            && story.events().get(index + 1) instanceof TicketEvent.SendingStarted;
    return "%s agreed for %s%s"
        .formatted(
            who(given.by()),
            ClaimPhrases.role(given.role()),
            last ? ": all have, and it goes out." : ".");
  }

  /** Who wrote what that version is of. */
  static AgentId author(Story story, int version) {
    for (int index = version; index >= 0; index--) {
      if (story.events().get(index) instanceof TicketEvent.SignOffAsked asked) {
        return asked.by();
      }
    }
    throw new IllegalStateException("a sign-off that nobody asked for");
  }
}
