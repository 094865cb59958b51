package dev.perch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.acts.PictureOffers.Offer;
import dev.perch.ticket.Road;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a reply, below the field in which it is written. */
public final class PictureFields {
  /** The kinds of pictures that X takes, as Slack names them. */
  public static final List<String> KINDS = List.of("png", "jpg", "jpeg", "gif", "webp");

  /** Those that are offered, of which some are chosen. */
  public static final String CHOSEN = "reply_pictures";

  /** The agent's own, and what they show. */
  public static final String ADDED = "reply_pictures_added";

  public static final String ALTS = "reply_pictures_alts";

  /** Those that an approver wants left out. */
  public static final String WITHOUT = "reply_pictures_without";

  /** Slack takes 75 characters; what is cut ends in one more. */
  private static final int OPTION = 74;

  private static final int LONGEST = ReplyPicture.LONGEST_ALT;

  private PictureFields() {}

  /**
   * The editor with them.
   *
   * @param elsewhere how many pictures of the entry cannot be sent, for they are not in Slack
   */
  public static View below(View editor, List<Offer> offers, long elsewhere, Road road) {
    List<LayoutBlock> blocks = new ArrayList<>(editor.getBlocks());
    if (!offers.isEmpty()) {
      blocks.add(offered(offers));
      offers.stream()
          .map(Offer::alt)
          .filter(alt -> alt.length() > OPTION)
          .forEach(alt -> blocks.add(Kit.small("🖼 " + Literal.escape(alt, LONGEST))));
    }
    if (elsewhere > 0) {
      blocks.add(Kit.small(PicturePhrases.elsewhere(elsewhere)));
    }
    int most = road == Road.PUBLIC ? ReplyPicture.MOST : ReplyPicture.MOST_IN_PRIVATE;
    blocks.add(
        FormKit.input(
            "Add a picture",
            ADDED,
            most == 1
                ? "One, of at most 5 MB: X takes no more with a direct message."
                : "X takes four in all, of at most 5 MB each.",
            true,
            FileInputElement.builder().actionId(ADDED).filetypes(KINDS).maxFiles(most).build()));
    blocks.add(
        told(
            FormKit.input(
                "What the added picture shows",
                ALTS,
                "For people who do not see it; a line for each.",
                true,
                PlainTextInputElement.builder()
                    .actionId(ALTS)
                    .multiline(true)
                    .dispatchActionConfig(Kit.EVERY_KEY)
                    .build())));
    editor.setBlocks(List.copyOf(blocks));
    return editor;
  }

  private static InputBlock offered(List<Offer> offers) {
    List<OptionObject> options = offers.stream().map(PictureFields::option).toList();
    List<OptionObject> chosen =
        offers.stream().filter(Offer::chosen).map(PictureFields::option).toList();
    return told(
        FormKit.input(
            "Pictures to send along",
            CHOSEN,
            "From the FAQ entry, or from the reply that was begun here before.",
            true,
            CheckboxesElement.builder()
                .actionId(CHOSEN)
                .options(options)
                .initialOptions(chosen.isEmpty() ? null : chosen)
                .build()));
  }

  /**
   * Told at once, as keys of the reply are: an editor that is closed is kept with its pictures.
   * Slack tells nothing of a file that is put in, so it is told with the words for it.
   */
  private static InputBlock told(InputBlock field) {
    field.setDispatchAction(true);
    return field;
  }

  private static OptionObject option(Offer offer) {
    return option(offer.alt(), offer.key());
  }

  private static OptionObject option(String alt, String value) {
    String shown = Literal.words(alt.replace('\n', ' '), OPTION);
    return OptionObject.builder().text(Kit.plain(shown)).value(value).build();
  }

  /** An approver's editor, in which they may take some away. */
  public static View leavingOut(View editor, List<ReplyPicture> pictures) {
    if (!pictures.isEmpty()) {
      List<LayoutBlock> blocks = new ArrayList<>(editor.getBlocks());
      blocks.add(
          FormKit.input(
              "Pictures to leave out",
              WITHOUT,
              "The others go with the reply, as they are.",
              true,
              CheckboxesElement.builder()
                  .actionId(WITHOUT)
                  .options(pictures.stream().map(one -> option(one.alt(), one.file())).toList())
                  .build()));
      editor.setBlocks(List.copyOf(blocks));
    }
    return editor;
  }
}
