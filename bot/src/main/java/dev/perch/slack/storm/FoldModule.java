package dev.perch.slack.storm;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.Folds;
import dev.perch.campaign.storm.Leaving;
import dev.perch.campaign.storm.OpenFolds;
import dev.perch.desk.Alarms;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Proofreading;
import dev.perch.knowledge.FaqBank;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Veil;
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
  FoldViews views(Folds folds, Veil veil) {
    return new FoldViews(folds.replies(), veil);
  }

  @Provides
  @Singleton
  FoldCards cards(
      SlackApi api,
      Channels channels,
      FoldStories stories,
      FoldPlaces places,
      Folds folds,
      Leaving leaving,
      RecentTickets recent,
      CardPlaces cards,
      FoldViews views,
      Alarms alarms,
      InstantSource clock) {
    FoldOffers offers =
        new FoldOffers(recent, folds.replies(), new OpenFolds(stories), cards, clock);
    return new FoldCards(
        api, channels, stories, places, folds, leaving, offers, views, alarms, clock);
  }

  @Provides
  @Singleton
  NextFold next(FoldStories stories, FoldCards cards, FoldViews views) {
    return new NextFold(stories, cards, views);
  }

  @Provides
  @Singleton
  HomeFolds home(FoldStories stories, FoldPlaces places, FoldViews views) {
    return new HomeFolds(stories, places, views);
  }

  @Provides
  @Singleton
  FoldHandlers handlers(
      SlackApi api,
      Folds folds,
      FoldStories stories,
      FaqBank bank,
      Proofreading proofreading,
      Desk desk,
      Roster roster,
      FoldViews views,
      Veil veil,
      Acks acks,
      Whispers whispers) {
    FoldActs acts = new FoldActs(folds, acks);
    FoldForms forms =
        new FoldForms(
            api,
            acts,
            new FoldAnswers(folds, bank, folds.statement(), proofreading, desk, roster, veil),
            acks,
            whispers);
    FoldSignings signings = new FoldSignings(api, acts, roster, veil, acks, whispers);
    FoldLists lists = new FoldLists(api, acts, views, acks, whispers);
    return new FoldHandlers(
        new FoldButtons(acts, forms, lists, signings, whispers),
        forms,
        signings,
        new FoldAdding(new OpenFolds(stories), acts, views, whispers));
  }
}
