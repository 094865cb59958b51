package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.storm.FoldClock;
import dev.perch.campaign.storm.FoldReplies;
import dev.perch.campaign.storm.FoldSending;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.Folds;
import dev.perch.campaign.storm.Leaving;
import dev.perch.campaign.storm.StormRules;
import dev.perch.campaign.storm.StormWatch;
import dev.perch.desk.Bells;
import dev.perch.desk.Board;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Clockwork;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Stories;
import dev.perch.desk.Turns;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Holding;
import dev.perch.desk.sending.DeputyCall;
import dev.perch.knowledge.Senses;
import dev.perch.roster.Roster;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The use cases of storms, which know no Guice. */
record StormModule(StormRules rules, Waits waits) implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  StormWatch watch(
      RecentTickets recent,
      Board board,
      CardPlaces places,
      FoldStories stories,
      Senses senses,
      Turns turns,
      Clockwork clockwork,
      InstantSource clock) {
    SecureRandom random = new SecureRandom();
    return new StormWatch(
        recent,
        board,
        places,
        stories,
        senses,
        turns,
        clockwork,
        rules,
        () -> DeskModule.salt(random),
        clock);
  }

  @Provides
  @Singleton
  Folds folds(
      FoldStories stories,
      Board board,
      Desk desk,
      Holding holding,
      Roster roster,
      Clockwork clockwork,
      InstantSource clock) {
    return new Folds(
        stories, new FoldReplies(board), desk::signOff, holding, roster, clockwork, rules, clock);
  }

  @Provides
  @Singleton
  Leaving leaving(FoldStories stories, Clockwork clockwork, InstantSource clock) {
    return new Leaving(stories, rules, clockwork, clock);
  }

  @Provides
  @Singleton
  FoldSending sending(
      FoldStories folds,
      Leaving leaving,
      Stories stories,
      Desk desk,
      Bells bells,
      Folds use,
      Turns turns,
      InstantSource clock) {
    return new FoldSending(
        folds,
        leaving,
        stories,
        desk,
        new DeputyCall(stories, bells, waits, clock),
        use.statement(),
        turns,
        rules,
        clock);
  }

  @Provides
  @Singleton
  FoldClock foldClock(FoldStories stories, InstantSource clock) {
    return new FoldClock(stories, rules, clock);
  }
}
