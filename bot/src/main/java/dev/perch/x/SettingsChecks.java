package dev.perch.x;

import dev.perch.desk.money.Prices;
import dev.perch.doctor.Finding;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Whether what the settings say of X is plausible. */
final class SettingsChecks {
  /** X allows 300 readings of a handle's mentions in a quarter of an hour. */
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int READS = 300;

  /** And fifteen of its direct messages. */
  private static final int MESSAGE_READS = 15;

  /** No post by API has ever cost as much. */
  private static final BigDecimal DEAR = BigDecimal.ONE;

  private SettingsChecks() {}

  static List<Finding> prices(Prices prices) {
    String about = "x.prices";
    boolean sane =
        prices.reply().signum() > 0
            && prices.link().compareTo(prices.reply()) >= 0
            && prices.link().compareTo(DEAR) <= 0;
    String told = "a reply is $%s, a post with a link $%s".formatted(prices.reply(), prices.link());
    return List.of(
        sane
            ? Finding.ok(about, "As agents are told, " + told + ".")
            : Finding.warning(
                about,
                "By the settings " + told + ", and agents would be told so.",
                "Compare them with X's price list in its developer console; they are in dollars."));
  }

  static List<Finding> dms(Duration every) {
    String about = "x.pace.dms";
    long reads = every.isZero() ? Long.MAX_VALUE : WINDOW.dividedBy(every);
    return List.of(
        reads <= MESSAGE_READS
            ? Finding.ok(
                about,
                "%d readings of each handle's messages in 15 minutes; X allows %d."
                    .formatted(reads, MESSAGE_READS))
            : Finding.failed(
                about,
                "Too often: X allows %d readings of a handle's messages in 15 minutes and then answers none."
                    .formatted(MESSAGE_READS),
                "Make it 1m or more; 90s leaves room to read back."));
  }

  static List<Finding> poll(Duration poll) {
    String about = "x.pace.poll";
    long reads = poll.isZero() ? Long.MAX_VALUE : WINDOW.dividedBy(poll);
    return List.of(
        reads <= READS
            ? Finding.ok(
                about,
                "%d readings of each handle in 15 minutes; X allows %d.".formatted(reads, READS))
            : Finding.failed(
                about,
                "Too often: X allows %d readings of a handle in 15 minutes and then answers none."
                    .formatted(READS),
                "Make it 3s or more; 30s is usual."));
  }
}
