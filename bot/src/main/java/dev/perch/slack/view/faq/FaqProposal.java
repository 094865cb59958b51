package dev.perch.slack.view.faq;

import static dev.perch.slack.view.Times.at;
import static dev.perch.slack.view.faq.FaqEntries.title;
import static dev.perch.slack.view.faq.FaqEntries.who;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.campaign.LaunchTickets;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.gatekeeping.Difference;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.campaign.LaunchPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What waits for a decision, with what it would change and the buttons to decide. */
public final class FaqProposal {
  private static final int MOST = 4;
  private static final int MOST_PLANNED = 4;
  private static final int DIFF = 1_600;

  private FaqProposal() {}

  /** One, against what holds now. */
  public static List<LayoutBlock> blocks(Entry entry, Proposal proposal) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String what = entry.versions().isEmpty() ? "proposes a new entry" : "proposes a change";
    blocks.add(
        Kit.paragraph("%s %s: %s".formatted(who(proposal.by()), what, named(entry, proposal))));
    blocks.add(Kit.small(at(proposal.at()) + moved(entry, proposal)));
    proposal.content().tags().stream()
        .flatMap(tag -> LaunchTickets.launch(tag).stream())
        .findFirst()
        .ifPresent(launch -> blocks.add(Kit.small(LaunchPhrases.pack(launch))));
    if (!proposal.note().isBlank()) {
      blocks.add(Kit.rich(Kit.quote(Literal.words(proposal.note(), 500))));
    }
    Content now = entry.current().map(Version::content).orElse(null);
    blocks.add(FaqDiff.block(Difference.between(now, proposal.content()), DIFF, FaqDiff.BY_EDIT));
    blocks.add(Kit.actions(buttons(FaqRef.of(entry, proposal.number()), proposal.content())));
    return List.copyOf(blocks);
  }

  private static List<BlockElement> buttons(FaqRef carried, Content content) {
    String ref = carried.text();
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(Kit.primary("Approve", Actions.FAQ_APPROVE, ref));
    buttons.add(Kit.button("Publish later", Actions.FAQ_LATER, ref));
    buttons.add(Kit.button("Rehearse", Actions.FAQ_REHEARSE, ref));
    buttons.addAll(FaqMedia.button(content, carried));
    buttons.add(Kit.button("Return", Actions.FAQ_RETURN, ref));
    buttons.add(Kit.button("Edit", Actions.FAQ_EDIT_PROPOSAL, ref));
    buttons.add(Kit.button("Take back", Actions.FAQ_WITHDRAW, ref));
    return buttons;
  }

  /** The words that stand for it where blocks are not shown. */
  public static String summary(Entry entry) {
    return "A proposal for the FAQ bank: " + title(entry);
  }

  /** All that waits, the oldest first. */
  public static List<LayoutBlock> queue(List<Entry> entries) {
    List<LayoutBlock> blocks = new ArrayList<>();
    int shown = 0;
    int planned = 0;
    int all = entries.stream().mapToInt(entry -> entry.waiting().size()).sum();
    for (Entry entry : entries) {
      for (Proposal proposal : entry.waiting()) {
        if (shown++ < MOST) {
          blocks.addAll(blocks(entry, proposal));
          blocks.add(DividerBlock.builder().build());
        }
      }
    }
    for (Entry entry : entries) {
      if (entry.next() != null && planned++ < MOST_PLANNED) {
        blocks.addAll(FaqPlan.blocks(entry));
      }
    }
    if (blocks.isEmpty()) {
      blocks.add(Kit.paragraph("Nothing waits for a decision, and nothing is planned."));
    }
    if (all > MOST) {
      blocks.add(Kit.small("and %d more; decide on these first".formatted(all - MOST)));
    }
    return List.copyOf(blocks);
  }

  /** What is left of one that was decided on. */
  public static List<LayoutBlock> decided(String mrkdwn) {
    return List.of(Kit.paragraph(mrkdwn));
  }

  private static String named(Entry entry, Proposal proposal) {
    return entry.versions().isEmpty()
        ? "*%s* (`%s`)".formatted(Literal.escape(proposal.content().title(), 150), entry.id())
        : title(entry);
  }

  private static String moved(Entry entry, Proposal proposal) {
    // What was proposed long ago names the version alone.
    return Objects.equals(entry.shown(), proposal.base())
            || Objects.equals(entry.pin(), proposal.base())
        ? ""
        : " · the entry has changed since it was proposed; this is the difference to what holds now";
  }
}
