package dev.perch.slack.view.faq;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.view.View;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Place;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.FormKit;
import dev.perch.slack.view.Kit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms of the FAQ bank. Each field's block and action share a name. */
public final class FaqForm {
  public static final String TITLE = "faq_title";

  /** Followed by a number: a field of Slack's takes 3,000 characters, an entry's wordings more. */
  public static final String WORDINGS = "faq_wordings_";

  public static final String TWEET = "faq_tweet";
  public static final String DM = "faq_dm";
  public static final String LONG = "faq_long";
  public static final String LINK = "faq_link";
  public static final String TAGS = "faq_tags";
  public static final String OWNER = "faq_owner";
  public static final String LANGUAGE = "faq_language";
  public static final String HANDLING = "faq_handling";
  public static final String REVIEW_BY = "faq_review_by";
  public static final String NOTE = "faq_note";

  /** Stands on a line of its own between variants. */
  public static final String BETWEEN = "---";

  /** Between wordings; customers' own line breaks are none. */
  private static final String LINES = "\u2028";

  private static final int LONGEST = 3_000;
  private static final int MOST_WORDING_FIELDS = 5;

  private FaqForm() {}

  /**
   * What stands in the fields as the form opens.
   *
   * @param content null for an entry that is new
   * @param wording with which a new one begins; may be empty
   * @param answer with which a new one begins; may be empty
   * @param note what they wrote of the change before; may be empty
   */
  public record Beginning(@Nullable Content content, String wording, String answer, String note) {
    public Beginning(@Nullable Content content, String wording, String answer) {
      this(content, wording, answer, "");
    }

    public static final Beginning EMPTY = new Beginning(null, "", "");

    /** One that is new, which customers asked in these ways. */
    public static Beginning asked(List<String> ways) {
      return new Beginning(
          null,
          ways.stream()
              .map(way -> way.replaceAll("\\s+", " ").strip())
              .collect(Collectors.joining(LINES)),
          "");
    }

    public static Beginning of(Content content) {
      return new Beginning(content, "", "");
    }

    /** What somebody wrote already. */
    public static Beginning again(Content content, String note) {
      return new Beginning(content, "", "", note);
    }

    String title() {
      return content == null ? "" : content.title();
    }

    List<String> wordings() {
      List<String> begun =
          wording.isBlank()
              ? List.of()
              : Arrays.stream(wording.split(LINES))
                  .map(way -> way.replace('\n', ' ').strip())
                  .toList();
      return content == null ? begun : content.wordings();
    }

    String answers(Place place) {
      if (content == null) {
        return place == Place.TWEET ? answer : "";
      }
      return String.join("\n" + BETWEEN + "\n", content.answers().getOrDefault(place, List.of()));
    }
  }

