package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Clocks;
import dev.perch.desk.Desk;
import dev.perch.desk.DeskName;
import dev.perch.desk.Drafts;
import dev.perch.desk.Handle;
import dev.perch.desk.Intake;
import dev.perch.desk.LinkWatch;
import dev.perch.desk.Outbox;
import dev.perch.desk.PublicReplies;
import dev.perch.desk.Pulse;
import dev.perch.desk.Register;
import dev.perch.desk.Replying;
import dev.perch.desk.Stories;
import dev.perch.desk.Timers;
import dev.perch.desk.Triage;
import dev.perch.desk.Voices;
import dev.perch.knowledge.Answers;
import dev.perch.roster.Directory;
import dev.perch.roster.Roster;
import dev.perch.ticket.Team;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The desk's use cases, which know no Guice, on the ports that the other rooms implement. */
record DeskModule(DeskName desk, List<Handle> handles, List<Team> teams, Clock clock)
    implements Module {

  @Override
  public void configure(Binder binder) {
    binder.bind(DeskName.class).toInstance(desk);
    binder.bind(Clock.class).toInstance(clock);
    binder.bind(InstantSource.class).toInstance(clock);
    binder.bind(new TypeLiteral<List<Handle>>() {}).toInstance(handles);
    binder.bind(Bells.class).toInstance(new Bells());
    binder.bind(Pulse.class).toInstance(new Pulse(clock));
    binder.bind(new TypeLiteral<List<Team>>() {}).toInstance(teams);
  }

  @Provides
  @Singleton
  Roster roster(Directory directory, InstantSource clock) {
    return new Roster(directory, clock);
  }

  @Provides
  @Singleton
  Intake intake(
      Stories stories,
      Bells bells,
      Register register,
      Answers answers,
      LinkWatch links,
      InstantSource clock) {
    Map<String, Handle> byName =
        handles.stream().collect(Collectors.toMap(Handle::name, Function.identity()));
    SecureRandom random = new SecureRandom();
    return new Intake(
        stories,
        bells,
        register,
        new Triage(answers, links::check),
        name -> Objects.requireNonNull(byName.get(name), name),
        () -> salt(random),
        clock);
  }

  private static String salt(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Provides
  @Singleton
  Voices voices() {
    return Voices.of(handles);
  }

  @Provides
  @Singleton
  Desk useCases(
      Stories stories,
      Bells bells,
      Roster roster,
      LinkWatch links,
      Voices voices,
      InstantSource clock) {
    return new Desk(stories, bells, roster, Set.copyOf(teams), links::check, voices, clock);
  }

  @Provides
  @Singleton
  Drafts drafts(Stories stories, Voices voices) {
    return new Drafts(stories, voices);
  }

  @Provides
  @Singleton
  Replying replying(
      Stories stories,
      Bells bells,
      Outbox outbox,
      PublicReplies replies,
      Timers timers,
      Alarms alarms,
      InstantSource clock) {
    return new Replying(stories, bells, outbox, replies, timers, alarms, clock);
  }

  @Provides
  @Singleton
  Clocks clocks(
      Stories stories, Bells bells, Timers timers, Replying replying, InstantSource clock) {
    return new Clocks(stories, bells, timers, replying, clock);
  }
}
