package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import dev.perch.desk.ReadingPace.Reading;
import dev.perch.desk.money.Budget.Standing;
import dev.perch.desk.money.BudgetEvent;
import dev.perch.desk.money.BudgetEvent.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.Locale;

/** What Perch says about money. In mrkdwn. */
public final class MoneyPhrases {
  private MoneyPhrases() {}

  /** What a month has cost so far. */
  public static String month(Standing standing) {
    String spent =
        "*Spent on X in %s*\n• reading %s\n• writing %s"
            .formatted(
                standing.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                line(standing, Side.READ, standing.spent().read(), standing.limits().read()),
                line(standing, Side.WRITE, standing.spent().written(), standing.limits().write()));
    return switch (standing.reading()) {
      case Reading.Goes(int slower) when slower == 1 -> spent;
      case Reading.Goes(int slower) ->
          spent
              + "\nX is read %s as often, to make the budget last."
                  .formatted(slower == 2 ? "half" : "a quarter");
      case Reading.Stopped(var until) ->
          spent
              + "\n⚠ *X is not read* until %s, or until `x.budget.read` is raised. Replies go out."
                  .formatted(at(until));
    };
  }

  private static String line(Standing standing, Side side, BigDecimal spent, BigDecimal limit) {
    String dollars = "$" + spent.setScale(2, RoundingMode.HALF_UP);
    return standing
        .percent(side)
        .map(percent -> "%s of $%s (%d %%)".formatted(dollars, BudgetEvent.dollars(limit), percent))
        .orElse(dollars + ", without a budget");
  }
}
