package dev.perch.slack.view.faq;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Media;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.FormKit;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.PictureFields;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pictures of an entry: their fields in its form, and how they are shown. */
public final class FaqMedia {
  /** Those that it has, one a line: the address, a space, what it shows. */
  public static final String KEPT = "faq_pictures_kept";

  public static final String ADDED = "faq_pictures_added";
  public static final String ALTS = "faq_pictures_alts";

  public static final String NO_LINE =
      "A line is the picture's address, a space, and what it shows, in at most 1,000 characters.";

  public static final String TOO_MANY = "X takes at most four pictures with a post.";

  public static final String NOT_YOURS =
      "Only a picture that you have put into Slack yourself can be added. Choose it below.";

  public static final String NO_PICTURE =
      "One of these is no picture that X takes: PNG, JPEG, GIF or WebP, of at most 5 MB, put here by you.";

  public static final String UNSURE =
      "Slack did not show the pictures in time, so nothing was saved. Press the button again.";

  private static final int SHOWN = 700;
  private static final int LONGEST = 3_000;

  private FaqMedia() {}

  /** Whether the field takes them. */
  static boolean fits(@Nullable Content content) {
    return kept(content).length() <= LONGEST;
  }

  /** A form cannot be opened with files in it, so those that are there stand as lines. */
  static List<LayoutBlock> fields(@Nullable Content content) {
    InputBlock added =
        FormKit.input(
            "Add pictures",
            ADDED,
            "At most four in all, of at most 5 MB each.",
            true,
            FileInputElement.builder()
                .actionId(ADDED)
                .filetypes(PictureFields.KINDS)
                .maxFiles(Media.MOST)
                .build());
    InputBlock alts =
        FormKit.input(
            "What the added pictures show",
            ALTS,
            "A line for each, in their order, for people who do not see them.",
            true,
            lines(ALTS, ""));
    if (kept(content).isEmpty()) {
      return List.of(added, alts);
    }
    InputBlock kept =
        FormKit.input(
            "Pictures",
            KEPT,
            "A line for each: its address, and what it shows. Take a line out, and the picture goes.",
            true,
            lines(KEPT, kept(content)));
    return List.of(kept, added, alts);
  }

  private static String kept(@Nullable Content content) {
    return content == null
        ? ""
        : content.media().stream()
            .map(one -> one.url() + " " + one.alt().replaceAll("\\s+", " "))
            .collect(Collectors.joining("\n"));
  }

  private static PlainTextInputElement lines(String name, String initial) {
    return PlainTextInputElement.builder()
        .actionId(name)
        .multiline(true)
        .maxLength(LONGEST)
        .initialValue(initial.isEmpty() ? null : initial)
        .build();
  }

  /** What they show, in the entry as it is read; nothing where there are none. */
  static List<LayoutBlock> shown(Content content) {
    if (content.media().isEmpty()) {
      return List.of();
    }
    String lines = content.media().stream().map(Media::told).collect(Collectors.joining("\n"));
    return List.of(Kit.small("pictures"), Kit.rich(Kit.quote(Literal.words(lines, SHOWN))));
  }

  /** The button that shows them; nothing where none is in Slack. */
  static List<BlockElement> button(Content content, FaqRef ref) {
    return content.media().stream().noneMatch(one -> one.file().isPresent())
        ? List.of()
        : List.of(Kit.button("See the pictures", Actions.FAQ_PICTURES, ref.text()));
  }
}
