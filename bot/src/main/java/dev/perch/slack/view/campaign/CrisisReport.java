package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisNumbers;
import dev.perch.campaign.crisis.CrisisNumbers.Slot;
import dev.perch.desk.CardPlace;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.bank.Recall;
import dev.perch.desk.bank.Recall.Found;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a crisis leaves to read: which replies say what is not said any more, and its timeline. */
public final class CrisisReport {
  private static final int SECTION = 2_900;

  private CrisisReport() {}

  /** That these replies used an older version, with the button to correct each. */
  public static List<LayoutBlock> used(Recall recall, Function<CardPlace, String> link) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (Found found : recall.found()) {
      blocks.add(Kit.paragraph(line(found, link)));
      if (found.correction() == null) {
        Ref ref = Ref.of(found.ticket()).with(found.use().pin().toString());
        blocks.add(Kit.actions(List.of(Kit.button("Post a correction", Actions.CORRECT, ref))));
      }
    }
    return List.copyOf(blocks);
  }

  private static String line(Found found, Function<CardPlace, String> link) {
    String handle = found.ticket().facts().handle();
    CardPlace card = found.card();
    return "<https://x.com/%s/status/%s|The reply> by <@%s> %s used statement v%d%s%s"
        .formatted(
            handle,
            found.reply().tweet(),
            found.reply().by(),
            at(found.reply().at()),
            HoldingStatement.version(found.use().pin()).orElse(0),
            card == null || card.ts().isEmpty()
                ? ""
                : " · <%s|the ticket>".formatted(link.apply(card)),
            found.correction() == null ? "" : " · ✓ corrected");
  }

  /** The timeline, for the thread. */
  public static List<LayoutBlock> timeline(
      Known known, List<CrisisEvent> events, CrisisNumbers numbers, String picture) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.paragraph(
            "*The timeline of %s%s*, for your review"
                .formatted(
                    known.crisis().facts().drill() ? "DRILL " : "",
                    Literal.escape(CrisisCard.name(known.words()), 150))));
    StringBuilder section = new StringBuilder();
    for (String line : lines(known, events)) {
      if (section.length() + line.length() > SECTION) {
        blocks.add(Kit.paragraph(section.toString()));
        section.setLength(0);
      }
      section.append(section.isEmpty() ? "" : "\n").append(line);
    }
    blocks.add(Kit.paragraph(section.toString()));
    blocks.add(
        Kit.small(
            CrisisPhrases.numbers(numbers) + ". " + picture + CrisisPhrases.lacking(numbers)));
    return List.copyOf(blocks.subList(0, Math.min(48, blocks.size())));
  }

  private static List<String> lines(Known known, List<CrisisEvent> events) {
    return IntStream.range(0, events.size())
        .mapToObj(index -> CrisisLine.timeline(events.get(index), index, known.words()))
        .toList();
  }

  /** The same as a file of Markdown, with the numbers of each ten minutes. */
  public static String file(Known known, List<CrisisEvent> events, CrisisNumbers numbers) {
    String story =
        IntStream.range(0, events.size())
            .mapToObj(index -> CrisisText.line(events.get(index), index, known.words()))
            .collect(Collectors.joining("\n"));
    String slots =
        numbers.slots().stream()
            .map(slot ->
                "| %s | %d | %d | %d |"
                    .formatted(slot.begin(), slot.wrote(), slot.replied(), slot.onIt()))
            .collect(Collectors.joining("\n"));
    return "# %s%s\n\n%s\n\n| ten minutes from (UTC) | customers who wrote | our replies | those of them on this crisis |\n|---|---|---|---|\n%s\n%s"
        .formatted(
            known.crisis().facts().drill() ? "DRILL: " : "",
            CrisisCard.name(known.words()),
            story,
            slots,
            numbers.cut() ? "\n" + CrisisPhrases.lacking(numbers).strip() + "\n" : "");
  }

  /** What the chart shows, for those who do not see it. */
  public static String alt(CrisisNumbers numbers) {
    Slot most =
        numbers.slots().stream()
            .max(Comparator.comparingInt(Slot::wrote))
            .orElseThrow(() -> new IllegalArgumentException("a chart of nothing"));
    return "Customers who began to write, our replies, and those of them on this crisis, in each ten minutes: at most %d customers, in the ten minutes from %s; %d customers and %d replies in all, %d on this crisis.%s"
        .formatted(
            most.wrote(),
            most.begin(),
            numbers.slots().stream().mapToInt(Slot::wrote).sum(),
            numbers.slots().stream().mapToInt(Slot::replied).sum(),
            numbers.slots().stream().mapToInt(Slot::onIt).sum(),
            CrisisPhrases.lacking(numbers));
  }
}
