package dev.perch.slack.view.home;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.records.Receipt;
import dev.perch.desk.records.Receipt.HandleLine;
import dev.perch.slack.view.Kit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A day's receipt, for the leads. */
public final class ReceiptView {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

  /** More links help nobody; the rest is counted. */
  private static final int MOST = 5;

  public static final String LOOKING =
      "Perch counts what stands on X today, and what it holds. One moment …";

  private ReceiptView() {}

  /** As a notification shows it. */
  public static String title(LocalDate day) {
    return "Receipt for " + DAY.format(day);
  }

  /** Of a day that is not over. */
  public static String soFar(LocalDate day) {
    return title(day) + ", so far";
  }

  /**
   * The message.
   *
   * @param slowest the way to the card of whoever waited longest, where there is one
   */
  public static List<LayoutBlock> blocks(String title, Receipt receipt, Optional<String> slowest) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.paragraph(
            "%s *%s*\n%s"
                .formatted(receipt.agrees() ? "🧾" : "⚠", title, figures(receipt, slowest))));
    String trouble =
        receipt.handles().stream()
            .map(ReceiptView::trouble)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    if (!trouble.isEmpty()) {
      blocks.add(Kit.paragraph(trouble));
    }
    if (receipt.unknown() > 0) {
      blocks.add(
          Kit.paragraph(
              "Of what is unknown somebody has to look on X: the cards say *It is there* and *Send"
                  + " again*."));
    }
    return blocks;
  }

  private static String figures(Receipt receipt, Optional<String> slowest) {
    String waited =
        receipt
            .slowest()
            .map(one ->
                ", slowest "
                    + time(one.waited())
                    + slowest.map(link -> " (<" + link + "|card>)").orElse(""))
            .orElse("");
    return "X counted *%d* %s, we hold *%d*%s, %d by hand, %d unknown."
        .formatted(
            receipt.onX(),
            receipt.onX() == 1 ? "reply" : "replies",
            receipt.held(),
            waited,
            receipt.byHand(),
            receipt.unknown());
  }

  private static String trouble(HandleLine line) {
    List<String> parts = new ArrayList<>();
    if (!line.strange().isEmpty()) {
      parts.add(
          "%d on X that Perch did not send and was not told of: %s"
              .formatted(line.strange().size(), links(line.strange())));
    }
    if (!line.gone().isEmpty()) {
      parts.add(
          "%d that Perch recorded and X does not show any more: %s"
              .formatted(line.gone().size(), links(line.gone())));
    }
    return parts.isEmpty() ? "" : "• @%s: %s.".formatted(line.handle(), String.join("; ", parts));
  }

  private static String links(List<String> tweets) {
    String named =
        tweets.stream()
            .limit(MOST)
            .map(tweet -> "<https://x.com/i/status/%s|%s>".formatted(tweet, tweet))
            .collect(Collectors.joining(", "));
    return tweets.size() > MOST ? named + " and %d more".formatted(tweets.size() - MOST) : named;
  }

  /** {@code 12 min}, {@code 3 h 05 min}. */
  static String time(Duration waited) {
    long minutes = waited.toMinutes();
    return minutes < 60 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
  }
}
