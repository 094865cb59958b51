package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.listening.Hearing;
import dev.perch.campaign.listening.ListenBudget;
import dev.perch.campaign.listening.ListenEvent;
import dev.perch.campaign.listening.ListenPace;
import dev.perch.campaign.listening.ListenSearch;
import dev.perch.campaign.listening.ListenStream;
import dev.perch.campaign.listening.Listening;
import dev.perch.campaign.listening.Listens;
import dev.perch.campaign.listening.Readings;
import dev.perch.campaign.listening.StreamIntake;
import dev.perch.campaign.listening.Streaming;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.Alarms;
import dev.perch.desk.Chronicle;
import dev.perch.desk.Handle;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.Register;
import dev.perch.desk.Turns;
import dev.perch.desk.intake.Intake;
import dev.perch.guard.GuardRules;
import dev.perch.roster.Roster;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How Perch listens beyond mentions, and the use cases of that, which know no Guice.
 *
 * @param every how often the searches are read, at least every half minute and once an hour
 * @param budget dollars that one search may use up in a calendar month
 */
record ListeningSettings(
    @Setting("Time between two readings of the searches of /listen") @Default("5m") Duration every,
    @Setting("What one search may cost in a month, in dollars") @Default("25") BigDecimal budget)
    implements Module {
  private static final Duration SOONEST = Duration.ofSeconds(30);
  private static final Duration LATEST = Duration.ofHours(1);

  ListeningSettings {
    if (every.compareTo(SOONEST) < 0 || every.compareTo(LATEST) > 0) {
      throw new IllegalArgumentException(
          "listening.every is 30s to 1h: X lets an app search 450 times in 15 minutes, for up to %d searches"
              .formatted(Listens.MOST));
    }
    if (budget.signum() < 0) {
      throw new IllegalArgumentException("listening.budget is no debt. 0 reads no search at all");
    }
  }

  @Override
  public void configure(Binder binder) {
    binder.bind(ListenPace.class).toInstance(new ListenPace(every, budget));
  }

  private static List<String> names(List<Handle> handles) {
    return handles.stream().map(Handle::name).toList();
  }

  @Provides
  @Singleton
  Listens listens(
      Chronicle<ListenEvent> story,
      Readings readings,
      ListenSearch search,
      ListenBudget money,
      GuardRules guard,
      Roster roster,
      List<Handle> handles,
      InstantSource clock) {
    return new Listens(
        story, readings, search, money, guard.competitors(), roster, names(handles), clock);
  }

  @Provides
  @Singleton
  Hearing hearing(GuardRules guard, Register register, Intake intake) {
    return new Hearing(guard.competitors(), register, intake::take);
  }

  @Provides
  @Singleton
  Listening listening(
      Listens listens,
      Readings readings,
      ListenSearch search,
      ListenBudget money,
      Hearing hearing,
      List<Handle> handles,
      ReadingPace pace,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    return new Listening(
        listens,
        readings,
        search,
        money,
        hearing,
        names(handles),
        pace,
        turns,
        alarms,
        clock,
        every);
  }

  @Provides
  @Singleton
  Streaming streaming(
      ListenStream stream,
      Listening listening,
      Listens listens,
      Readings readings,
      Hearing hearing,
      ListenBudget money,
      ReadingPace pace,
      Turns turns,
      Alarms alarms,
      InstantSource clock,
      List<Handle> handles) {
    StreamIntake intake = new StreamIntake(readings, hearing, money, alarms);
    return new Streaming(
        stream, listening, listens, intake, pace, turns, alarms, clock, names(handles));
  }
}
