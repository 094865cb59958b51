package dev.perch.desk.money;

import dev.perch.desk.money.Budget.Standing;
import dev.perch.desk.money.BudgetEvent.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the leads hear of the budgets. */
final class BudgetWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private BudgetWords() {}

  static String warning(Standing standing, Side side, int step) {
    BigDecimal limit = standing.limits().of(side);
    String spent =
        "This month X has charged about $%s for %s, of a budget of $%s (%s), which lasts until %s."
            .formatted(
                standing.of(side).setScale(2, RoundingMode.HALF_UP),
                side == Side.READ ? "what Perch read" : "what Perch wrote",
                BudgetEvent.dollars(limit),
                side == Side.READ ? "x.budget.read" : "x.budget.write",
                DAY.format(Budget.end(standing.month())));
    return spent + " " + (side == Side.READ ? read(standing, step) : written(step));
  }

  private static String read(Standing standing, int step) {
    return switch (step) {
      case 50 -> "Half of it is gone; nothing changes yet.";
      case 80 ->
          "To make it last, Perch now asks X half as often for mentions and direct messages, and from 95 % on a quarter as often, so cards come later. What customers delete on X is looked for as ever. If that is too slow, raise x.budget.read and restart Perch.";
      default -> stopped(Budget.end(standing.month()));
    };
  }

  private static String written(int step) {
    return switch (step) {
      case 50 -> "Half of it is gone; nothing changes.";
      case 80 -> "Replies and posts go on as ever. Those with a link cost the most by far.";
      default ->
          "It is used up. Replies and posts go on all the same, for Perch never stops those: raise x.budget.write, or answer without links where you can.";
    };
  }

  /** Nothing is read. */
  static String stopped(Instant until) {
    return "The budget for reading X is used up, so mentions and direct messages are not read, and deletions on X go unnoticed, until %s. Replies and posts go on. Please raise x.budget.read and restart Perch, or look after customers on X itself: of what comes meanwhile Perch reads the newest 800 mentions then, and the last seven days by search."
        .formatted(DAY.format(until));
  }
}
