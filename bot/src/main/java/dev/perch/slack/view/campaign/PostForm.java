package dev.perch.slack.view.campaign;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import dev.perch.campaign.post.PostPicture;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.FormKit;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.PictureFields;
import dev.perch.slack.view.Proof;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The forms of scheduled posts. Each field's block and action share a name. */
public final class PostForm {
  public static final String HANDLE = "post_handle";
  public static final String TEXT = "post_text";
  public static final String PICTURES = "post_pictures";
  public static final String ALTS = "post_alts";

  /** With this begins what a picture shows that it has already; its number follows. */
  public static final String KEPT = "post_kept_";

  public static final String DAY = "post_day";
  public static final String TIME = "post_time";
  public static final String LINK = "post_link";

  private static final int MOST_HANDLES = 100;
  private static final int SHOWN = 2_900;
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

  private PostForm() {}

  /**
   * What stands in the form.
   *
   * @param handles among which to choose, without the {@code @}; the post's own where it is edited
   * @param proof the text as it would stand on X
   * @param kept the pictures that it has already
   * @param hour what stands in the fields of day and time
   */
  public record Shown(
      List<String> handles, Proof proof, List<PostPicture> kept, ZonedDateTime hour) {
    public Shown {
      kept = List.copyOf(kept);
      handles = List.copyOf(handles);
    }
  }

  /** To schedule a post, or to edit one. */
  public static View write(PostRef ref, Shown shown) {
    Proof proof = shown.proof();
    boolean fresh = ref.id() == null;
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(handles(shown.handles(), proof.handle()));
    blocks.add(Kit.field("Text", TEXT, proof.signed(), "", true));
    if (!proof.signed().isBlank()) {
      blocks.add(Kit.small("As on X, by *@%s* · %s".formatted(proof.handle(), proof.facts())));
      blocks.addAll(proof.blocks(SHOWN));
    }
    for (int nth = 0; nth < shown.kept().size(); nth++) {
      blocks.add(kept(nth, shown.kept().get(nth)));
    }
    blocks.add(pictures(shown.kept().size()));
    blocks.add(
        FormKit.input(
            fresh ? "What the pictures show" : "What the added pictures show",
            ALTS,
            "A line for each, in their order, for people who do not see them.",
            true,
            PlainTextInputElement.builder()
                .actionId(ALTS)
                .multiline(true)
                .maxLength(3_000)
                .build()));
    blocks.add(day(shown.hour()));
    blocks.add(time(shown.hour()));
    return form(
        Actions.POST_FORM,
        fresh ? "Schedule a post" : "Edit a post",
        fresh ? "Schedule" : "Save",
        ref,
        blocks);
  }

  /** To give a post another hour. */
  public static View move(PostRef ref, ZonedDateTime hour) {
    return form(
        Actions.POST_MOVE_FORM,
        "Move a post",
        "Move",
        ref,
        List.of(
            Kit.small("When its hour comes, it is held against that one anew."),
            day(hour),
            time(hour)));
  }

  /** Where on X a post stands that Perch could not find. */
  public static View itIsThere(PostRef ref) {
    return form(
        Actions.POST_THERE_FORM,
        "It is there",
        "Save",
        ref,
        List.of(
            Kit.field(
                "Link",
                LINK,
                "",
                "The address of the post, copied from X: https://x.com/…/status/…",
                false)));
  }

  private static InputBlock handles(List<String> names, String chosen) {
    List<OptionObject> options = names.stream().limit(MOST_HANDLES).map(PostForm::option).toList();
    return FormKit.input(
        "Handle",
        HANDLE,
        "As which it goes out.",
        false,
        StaticSelectElement.builder()
            .actionId(HANDLE)
            .options(options)
            .initialOption(option(chosen))
            .build());
  }

  private static OptionObject option(String name) {
    return OptionObject.builder().text(Kit.plain("@" + name)).value(name).build();
  }

  /** A form cannot be opened with files in it, so a picture is there by what it shows. */
  private static InputBlock kept(int nth, PostPicture picture) {
    String name = KEPT + nth;
    return FormKit.input(
        "What picture %d shows".formatted(nth + 1),
        name,
        "Correct it here. Emptied, the picture is taken away.",
        true,
        PlainTextInputElement.builder()
            .actionId(name)
            .maxLength(PostPicture.LONGEST_ALT)
            .initialValue(picture.alt().isEmpty() ? null : picture.alt())
            .build());
  }

  private static InputBlock pictures(int kept) {
    String hint =
        kept == 0
            ? "At most four, of at most 5 MB each."
            : "At most four in all, of at most 5 MB each; they come behind those above.";
    return FormKit.input(
        kept == 0 ? "Pictures" : "More pictures",
        PICTURES,
        hint,
        true,
        FileInputElement.builder()
            .actionId(PICTURES)
            .filetypes(PictureFields.KINDS)
            .maxFiles(PostPicture.MOST)
            .build());
  }

  private static InputBlock day(ZonedDateTime hour) {
    return FormKit.input(
        "Day",
        DAY,
        "On which it goes out.",
        false,
        DatePickerElement.builder()
            .actionId(DAY)
            .initialDate(hour.toLocalDate().toString())
            .build());
  }

  private static InputBlock time(ZonedDateTime hour) {
    LocalTime time = hour.toLocalTime();
    return FormKit.input(
        "Time",
        TIME,
        "By your clock: " + hour.getZone().getId() + ".",
        false,
        TimePickerElement.builder().actionId(TIME).initialTime(TIME_OF_DAY.format(time)).build());
  }

  private static View form(
      String callback, String title, String submit, PostRef ref, List<LayoutBlock> blocks) {
    return FormKit.form(callback, title, submit, ref.text(), blocks);
  }
}
