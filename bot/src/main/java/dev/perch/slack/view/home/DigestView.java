package dev.perch.slack.view.home;

import static dev.perch.slack.view.home.DigestPhrases.count;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.digest.Digest;
import dev.perch.campaign.digest.Questions.Asked;
import dev.perch.campaign.digest.Week;
import dev.perch.desk.bank.Gaps.Gap;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.MoneyPhrases;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.LaunchPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A week's digest, for the teams and the leads. */
public final class DigestView {
  /** More lines of a sort help nobody; the rest is counted. */
  private static final int LINES = 5;

  private static final int TITLE = 120;
  private static final int SAMPLE = 200;

  private DigestView() {}

  /** As a notification shows it. */
  public static String title(Week week) {
    return "Digest of " + DigestPhrases.days(week);
  }

  /**
   * As it stays in a channel: without customers' words, for nobody takes them out of it once X has
   * deleted them.
   *
   * @param slowest the way to the card of whoever waited longest, where there is one
   */
  public static List<LayoutBlock> posted(Digest digest, Optional<String> slowest) {
    return blocks(digest, slowest, DigestView::counted);
  }

  /** The same for whoever asks: only they see it, and it passes, so it quotes customers. */
  public static List<LayoutBlock> asked(Digest digest, Optional<String> slowest) {
    return blocks(digest, slowest, DigestView::quoted);
  }

  private static List<LayoutBlock> blocks(
      Digest digest, Optional<String> slowest, Function<List<Gap>, List<LayoutBlock>> gaps) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph("📰 *%s*".formatted(title(digest.week()))));
    if (digest.quiet()) {
      blocks.add(
          Kit.paragraph(
              "A quiet week: no customer began to write, nothing was posted, and nobody had to"
                  + " decide anything."));
    } else {
      blocks.add(Kit.paragraph("*Answers*\n" + DigestPhrases.answers(digest, slowest)));
      blocks.add(Kit.paragraph("*Questions*\n" + questions(digest)));
    }
    if (!digest.gaps().isEmpty()) {
      blocks.addAll(gaps.apply(digest.gaps()));
    }
    blocks.add(part("Launches coming", digest.coming().stream().map(LaunchPhrases::line)));
    some("Launched", digest.live().stream().map(LaunchPhrases::line), blocks);
    some("Crises and alarms", digest.crises().stream().map(DigestPhrases::crisis), blocks);
    if (!digest.quiet()) {
      blocks.add(
          Kit.paragraph(
              "*Sign-offs* · %s\n*Scheduled posts* · %s"
                  .formatted(
                      DigestPhrases.signOffs(digest.signOffs()),
                      DigestPhrases.posts(digest.posts()))));
    }
    blocks.add(Kit.paragraph(MoneyPhrases.month(digest.money())));
    if (digest.cut()) {
      blocks.add(
          Kit.small(
              "So many customers wrote that of those without a reply only the newest were"
                  + " counted."));
    }
    return List.copyOf(blocks);
  }

  private static String questions(Digest digest) {
    if (digest.questions().asked().isEmpty()) {
      return "Nobody asked what the FAQ bank knows.";
    }
    String asked =
        digest.questions().asked().stream()
            .map(DigestView::question)
            .collect(Collectors.joining("\n"));
    int unknown = digest.questions().unknown();
    return unknown == 0
        ? asked
        : asked
            + "\n• nothing that the bank knows: %s".formatted(count(unknown, "ticket", "tickets"));
  }

  private static String question(Asked asked) {
    String before =
        asked.before().isPresent()
            ? " (%d the week before)".formatted(asked.before().getAsInt())
            : "";
    return "• %s: *%d*%s · `%s`"
        .formatted(Literal.escape(asked.title(), TITLE), asked.times(), before, asked.faq());
  }

  private static List<LayoutBlock> counted(List<Gap> gaps) {
    int tickets = gaps.stream().mapToInt(gap -> gap.tickets().size()).sum();
    return List.of(
        Kit.paragraph(
            "*What the FAQ bank does not know*: %s, asked in %s in the last 30 days; `/faq gaps`"
                    .formatted(
                        count(gaps.size(), "question", "questions"),
                        count(tickets, "ticket", "tickets"))
                + " shows them and begins an entry"));
  }

  /** What customers wrote, masked, and in no more words than say what it is about. */
  private static List<LayoutBlock> quoted(List<Gap> gaps) {
    LayoutBlock title =
        Kit.paragraph(
            "*What the FAQ bank does not know*, asked again and again in the last 30 days; `/faq"
                + " gaps` begins an entry");
    String samples =
        gaps.stream()
            .limit(LINES)
            .map(gap ->
                "%d ×  %s"
                    .formatted(
                        gap.tickets().size(),
                        Literal.words(
                            Veil.forGood(gap.samples().getFirst()).replace('\n', ' '), SAMPLE)))
            .collect(Collectors.joining("\n"));
    return List.of(title, Kit.rich(Kit.quote(samples)));
  }

  private static void some(String title, Stream<String> lines, List<LayoutBlock> blocks) {
    List<String> all = lines.toList();
    if (!all.isEmpty()) {
      blocks.add(part(title, all.stream()));
    }
  }

  private static LayoutBlock part(String title, Stream<String> lines) {
    List<String> all = lines.toList();
    String shown =
        all.isEmpty()
            ? "Nothing is announced."
            : all.stream().limit(LINES).collect(Collectors.joining("\n"));
    int more = all.size() - LINES;
    return Kit.paragraph(
        "*%s*\n%s%s".formatted(title, shown, more > 0 ? "\nand %d more".formatted(more) : ""));
  }
}
