package dev.perch.slack.view.campaign;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisKept;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.FormKit;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The forms of crises. Each field's block and action share a name. */
public final class CrisisForm {
  public static final String NAME = "crisis_name";
  public static final String LEADER = "crisis_leader";
  public static final String FACTS = "crisis_facts";
  public static final String STATEMENT = "crisis_statement";
  public static final String ABOUT = "crisis_about";
  public static final String TELL = "crisis_tell";
  public static final String REASON = "crisis_reason";

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_STATEMENT = 500;
  private static final int LONGEST = 2_500;

  private CrisisForm() {}

  /**
   * To declare a crisis, or to rehearse one.
   *
   * @param name what it may be called; may be empty
   * @param user who fills it in
   */
  public static View start(CrisisRef ref, String name, String user) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.small(
            ref.drill()
                ? "*A drill.* Every team is told, with DRILL above it. Nothing is held back on X."
                : "Every team is told at once, scheduled posts are held, and replies to these tickets wait for a sign-off."));
    String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    blocks.add(
        text("Name", NAME, "As you speak of it among yourselves.", cut, LONGEST_NAME, false));
    blocks.addAll(known("", CrisisWords.NONE, user));
    return form(
        Actions.CRISIS_START_FORM, ref.drill() ? "A drill" : "A crisis", "Start", ref, blocks);
  }

  /** To say what is new; the fields show what holds. */
  public static View update(CrisisRef ref, Known known) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.small(
            "*%s*. Another statement becomes the next version: each reply that used an older one is marked, and listed in the thread. Leave it empty to withdraw it."
                .formatted(Literal.escape(CrisisCard.name(known.words()), 150))));
    blocks.addAll(known(known.statement(), known.words(), known.crisis().facts().leader()));
    return form(Actions.CRISIS_UPDATE_FORM, "What is new?", "Tell all", ref, blocks);
  }

  /**
   * The same once more, with the person's own words in it: others changed the same meanwhile.
   *
   * @param said what they filled in
   */
  public static View again(CrisisRef ref, CrisisKept.ChangedSince since, Said said, String leader) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph(CrisisPhrases.changedSince(since)));
    blocks.addAll(known(said.statement(), CrisisWords.NONE.and(said), leader));
    return form(Actions.CRISIS_UPDATE_FORM, "What is new?", "Tell all", ref, blocks);
  }

  /** To end it. */
  public static View end(CrisisRef ref, Known known) {
    return form(
        Actions.CRISIS_END_FORM,
        "End it",
        "End it",
        ref,
        List.of(
            Kit.small(
                "*%s*. What is pinned is taken down, replies go out as usual, and the timeline is written for your review."
                    .formatted(Literal.escape(CrisisCard.name(known.words()), 150))),
            text("Why is it over?", REASON, "Every team reads it.", "", LONGEST, true)));
  }

  /** What each team is to do, a line for each, as the form takes it. */
  static String tell(CrisisWords words) {
    return words.tell().entrySet().stream()
        .map(told -> told.getKey() + ": " + told.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static List<LayoutBlock> known(String statement, CrisisWords words, String leader) {
    return List.of(
        FormKit.input(
            "Who leads",
            LEADER,
            "They may update and end it, whatever their team.",
            false,
            UsersSelectElement.builder()
                .actionId(LEADER)
                .initialUser(leader.isEmpty() ? null : leader)
                .build()),
        text(
            "What is known",
            FACTS,
            "For us, and not for the public.",
            words.facts(),
            LONGEST,
            true),
        optional(
            "Holding statement",
            STATEMENT,
            "What may be said in public, word for word: one tweet. {first_name} stands for the customer's.",
            statement,
            LONGEST_STATEMENT),
        text(
            "Which tickets it is about",
            ABOUT,
            "Words that customers use, and entries or tags of the FAQ bank, with commas between.",
            String.join(", ", words.about()),
            LONGEST,
            false),
        optional(
            "What each team is to do",
            TELL,
            "A line for each, such as care: answer with the statement only.",
            tell(words),
            LONGEST));
  }

  private static LayoutBlock text(
      String label, String name, String hint, String initial, int longest, boolean lines) {
    return FormKit.input(label, name, hint, false, FormKit.typed(name, initial, longest, lines));
  }

  private static LayoutBlock optional(
      String label, String name, String hint, String initial, int longest) {
    return FormKit.input(label, name, hint, true, FormKit.typed(name, initial, longest, true));
  }

  private static View form(
      String callback, String title, String submit, CrisisRef ref, List<LayoutBlock> blocks) {
    return FormKit.form(callback, title, submit, ref.text(), blocks);
  }
}
