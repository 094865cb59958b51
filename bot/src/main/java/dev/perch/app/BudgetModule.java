package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.Alarms;
import dev.perch.desk.Chronicle;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Turns;
import dev.perch.desk.money.Budget;
import dev.perch.desk.money.BudgetEvent;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.money.Spending;
import java.time.InstantSource;

/** What X costs, held against the budgets. */
final class BudgetModule implements Module {
  @Override
  public void configure(Binder binder) {
    binder.bind(ReadingPace.class).to(Budget.class);
  }

  @Provides
  @Singleton
  Budget budget(
      Budget.Limits limits,
      Spending spending,
      Chronicle<BudgetEvent> told,
      Alarms alarms,
      Pulse pulse,
      Turns turns,
      InstantSource clock) {
    return new Budget(limits, spending, told, alarms, pulse, turns, clock);
  }
}
