package dev.perch.slack.storm;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.Folds;
import dev.perch.campaign.storm.Leaving;
import dev.perch.desk.Alarms;
import dev.perch.desk.acts.Proofreading;
import dev.perch.knowledge.FaqBank;
import dev.perch.roster.Roster;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import java.time.InstantSource;

/** The part of the room that shows folds. */
public final class FoldModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  FoldCards cards(
      SlackApi api,
      Channels channels,
      FoldStories stories,
      FoldPlaces places,
      Folds folds,
      Leaving leaving,
      Alarms alarms,
      InstantSource clock) {
    return new FoldCards(api, channels, stories, places, folds, leaving, alarms, clock);
  }

  @Provides
  @Singleton
  NextFold next(FoldStories stories, FoldCards cards, Folds folds) {
    return new NextFold(stories, cards, new FoldViews(folds.replies()));
  }

  @Provides
  @Singleton
  FoldHandlers handlers(
      SlackApi api,
      Folds folds,
      FaqBank bank,
      Proofreading proofreading,
      Roster roster,
      Acks acks,
      Whispers whispers) {
    FoldActs acts = new FoldActs(folds, acks);
    FoldForms forms =
        new FoldForms(
            api, acts, new FoldAnswers(folds, bank, proofreading, roster), acks, whispers);
    FoldLists lists = new FoldLists(api, acts, new FoldViews(folds.replies()), acks, whispers);
    return new FoldHandlers(new FoldButtons(acts, forms, lists, whispers), forms);
  }
}
