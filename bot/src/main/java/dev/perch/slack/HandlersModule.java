package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.listening.ListenBudget;
import dev.perch.campaign.listening.ListenStream;
import dev.perch.campaign.listening.Listens;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Claims;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Desk;
import dev.perch.desk.Drafts;
import dev.perch.desk.Handle;
import dev.perch.desk.HouseWords;
import dev.perch.desk.Meters;
import dev.perch.desk.NotForUs;
import dev.perch.desk.Prices;
import dev.perch.desk.PrivateWords;
import dev.perch.desk.Proofreading;
import dev.perch.desk.Recalling;
import dev.perch.desk.Stories;
import dev.perch.desk.Thanks;
import dev.perch.desk.Undoing;
import dev.perch.desk.WorkQueue;
import dev.perch.roster.Roster;
import java.time.InstantSource;
import java.util.List;

/** What people do in Slack, from each surface to its use case. */
final class HandlersModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Whispers whispers(SlackApi api, Acks acks) {
    return new Whispers(api, acks);
  }

  @Provides
  @Singleton
  EditorViews editorViews(Drafts drafts, Roster roster, Proofreading proofreading, Prices prices) {
    return new EditorViews(drafts, roster, proofreading, prices);
  }

  @Provides
  @Singleton
  Editors editors(
      SlackApi api,
      Desk desk,
      Claims claims,
      EditorViews views,
      Recalling recalling,
      Thanks thanks,
      PrivateWords privateWords,
      Acks acks,
      Whispers whispers) {
    return new Editors(api, desk, claims, views, recalling, thanks, privateWords, acks, whispers);
  }

  @Provides
  @Singleton
  TicketButtons buttons(
      Desk desk,
      NotForUs notForUs,
      Undoing undoing,
      Claims claims,
      Drafts drafts,
      Editors editors,
      Customers customers,
      FoldHandlers folds,
      PraisePosts praise,
      Acks acks,
      Whispers whispers,
      Clockwork clockwork,
      InstantSource clock) {
    return new TicketButtons(
        desk,
        notForUs,
        undoing,
        claims,
        editors,
        customers,
        folds.adding(),
        praise,
        new Revealing(desk, drafts, editors, acks),
        acks,
        whispers,
        () -> clockwork.hours().at(clock.instant()).toLocalDate());
  }

  @Provides
  @Singleton
  ThreadReplies threads(
      SlackApi api,
      Desk desk,
      Drafts drafts,
      CardPlaces places,
      Editors editors,
      EditorViews views,
      Acks acks,
      Whispers whispers) {
    return new ThreadReplies(api, desk, drafts, places, editors, views, acks, whispers);
  }

  @Provides
  @Singleton
  NextCommand next(
      SlackApi api,
      WorkQueue queue,
      Stories stories,
      CardPlaces places,
      Channels channels,
      Roster roster,
      Prices prices,
      Clockwork clockwork,
      NextFold folds,
      Acks acks) {
    return new NextCommand(
        api, queue, stories, places, channels, roster, prices, clockwork, folds, acks);
  }

  @Provides
  @Singleton
  ListenCommand listening(
      SlackApi api, Listens listens, ListenBudget budget, ListenStream stream, Acks acks) {
    return new ListenCommand(api, listens, budget, stream, acks);
  }

  @Provides
  @Singleton
  Handlers handlers(
      SlackApi api,
      Desk desk,
      Claims claims,
      EditorViews views,
      TicketButtons buttons,
      ThreadReplies threads,
      FaqHandlers faqs,
      HouseWords words,
      List<Handle> handles,
      NextCommand next,
      LaunchHandlers launches,
      FoldHandlers folds,
      CrisisHandlers crises,
      PostHandlers posts,
      StaffHandlers staff,
      ClaimHandlers claiming,
      RulesCommand rules,
      ListenCommand listening,
      Customers customers,
      HomeTabs homes,
      Acks acks,
      Meters meters,
      InstantSource clock) {
    return new Handlers(
        buttons,
        new TicketForms(api, desk, claims, views, new Typing(acks::later, clock), acks),
        threads,
        faqs,
        next,
        launches,
        folds,
        crises,
        posts,
        staff,
        claiming,
        rules,
        listening,
        customers,
        new GuardCommand(words, handles.getFirst().name(), acks),
        homes,
        new UnknownShortcuts(api, acks),
        meters);
  }
}