  /**
   * The form to write an entry in; nothing for one that holds more than Slack's fields take.
   *
   * @param notice in mrkdwn, what will come of it
   * @param submit what the button says
   */
  public static Optional<View> write(
      FaqRef ref, Beginning beginning, String notice, String submit) {
    List<String> wordings = fields(beginning.wordings());
    boolean fits =
        wordings.size() <= MOST_WORDING_FIELDS
            && FaqMedia.fits(beginning.content())
            && Arrays.stream(Place.values())
                .allMatch(place -> beginning.answers(place).length() <= LONGEST);
    if (!fits) {
      return Optional.empty();
    }
    Content content = beginning.content();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.small(notice));
    blocks.add(line("Title", TITLE, beginning.title(), "The question in our own words.", false));
    for (int i = 0; i < wordings.size(); i++) {
      blocks.add(
          lines(
              i == 0 ? "Wordings" : "Wordings " + (i + 1),
              WORDINGS + i,
              wordings.get(i),
              "How customers ask it, one a line. {first_name} and {link} belong in answers."));
    }
    blocks.add(
        Kit.field(
            "Tweet answer",
            TWEET,
            beginning.answers(Place.TWEET),
            "280 characters, with the agent's initials. Several variants: a line --- between them. {first_name} and {link} are filled in.",
            false));
    blocks.add(lines("DM answer", DM, beginning.answers(Place.DM), "May be longer."));
    blocks.add(
        lines(
            "Long answer",
            LONG,
            beginning.answers(Place.LONG),
            "Agents find it on a card under Other words; what is too long for one tweet goes out in numbered parts."));
    blocks.add(
        line(
            "Link", LINK, content == null ? "" : text(content.link()), "Stands for {link}.", true));
    blocks.addAll(FaqMedia.fields(content));
    blocks.add(
        line(
            "Tags",
            TAGS,
            content == null ? "" : String.join(", ", content.tags()),
            "With commas between.",
            true));
    blocks.add(
        line(
            "Owner",
            OWNER,
            content == null ? Content.CARE : content.owner(),
            "The team or partner that keeps it right.",
            true));
    blocks.add(
        line(
            "Language",
            LANGUAGE,
            content == null ? Content.ENGLISH : content.language(),
            "Its code, such as en or pt-br.",
            true));
    blocks.add(handling(content));
    blocks.add(
        date(
            "Review by",
            content == null ? null : content.reviewBy(),
            "The last day on which it is suggested, unless somebody says that it is still right."));
    blocks.add(line("Note", NOTE, beginning.note(), "What changed, and why.", true));
    return Optional.of(
        form(
            Actions.FAQ_FORM,
            content == null ? "A new entry" : "Change an entry",
            submit,
            ref,
            blocks));
  }

  /** Why a proposal goes back. */
  public static View returning(FaqRef ref) {
    return form(
        Actions.FAQ_RETURN_FORM,
        "Return",
        "Return",
        ref,
        List.of(
            Kit.field("Reason", NOTE, "", "What should be different. They will read it.", false)));
  }

  /**
   * Until when an entry is right.
   *
   * @param until the day that is offered
   */
  public static View stillRight(FaqRef ref, LocalDate until) {
    return form(
        Actions.FAQ_STILL_RIGHT_FORM,
        "Still right",
        "Save",
        ref,
        List.of(date("Until", until, "The last day on which it is suggested. Empty: for good.")));
  }

  private static List<String> fields(List<String> wordings) {
    List<String> fields = new ArrayList<>(List.of(""));
    for (String wording : wordings) {
      String longer = fields.getLast().isEmpty() ? wording : fields.getLast() + "\n" + wording;
      if (longer.length() <= LONGEST) {
        fields.set(fields.size() - 1, longer);
      } else {
        fields.add(wording);
      }
    }
    return fields;
  }

  private static InputBlock line(
      String label, String name, String initial, String hint, boolean optional) {
    return input(label, name, initial, hint, optional, false);
  }

  private static InputBlock lines(String label, String name, String initial, String hint) {
    return input(label, name, initial, hint, true, true);
  }

  private static InputBlock input(
      String label, String name, String initial, String hint, boolean optional, boolean lines) {
    return FormKit.input(label, name, hint, optional, FormKit.typed(name, initial, LONGEST, lines));
  }

  private static InputBlock handling(@Nullable Content content) {
    List<OptionObject> options =
        Arrays.stream(Content.Handling.values()).map(FaqForm::option).toList();
    List<OptionObject> chosen =
        content == null ? List.of() : content.handling().stream().map(FaqForm::option).toList();
    return InputBlock.builder()
        .blockId(HANDLING)
        .label(Kit.plain("Special"))
        .optional(true)
        .element(
            CheckboxesElement.builder()
                .actionId(HANDLING)
                .options(options)
                .initialOptions(chosen.isEmpty() ? null : chosen)
                .build())
        .build();
  }

  private static OptionObject option(Content.Handling handling) {
    String label =
        switch (handling) {
          case PRIVATE_MATTER -> "Private matter: answered by DM";
          case NEEDS_SIGN_OFF -> "Needs sign-off";
        };
    return OptionObject.builder().text(Kit.plain(label)).value(handling.name()).build();
  }

  private static InputBlock date(String label, @Nullable LocalDate day, String hint) {
    return FormKit.input(
        label,
        REVIEW_BY,
        hint,
        true,
        DatePickerElement.builder()
            .actionId(REVIEW_BY)
            .initialDate(day == null ? null : day.toString())
            .build());
  }

  static View form(
      String callback, String title, String submit, FaqRef ref, List<LayoutBlock> blocks) {
    return FormKit.form(callback, title, submit, ref.text(), blocks);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
