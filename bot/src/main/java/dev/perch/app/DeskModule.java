package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Chronicle;
import dev.perch.desk.Clockwork;
import dev.perch.desk.DeskName;
import dev.perch.desk.Duty;
import dev.perch.desk.Embargoes;
import dev.perch.desk.Handle;
import dev.perch.desk.Knowing;
import dev.perch.desk.Notices;
import dev.perch.desk.RecentReplies;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Register;
import dev.perch.desk.Retention;
import dev.perch.desk.Stories;
import dev.perch.desk.Timers;
import dev.perch.desk.Turns;
import dev.perch.desk.TweetCheck;
import dev.perch.desk.Writings;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.Deleting;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.DeskRules;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.acts.Entries;
import dev.perch.desk.acts.Holding;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.acts.Renewal;
import dev.perch.desk.acts.Thanks;
import dev.perch.desk.bank.DeskScreen;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.HouseWordEvent;
import dev.perch.desk.bank.HouseWords;
import dev.perch.desk.bank.LinkWatch;
import dev.perch.desk.bank.TypedLinks;
import dev.perch.desk.clocks.Clocks;
import dev.perch.desk.clocks.Reminding;
import dev.perch.desk.intake.Advising;
import dev.perch.desk.intake.AsideEvent;
import dev.perch.desk.intake.Asides;
import dev.perch.desk.intake.Caught;
import dev.perch.desk.intake.DryRun;
import dev.perch.desk.intake.Intake;
import dev.perch.desk.intake.Judging;
import dev.perch.desk.intake.NotForUs;
import dev.perch.desk.intake.Rush;
import dev.perch.desk.intake.Sieve;
import dev.perch.desk.intake.Triage;
import dev.perch.desk.intake.Unadvised;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.CustomerFiles;
import dev.perch.desk.records.KnownCustomers;
import dev.perch.desk.records.Profiles;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.desk.sending.Replying;
import dev.perch.desk.sending.Rereading;
import dev.perch.guard.GuardRules;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.knowledge.lucene.LuceneAnswers;
import dev.perch.roster.ChosenInitials;
import dev.perch.roster.Directory;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.roster.Shifts;
import dev.perch.roster.Signing;
import dev.perch.slack.RoleHolders;
import dev.perch.ticket.Team;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The desk's use cases, which know no Guice, on the ports that the other rooms implement. */
record DeskModule(
    DeskName desk,
    List<Handle> handles,
    List<Team> teams,
    DeskRules rules,
    Retention retention,
    Clock clock)
    implements Module {

  @Override
  public void configure(Binder binder) {
    binder.bind(DeskName.class).toInstance(desk);
    binder.bind(Clockwork.class).toInstance(rules.clockwork());
    binder.bind(Clock.class).toInstance(clock);
    binder.bind(InstantSource.class).toInstance(clock);
    binder.bind(new TypeLiteral<List<Handle>>() {}).toInstance(handles);
    binder.bind(Bells.class).toInstance(new Bells());
    binder.bind(Pulse.class).toInstance(new Pulse(clock));
    binder.bind(new TypeLiteral<List<Team>>() {}).toInstance(teams);
  }

  @Provides
  @Singleton
  Roster roster(Directory directory, ChosenInitials initials, InstantSource clock) {
    return new Roster(directory, initials, clock, answering());
  }

  @Provides
  @Singleton
  Triage triage(
      Answers answers, LinkWatch links, Embargoes embargoes, Holding holding, Knowing knowing) {
    Judging judging = new Judging(rules.triage(), LuceneAnswers::language);
    return new Triage(answers, judging, links::check, embargoes, holding, knowing);
  }

  @Provides
  @Singleton
  Intake intake(
      Stories stories,
      Bells bells,
      Register register,
      Triage triage,
      Asides asides,
      Rush rush,
      InstantSource clock) {
    SecureRandom random = new SecureRandom();
    return new Intake(
        stories,
        bells,
        register,
        triage,
        Handle.named(handles),
        () -> salt(random),
        new Sieve(rules.chatter(), asides),
        rush,
        rules.waits(),
        clock);
  }

  @Provides
  @Singleton
  Rush rush(CardPlaces places, InstantSource clock) {
    return new Rush(places, clock);
  }

  @Provides
  @Singleton
  Advising advising(
      Stories stories,
      Bells bells,
      Unadvised unadvised,
      Rush rush,
      Triage triage,
      InstantSource clock) {
    return new Advising(stories, bells, unadvised, rush, triage, rules.waits(), clock);
  }

  static String salt(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Provides
  @Singleton
  Desk useCases(
      Stories stories,
      Bells bells,
      Roster roster,
      Entries bank,
      Renewal renewal,
      Proofreading proofreading,
      Holding holding,
      InstantSource clock) {
    return new Desk(stories, bells, roster, rules, bank, renewal, proofreading, holding, clock);
  }

  @Provides
  @Singleton
  HouseWords houseWords(
      Chronicle<HouseWordEvent> story,
      Gatekeepers gatekeepers,
      GuardRules guard,
      InstantSource clock) {
    return new HouseWords(story, gatekeepers, guard.avoiding(rules.voices().avoided()), clock);
  }

  @Provides
  @Singleton
  Proofreading proofreading(
      HouseWords house,
      Stories stories,
      RecentReplies recent,
      LinkWatch links,
      TypedLinks typed,
      Embargoes embargoes,
      Entries bank,
      InstantSource clock) {
    return new Proofreading(
        house::rules,
        stories,
        recent,
        new DeskScreen(embargoes, links, typed),
        rules.voices(),
        bank,
        clock);
  }

  @Provides
  @Singleton
  Asides asides(
      Chronicle<AsideEvent> chronicle, Stories stories, Caught caught, InstantSource clock) {
    return new Asides(chronicle, stories, caught, clock);
  }

  @Provides
  @Singleton
  KnownCustomers customers(
      CustomerFiles files, Profiles profiles, Turns turns, Desk desk, InstantSource clock) {
    return new KnownCustomers(files, profiles, turns, desk, clock);
  }

  @Provides
  @Singleton
  Thanks thanks(FaqBank bank, Stories stories, InstantSource clock) {
    return new Thanks(bank, stories, clock);
  }

  @Provides
  @Singleton
  NotForUs notForUs(Desk desk, Stories stories, Asides asides) {
    return new NotForUs(desk, stories, asides);
  }

  @Provides
  @Singleton
  DryRun dryRun(RecentTickets recent, Stories stories, InstantSource clock) {
    return new DryRun(recent, stories, rules.triage(), LuceneAnswers::language, clock);
  }

  @Provides
  @Singleton
  Claims claims(
      Stories stories,
      Bells bells,
      Register register,
      Timers timers,
      Writings writings,
      Roster roster,
      InstantSource clock) {
    return new Claims(stories, bells, register, timers, writings, roster, rules.waits(), clock);
  }

  /** Who decides: those of the posts that this desk has. */
  @Provides
  @Singleton
  Duty duty(Roster roster, Map<String, RoleHolders> roles, OnDuty onDuty) {
    List<String> posts =
        Stream.of(Roles.LEAD, "pr", "legal", Roles.GATEKEEPER)
            .filter(role ->
                role.equals(Roles.LEAD)
                    || role.equals(Roles.GATEKEEPER)
                    || roles.containsKey(role)
                    || rules.teams().contains(new Team(role)))
            .toList();
    return new Duty(roster, posts, person -> onDuty.isHere(person.value()));
  }

  @Provides
  @Singleton
  Signing signing(Roster roster, ChosenInitials initials) {
    return new Signing(roster, initials, answering());
  }

  /** The roles whose holders answer customers. */
  private List<String> answering() {
    return Stream.concat(teams.stream().map(Team::key), Stream.of(Roles.LEAD)).toList();
  }

  @Provides
  @Singleton
  Drafts drafts(Stories stories, Writings writings, GuardRules guard) {
    return new Drafts(stories, writings, rules.voices(), guard.masking());
  }

  @Provides
  @Singleton
  Rereading rereading(
      Stories stories,
      Bells bells,
      TweetCheck x,
      KeptTweets kept,
      Lessons lessons,
      Intake intake,
      Alarms alarms,
      InstantSource clock) {
    return new Rereading(
        stories,
        bells,
        x,
        kept,
        lessons,
        intake::take,
        intake::restore,
        retention,
        alarms,
        rules.waits(),
        clock);
  }

  @Provides
  @Singleton
  Clocks clocks(
      Stories stories,
      Bells bells,
      Timers timers,
      Replying replying,
      Deleting deleting,
      Notices notices,
      InstantSource clock) {
    Reminding reminding =
        new Reminding(stories, bells, rules.clockwork(), notices, rules.waits(), clock);
    return new Clocks(stories, bells, timers, replying, deleting, reminding, rules.waits(), clock);
  }

  @Provides
  @Singleton
  OnDuty onDuty(Roster roster, Shifts shifts, Claims claims, InstantSource clock) {
    return new OnDuty(roster, shifts, claims, clock);
  }
}
