package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.Crisis;
import dev.perch.campaign.crisis.CrisisFacts;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.ticket.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A crisis in one team's channel: who leads, what is known, what to say. Rendered whole. */
public final class CrisisCard {
  private static final int LONGEST = 2_800;

  private CrisisCard() {}

  /** What a notification and a screen reader say of it, in mrkdwn. */
  public static String summary(Known known) {
    return title(known) + Literal.escape(known.words().name(), 150);
  }

  /**
   * As that team reads it.
   *
   * @param team its key
   */
  public static List<LayoutBlock> blocks(Known known, String team) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        HeaderBlock.builder()
            .text(Kit.plain(title(known) + Literal.words(name(known.words()), 120)))
            .build());
    blocks.add(Kit.paragraph(state(known)));
    if (known.crisis() instanceof Crisis.InForce || known.crisis() instanceof Crisis.Over) {
      said(known, team, blocks);
    }
    List<BlockElement> buttons = buttons(known);
    if (!buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
    return List.copyOf(blocks);
  }

  /** How it stands, for one person; {@code numbers} in mrkdwn. */
  public static String status(Known known, String numbers) {
    CrisisWords words = known.words();
    String statement =
        known.crisis().facts().says()
            ? "*Holding statement v%d*: “%s”"
                .formatted(known.crisis().facts().version(), Literal.escape(known.statement(), 600))
            : silence(known.crisis().facts());
    return String.join(
        "\n",
        "*%s%s*".formatted(title(known), Literal.escape(name(words), 150)),
        state(known),
        numbers,
        "*Known*: " + Literal.escape(words.facts(), 1_000),
        statement,
        "*About* " + about(words));
  }

  private static void said(Known known, String team, List<LayoutBlock> blocks) {
    CrisisWords words = known.words();
    blocks.add(Kit.paragraph("*What is known*"));
    blocks.add(Kit.literal(Literal.words(words.facts(), LONGEST)));
    if (known.crisis().facts().says()) {
      blocks.add(
          Kit.paragraph(
              "*Holding statement v%d*, the words for the public"
                  .formatted(known.crisis().facts().version())));
      blocks.add(Kit.literal(Literal.words(known.statement(), LONGEST)));
    } else {
      blocks.add(Kit.small(silence(known.crisis().facts())));
    }
    if (!words.tell(team).isEmpty()) {
      blocks.add(Kit.paragraph("*%s, please*".formatted(new Team(team).title())));
      blocks.add(Kit.literal(Literal.words(words.tell(team), LONGEST)));
    }
    blocks.add(Kit.small("*About* " + about(words)));
    if (known.crisis() instanceof Crisis.InForce crisis) {
      blocks.add(Kit.small(crisis.facts().drill() ? CrisisPhrases.DRILL : CrisisPhrases.HOLDS));
    }
  }

  private static String silence(CrisisFacts facts) {
    return facts.withdrawn()
        ? "The holding statement was *withdrawn*: until there is another, say nothing of it in public."
        : "There is no holding statement yet: until there is one, say nothing of it in public.";
  }

  static String about(CrisisWords words) {
    return words.about().stream()
        .limit(30)
        .map(word -> Literal.escape(word, 60))
        .collect(Collectors.joining(", "));
  }

  public static String name(CrisisWords words) {
    return words.name().isBlank() ? "(removed)" : words.name().replace('\n', ' ');
  }

  static String title(Known known) {
    boolean drill = known.crisis().facts().drill();
    return switch (known.crisis()) {
      case Crisis.Alarm _ -> "🔔 Alarm: ";
      case Crisis.FalseAlarm _ -> "Alarm, no crisis: ";
      case Crisis.InForce _ -> drill ? "🧯 DRILL: " : "🚨 Crisis: ";
      case Crisis.Over _ -> drill ? "DRILL, over: " : "Crisis, over: ";
    };
  }

  private static String state(Known known) {
    CrisisFacts facts = known.crisis().facts();
    return switch (known.crisis()) {
      case Crisis.Alarm _ ->
          facts.by() == null
              ? "*By the numbers* %s. Nobody has decided yet: is it a crisis?"
                  .formatted(at(facts.begun()))
              : "*Raised* by <@%s> %s. Nobody has decided yet: is it a crisis?"
                  .formatted(facts.by(), at(facts.begun()));
      case Crisis.FalseAlarm no ->
          "<@%s> looked %s: it is no crisis.".formatted(no.by(), at(no.at()));
      case Crisis.InForce _ ->
          "*<@%s> leads* · since %s · `%s`"
              .formatted(facts.leader(), at(facts.since()), known.id());
      case Crisis.Over over ->
          "*Over*: ended by <@%s> %s · began %s · `%s`"
              .formatted(over.by(), at(over.at()), at(facts.since()), known.id());
    };
  }

  private static List<BlockElement> buttons(Known known) {
    String id = known.id().slug();
    return switch (known.crisis()) {
      case Crisis.Alarm _ ->
          List.of(
              Kit.primary("Start a crisis", Actions.CRISIS_START, id),
              Kit.button("No crisis", Actions.CRISIS_DISMISS, id));
      case Crisis.InForce _ ->
          List.of(
              Kit.button("Update", Actions.CRISIS_UPDATE, id),
              Kit.button("End", Actions.CRISIS_END, id));
      case Crisis.Over _, Crisis.FalseAlarm _ -> List.of();
    };
  }
}
