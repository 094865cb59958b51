package dev.perch.slack.view.campaign;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.FormKit;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms of launches. Each field's block and action share a name. */
public final class LaunchForm {
  public static final String NAME = "launch_name";
  public static final String HANDLES = "launch_handles";
  public static final String WHAT = "launch_what";
  public static final String AUDIENCE = "launch_audience";
  public static final String DAY = "launch_day";
  public static final String TIME = "launch_time";
  public static final String LINKS = "launch_links";
  public static final String CONTACT = "launch_contact";
  public static final String QUESTIONS = "launch_questions";
  public static final String SECRET = "launch_secret";
  public static final String NOT_YET = "launch_not_yet";
  public static final String QUESTION = "launch_question";

  private static final int LONGEST = 3_000;
  private static final int MOST_HANDLES = 100;
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

  private LaunchForm() {}

  /**
   * To tell Care of a launch.
   *
   * @param handles of the desk, without the {@code @}
   */
  public static View plan(LaunchRef ref, List<String> handles, String user) {
    String zone = ref.zone().getId();
    return form(
        Actions.LAUNCH_NEW_FORM,
        "A launch",
        "Tell Care",
        ref,
        List.of(
            Kit.small(
                "Care reads this in its channel, ahead, and says *Got it*. Nothing of it is public."),
            text("Name", NAME, "As you speak of it among yourselves.", 100, false),
            FormKit.input(
                "Handles",
                HANDLES,
                "Those that will speak of it.",
                false,
                MultiStaticSelectElement.builder()
                    .actionId(HANDLES)
                    .options(handles.stream().limit(MOST_HANDLES).map(LaunchForm::handle).toList())
                    .build()),
            lines("What", WHAT, "What it is, in a few sentences.", false),
            text("For whom", AUDIENCE, "Markets, customers, ages.", 300, true),
            day(null),
            time(null, zone),
            lines("Links", LINKS, "Pages, plans, pictures; one a line.", true),
            FormKit.input(
                "Whom to ask",
                CONTACT,
                "They are named when Care asks something in the brief's thread.",
                false,
                UsersSelectElement.builder().actionId(CONTACT).initialUser(user).build()),
            text(
                "Words nobody says before",
                SECRET,
                "Product names and hashtags, with commas between. They and the name above stay in until the hour.",
                500,
                true),
            lines(
                "Until then we say",
                NOT_YET,
                "To those who ask early. An agent sends it with one press, and the question comes back at the hour. {first_name} is filled in.",
                true),
            lines(
                "Questions to expect",
                QUESTIONS,
                "A question on a line, the answer that you suggest below it, then an empty line. Each goes to the FAQ gatekeeper; Care reads what is approved, and sends it from the hour on.",
                true)));
  }

  /** To give a launch another hour; the fields show the present one. */
  public static View move(LaunchRef ref, String name) {
    ZonedDateTime seen = ref.seen().atZone(ref.zone());
    return form(
        Actions.LAUNCH_MOVE_FORM,
        "Move a launch",
        "Move",
        ref,
        List.of(
            Kit.small("When does *%s* become public?".formatted(Literal.escape(name, 200))),
            day(seen),
            time(seen, ref.zone().getId())));
  }

  /** To ask those who planned a launch. */
  public static View ask(LaunchRef ref, String name) {
    return form(
        Actions.LAUNCH_ASK_FORM,
        "Ask",
        "Ask",
        ref,
        List.of(
            Kit.small(
                "About *%s*. It is asked in the brief's thread, and answered there."
                    .formatted(Literal.escape(name, 200))),
            Kit.field("Question", QUESTION, "", "", false)));
  }

  /** A form for the present moment: no hour was seen. */
  public static Instant nothingSeen() {
    return Instant.EPOCH;
  }

  private static OptionObject handle(String name) {
    return OptionObject.builder().text(Kit.plain("@" + name)).value(name).build();
  }

  private static InputBlock day(@Nullable ZonedDateTime initial) {
    return FormKit.input(
        "Day",
        DAY,
        "On which it becomes public.",
        false,
        DatePickerElement.builder()
            .actionId(DAY)
            .initialDate(initial == null ? null : initial.toLocalDate().toString())
            .build());
  }

  private static InputBlock time(@Nullable ZonedDateTime initial, String zone) {
    return FormKit.input(
        "Time",
        TIME,
        "By your clock: " + zone + ".",
        false,
        TimePickerElement.builder()
            .actionId(TIME)
            .initialTime(initial == null ? null : TIME_OF_DAY.format(initial))
            .build());
  }

  private static InputBlock text(
      String label, String name, String hint, int longest, boolean optional) {
    return FormKit.input(label, name, hint, optional, FormKit.typed(name, "", longest, false));
  }

  private static InputBlock lines(String label, String name, String hint, boolean optional) {
    return FormKit.input(label, name, hint, optional, FormKit.typed(name, "", LONGEST, true));
  }

  private static View form(
      String callback, String title, String submit, LaunchRef ref, List<LayoutBlock> blocks) {
    return FormKit.form(callback, title, submit, ref.text(), blocks);
  }
}
