package dev.perch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Finding.Kind;
import dev.perch.ticket.Road;
import dev.perch.ticket.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The forms that open over a channel. Each carries its {@link Ref}. */
public final class Forms {
  private static final int MOST_TWEETS = 20;

  private Forms() {}

  /** What opens at once, while the form is made ready. */
  public static View loading() {
    return View.builder()
        .type("modal")
        .title(title("One moment"))
        .close(close())
        .blocks(List.of(Kit.small("Getting the ticket …")))
        .build();
  }

  /** What stands there instead of a form when there is none to fill in. */
  public static View sorry(String mrkdwn) {
    return View.builder()
        .type("modal")
        .title(title("Not now"))
        .close(close())
        .blocks(List.of(Kit.paragraph(mrkdwn)))
        .build();
  }

  /** Something to read, and nothing to send. */
  public static View reading(String title, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(title(title))
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(List.copyOf(blocks))
        .build();
  }

  /** What stands there when something was done for whoever asked. */
  public static View told(String mrkdwn) {
    return View.builder()
        .type("modal")
        .title(title("Perch"))
        .close(close())
        .blocks(List.of(Kit.paragraph(mrkdwn)))
        .build();
  }

  /**
   * The editor.
   *
   * @param ref ticket, claim and word that the reply answers; {@code rest} is the entry it comes
   *     from, if any
   * @param proof the draft as it would go out
   * @param customer what the customer wrote last
   * @param draft what stands in the field
   * @param notice in mrkdwn, what the agent should know first; may be empty
   * @param read the kinds of warnings that the agent has been held up with: while they are all that
   *     is found, one more press sends
   */
  public static View reply(
      Ref ref, Proof proof, String customer, String draft, String notice, Set<Kind> read) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!notice.isEmpty()) {
      blocks.add(Kit.paragraph(notice));
    }
    blocks.add(Kit.rich(Kit.quote(Literal.words(customer, 1_500))));
    blocks.add(Kit.field("Reply", Actions.REPLY_TEXT, draft, "", true));
    blocks.add(Kit.small("Goes out as *@%s* · %s".formatted(proof.handle(), proof.facts())));
    blocks.addAll(proof.blocks(2_900));
    blocks.addAll(MoveDraft.button(proof, ref));
    blocks.addAll(ThreadChoice.blocks(proof));
    boolean anyway = !proof.blocked() && !read.isEmpty() && read.containsAll(proof.kinds());
    return form(
        anyway ? Despite.name(Actions.REPLY_FORM, read) : Actions.REPLY_FORM,
        proof.road() == Road.PUBLIC ? "Reply" : "Direct message",
        anyway && !proof.findings().isEmpty() ? "Send anyway" : "Send",
        ref,
        blocks);
  }

  /** A customer's words with all that is masked elsewhere; the newest where there are too many. */
  public static View unmasked(List<String> words) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.small("As they wrote it. That you looked is recorded; do not copy it into a channel."));
    words.stream()
        .skip(Math.max(0, words.size() - MOST_TWEETS))
        .forEach(text -> blocks.add(Kit.rich(Kit.quote(Literal.words(text, 2_900)))));
    return View.builder()
        .type("modal")
        .title(title("Private data"))
        .close(close())
        .blocks(List.copyOf(blocks))
        .build();
  }

  /** What to mind about a suggestion in the editor; empty for nothing. */
  public static String special(SuggestedAnswer answer) {
    return String.join("\n", Special.lines(answer));
  }

  public static View handOff(Ref ref, Team to) {
    return form(
        Actions.HAND_OFF_FORM,
        "Hand to " + (to.title().length() > 16 ? "team" : to.title()),
        "Hand off",
        ref.with(to.key()),
        List.of(
            Kit.field(
                "Note",
                Actions.NOTE_TEXT,
                "",
                "What is this about, and what do you ask of " + to.title() + "?",
                false)));
  }

  public static View giveBack(Ref ref) {
    return form(
        Actions.GIVE_BACK_FORM,
        "Give back",
        "Give back",
        ref,
        List.of(
            Kit.field("Reason", Actions.NOTE_TEXT, "", "Why it is not yours to answer.", false)));
  }

  /** A day from tomorrow on; {@code tomorrow} is what stands in the field. */
  public static View snooze(Ref ref, LocalDate tomorrow) {
    return form(
        Actions.SNOOZE_FORM,
        "Put off",
        "Put off",
        ref,
        List.of(
            InputBlock.builder()
                .blockId(Actions.NOTE_TEXT)
                .label(Kit.plain("Until"))
                .hint(
                    Kit.plain(
                        "It leaves the queue, and comes back on that day, or as soon as the customer writes."))
                .element(
                    DatePickerElement.builder()
                        .actionId(Actions.NOTE_TEXT)
                        .initialDate(tomorrow.toString())
                        .build())
                .build()));
  }

  public static View byHand(Ref ref) {
    return form(
        Actions.BY_HAND_FORM,
        "Answered on X",
        "Save",
        ref,
        List.of(
            Kit.field(
                "Link",
                Actions.NOTE_TEXT,
                "",
                "The address of our post, copied from X: https://x.com/…/status/…",
                false)));
  }

  public static View takeOver(Ref ref) {
    return form(
        Actions.TAKE_OVER_FORM,
        "Take over",
        "Take over",
        ref,
        List.of(
            Kit.field("Reason", Actions.NOTE_TEXT, "", "Whoever has it now reads this.", false)));
  }

  /** What is written here is all that the partner sees. */
  public static View askPartner(Ref ref, Team partner) {
    return form(
        Actions.ASK_PARTNER_FORM,
        "Ask a partner",
        "Ask",
        ref.with(partner.key()),
        List.of(
            Kit.field(
                "Question",
                Actions.NOTE_TEXT,
                "",
                partner.title()
                    + " sees these words and nothing else: no name, no private data of the customer's.",
                false)));
  }

  /** An approver's editor: the author sees what changes. */
  public static View changeDraft(Ref ref, String text) {
    return changeDraft(ref, List.of(), text);
  }

  /**
   * The same, where the entry says something else by now: that stands in it, to be put in its
   * place.
   *
   * @param text the reply as it stands; kept where the entry says nothing
   */
  public static View changeDraft(Ref ref, String text, Pressed.OldWords old) {
    return changeDraft(
        ref,
        List.of(Kit.paragraph(EntryPhrases.toApprove(old))),
        old.now().isEmpty() ? text : old.now());
  }

  private static View changeDraft(Ref ref, List<LayoutBlock> above, String text) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(
        Kit.field(
            "Reply",
            Actions.NOTE_TEXT,
            text,
            "Nothing goes out yet: its author sees the change, and then you approve it.",
            false));
    return form(Actions.SIGN_OFF_EDIT_FORM, "Edit reply", "Save", ref, blocks);
  }

  public static View returnDraft(Ref ref) {
    return form(
        Actions.SIGN_OFF_RETURN_FORM,
        "Return reply",
        "Return",
        ref,
        List.of(
            Kit.field(
                "Reason", Actions.NOTE_TEXT, "", "What should be different about it.", false)));
  }

  static View form(
      String callback, String title, String submit, Ref ref, List<LayoutBlock> blocks) {
    return FormKit.form(callback, title, submit, ref.text(), blocks);
  }

  public static ViewTitle title(String text) {
    return ViewTitle.builder().type("plain_text").text(text).build();
  }

  public static ViewClose close() {
    return ViewClose.builder().type("plain_text").text("Cancel").build();
  }
}
