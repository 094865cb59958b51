package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.perch.desk.Mention;
import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Rule;
import dev.perch.desk.intake.Asides.Aside;
import dev.perch.desk.intake.DryRun.Outcome;
import dev.perch.desk.intake.DryRun.Sample;
import dev.perch.desk.intake.DryRun.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How tweets are sorted, as {@code /rules} shows it. */
public final class RulesList {
  /** Fifty blocks are a message. */
  private static final int ASIDES = 20;

  private static final int RULES = 15;

  private RulesList() {}

  /** The rules, what was put aside, and what became no ticket. */
  public static List<LayoutBlock> blocks(
      List<Rule> rules, List<Aside> asides, Map<Skip, Long> skipped, Veil veil) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph("*Rules* of the settings, the first that says something counting"));
    blocks.add(Kit.small(lines(rules)));
    blocks.add(Kit.paragraph("*Put aside* by people"));
    if (asides.isEmpty()) {
      blocks.add(Kit.small(RulesPhrases.NOTHING_ASIDE));
    }
    asides.stream().limit(ASIDES).map(aside -> aside(aside, veil)).forEach(blocks::add);
    if (asides.size() > ASIDES) {
      blocks.add(Kit.small("and %d older ones".formatted(asides.size() - ASIDES)));
    }
    blocks.add(Kit.paragraph("*Counted*, and no ticket"));
    blocks.add(Kit.small(counts(skipped)));
    return List.copyOf(blocks);
  }

  private static String lines(List<Rule> rules) {
    return rules.isEmpty()
        ? "None. They stand in `perch.yaml`, under `triage.rules`."
        : rules.stream().limit(RULES).map(RulesList::code).collect(Collectors.joining("\n"))
            + (rules.size() > RULES ? "\nand %d more".formatted(rules.size() - RULES) : "");
  }

  private static String code(Rule rule) {
    return "`" + Literal.escape(rule.line().replace('`', '\''), 150) + "`";
  }

  private static LayoutBlock aside(Aside aside, Veil veil) {
    String what =
        aside.tweets().isEmpty()
            ? "_Their words were removed, so it catches nothing any more._"
            : "@%s: “%s”"
                .formatted(
                    Literal.escape(aside.tweets().getFirst().author().username(), 60),
                    said(aside.tweets().getFirst(), veil));
    String state = aside.holds() || aside.tweets().isEmpty() ? "" : " · ended: it was reopened";
    String text =
        "%s\nput aside by <@%s>, %s · caught %d since%s%s"
            .formatted(
                what,
                aside.by(),
                at(aside.at()),
                aside.caught().tweets(),
                caught(aside.caught().newest()),
                state);
    return SectionBlock.builder()
        .text(MarkdownTextObject.builder().text(text).verbatim(true).build())
        .accessory(Kit.button("Undo", Actions.RULES_UNDO, aside.ticket().value()))
        .build();
  }

  private static String said(Mention tweet, Veil veil) {
    return Literal.escape(veil.over(tweet).replace('\n', ' '), 200);
  }

  /** So that somebody can look whether it was right. */
  private static String caught(List<String> tweets) {
    return tweets.isEmpty()
        ? ""
        : tweets.stream()
            .map(tweet -> "<https://x.com/i/status/" + tweet + "|see it on X>")
            .collect(Collectors.joining(", ", ", the newest: ", ""));
  }

  private static String counts(Map<Skip, Long> skipped) {
    return skipped.isEmpty()
        ? "Nothing yet."
        : skipped.entrySet().stream()
            .map(entry ->
                String.format(
                    Locale.ENGLISH,
                    "%,d %s",
                    entry.getValue(),
                    RulesPhrases.reason(entry.getKey())))
            .collect(Collectors.joining("\n"));
  }

  /** What rules would have done. */
  public static List<LayoutBlock> tried(Tried tried, Veil veil) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.paragraph(
            String.format(
                Locale.ENGLISH,
                "*Tried* on %s%,d tweets of the last seven days. Nothing was changed.",
                tried.more() ? "the newest " : "",
                tried.tweets())));
    for (Outcome outcome : tried.outcomes().stream().limit(RULES).toList()) {
      blocks.add(Kit.paragraph(code(outcome.rule()) + "\n" + fits(outcome)));
      if (!outcome.samples().isEmpty()) {
        blocks.add(
            Kit.small(
                outcome.samples().stream()
                    .map(sample -> sample(sample, veil))
                    .collect(Collectors.joining("\n"))));
      }
    }
    return List.copyOf(blocks);
  }

  private static String fits(Outcome outcome) {
    String fits = outcome.tweets() == 1 ? "It fits one" : "It fits " + outcome.tweets();
    return outcome.rule().team() == null
        ? fits + ", and moves none."
        : "%s, of which %d would have gone to %s instead."
            .formatted(fits, outcome.moved(), outcome.rule().team().title());
  }

  private static String sample(Sample sample, Veil veil) {
    return "• @%s: “%s” · now with %s · <https://x.com/i/status/%s|see it on X>"
        .formatted(
            Literal.escape(sample.tweet().author().username(), 60),
            said(sample.tweet(), veil),
            sample.team().title(),
            sample.tweet().latest());
  }
}
