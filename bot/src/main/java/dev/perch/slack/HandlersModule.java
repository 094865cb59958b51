package dev.perch.slack;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.listening.ListenBudget;
import dev.perch.campaign.listening.ListenStream;
import dev.perch.campaign.listening.Listens;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Handle;
import dev.perch.desk.Repeats;
import dev.perch.desk.Stories;
import dev.perch.desk.WorkQueue;
import dev.perch.desk.acts.ByHand;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.acts.OtherWords;
import dev.perch.desk.acts.PictureOffers;
import dev.perch.desk.acts.PrivateWords;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.acts.Thanks;
import dev.perch.desk.acts.Undoing;
import dev.perch.desk.bank.HouseWords;
import dev.perch.desk.bank.Recalling;
import dev.perch.desk.intake.NotForUs;
import dev.perch.desk.money.Prices;
import dev.perch.desk.records.Meters;
import dev.perch.desk.sending.MessageSeen;
import dev.perch.guard.GuardRules;
import dev.perch.knowledge.FaqBank;
import dev.perch.roster.Roster;
import dev.perch.slack.card.Cards;
import dev.perch.slack.crisis.CrisisHandlers;
import dev.perch.slack.faq.FaqHandlers;
import dev.perch.slack.launch.LaunchHandlers;
import dev.perch.slack.post.PostHandlers;
import dev.perch.slack.staff.GuardCommand;
import dev.perch.slack.staff.ListenCommand;
import dev.perch.slack.staff.Membership;
import dev.perch.slack.staff.NextCommand;
import dev.perch.slack.staff.RulesCommand;
import dev.perch.slack.storm.FoldHandlers;
import dev.perch.slack.storm.NextFold;
import dev.perch.slack.ticket.Customers;
import dev.perch.slack.ticket.DraftMoves;
import dev.perch.slack.ticket.EditorViews;
import dev.perch.slack.ticket.Editors;
import dev.perch.slack.ticket.HandForms;
import dev.perch.slack.ticket.HomeTabs;
import dev.perch.slack.ticket.PraisePosts;
import dev.perch.slack.ticket.ReplyPictures;
import dev.perch.slack.ticket.Revealing;
import dev.perch.slack.ticket.ThreadReplies;
import dev.perch.slack.ticket.TicketButtons;
import dev.perch.slack.ticket.TicketForms;
import dev.perch.slack.view.CardRules;
import dev.perch.slack.view.Veil;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.SlackPictures;
import dev.perch.slack.wire.Typing;
import dev.perch.slack.wire.Whispers;
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
  ReplyPictures replyPictures(
      Drafts drafts, FaqBank bank, SlackPictures pictures, SlackFiles files, Acks acks) {
    return new ReplyPictures(new PictureOffers(drafts, bank::find), pictures, files, acks);
  }

  @Provides
  @Singleton
  EditorViews editorViews(
      Drafts drafts,
      Roster roster,
      Proofreading proofreading,
      Prices prices,
      ReplyPictures pictures) {
    return new EditorViews(drafts, roster, proofreading, prices, pictures);
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
      OtherWords otherWords,
      Acks acks,
      Whispers whispers) {
    return new Editors(
        api, desk, claims, views, recalling, thanks, privateWords, otherWords, acks, whispers);
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
      ReplyPictures pictures,
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
        new Revealing(desk, drafts, editors, pictures, acks, whispers),
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
      CardRules rules,
      NextFold folds,
      Acks acks) {
    return new NextCommand(api, queue, stories, places, channels, roster, rules, folds, acks);
  }

  @Provides
  @Singleton
  FirstTimes firstTimes(Repeats repeats, Acks acks, InstantSource clock) {
    return new FirstTimes(repeats, acks, clock);
  }

  @Provides
  Veil veil(GuardRules guard) {
    return new Veil(guard.masking());
  }

  @Provides
  CardRules cardRules(Prices prices, Clockwork clockwork, GuardRules guard) {
    return new CardRules(prices, clockwork, guard.masking());
  }

  @Provides
  @Singleton
  ListenCommand listening(
      SlackApi api,
      Listens listens,
      ListenBudget budget,
      ListenStream stream,
      Veil veil,
      Acks acks) {
    return new ListenCommand(api, listens, budget, stream, veil, acks);
  }

  @Provides
  @Singleton
  Handlers handlers(
      SlackApi api,
      TicketHandlers tickets,
      CommandHandlers commands,
      FaqHandlers faqs,
      LaunchHandlers launches,
      FoldHandlers folds,
      CrisisHandlers crises,
      PostHandlers posts,
      StaffHandlers staff,
      ClaimHandlers claiming,
      HomeTabs homes,
      Membership membership,
      Cards cards,
      FirstTimes firstTimes,
      Acks acks,
      Meters meters) {
    return new Handlers(
        List.of(tickets, commands, faqs, launches, folds, crises, posts, staff, claiming),
        launches.buttons(),
        tickets.threads(),
        homes,
        membership,
        cards,
        new UnknownShortcuts(api, acks),
        firstTimes,
        meters);
  }

  @Provides
  @Singleton
  TicketHandlers tickets(
      SlackApi api,
      Desk desk,
      Claims claims,
      EditorViews views,
      ReplyPictures pictures,
      TicketButtons buttons,
      ThreadReplies threads,
      Customers customers,
      ByHand byHand,
      MessageSeen messages,
      PrivateWords privateWords,
      Acks acks,
      Whispers whispers,
      InstantSource clock) {
    Typing typing = new Typing(acks::later, clock);
    return new TicketHandlers(
        buttons,
        new TicketForms(api, desk, claims, views, pictures, typing, acks),
        new HandForms(api, byHand, messages, acks, whispers),
        new DraftMoves(api, views, claims, privateWords, acks),
        threads,
        customers);
  }

  @Provides
  @Singleton
  CommandHandlers commands(
      NextCommand next,
      RulesCommand rules,
      ListenCommand listening,
      HouseWords words,
      Proofreading proofreading,
      List<Handle> handles,
      Acks acks) {
    List<String> names = handles.stream().map(Handle::name).toList();
    return new CommandHandlers(
        next, rules, listening, new GuardCommand(words, proofreading, names, acks));
  }
}
