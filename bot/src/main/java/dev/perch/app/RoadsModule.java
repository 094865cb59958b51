package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Clockwork;
import dev.perch.desk.DirectReplies;
import dev.perch.desk.Handle;
import dev.perch.desk.Notices;
import dev.perch.desk.Outbox;
import dev.perch.desk.PublicReplies;
import dev.perch.desk.Stories;
import dev.perch.desk.Timers;
import dev.perch.desk.TweetCheck;
import dev.perch.desk.TweetPace;
import dev.perch.desk.Waits;
import dev.perch.desk.acts.ByHand;
import dev.perch.desk.acts.Deleting;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Entries;
import dev.perch.desk.acts.OtherWords;
import dev.perch.desk.acts.PrivateWords;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.acts.Renewal;
import dev.perch.desk.acts.Undoing;
import dev.perch.desk.intake.EmbargoEnds;
import dev.perch.desk.intake.Renewing;
import dev.perch.desk.intake.Triage;
import dev.perch.desk.sending.Attaching;
import dev.perch.desk.sending.Departures;
import dev.perch.desk.sending.MessageSeen;
import dev.perch.desk.sending.PictureFiles;
import dev.perch.desk.sending.PictureUploads;
import dev.perch.desk.sending.Replying;
import dev.perch.desk.sending.Rereading;
import dev.perch.desk.sending.Roads;
import dev.perch.desk.sending.Stranded;
import dev.perch.knowledge.FaqBank;
import dev.perch.roster.Roster;
import java.time.InstantSource;
import java.util.List;

/** The roads to the customer, and the way back from the first steps on them. */
record RoadsModule(String moveToDm, Waits waits) implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  PrivateWords privateWords(Stories stories, List<Handle> handles, FaqBank bank) {
    return new PrivateWords(stories, Handle.named(handles), bank::find, moveToDm);
  }

  @Provides
  @Singleton
  OtherWords otherWords(Stories stories, Entries entries) {
    return new OtherWords(stories, entries);
  }

  @Provides
  @Singleton
  Renewal renewal(Stories stories, Bells bells, Triage triage, InstantSource clock) {
    return new Renewing(stories, bells, triage, waits, clock);
  }

  @Provides
  @Singleton
  Stranded stranded(Stories stories, Bells bells, Notices notices, InstantSource clock) {
    return new Stranded(stories, bells, notices, waits, clock);
  }

  @Provides
  @Singleton
  EmbargoEnds embargoEnds(Stories stories, Bells bells, Triage triage, InstantSource clock) {
    return new EmbargoEnds(stories, bells, waits, triage, clock);
  }

  @Provides
  @Singleton
  ByHand byHand(Stories stories, Desk desk, TweetCheck check) {
    return new ByHand(stories, desk, check);
  }

  @Provides
  Roads roads(
      PublicReplies replies, DirectReplies direct, PictureFiles files, PictureUploads uploads) {
    return new Roads(replies, direct, new Attaching(files, uploads));
  }

  @Provides
  @Singleton
  MessageSeen messageSeen(Stories stories, Desk desk, Roads roads) {
    return new MessageSeen(stories, desk, roads);
  }

  @Provides
  @Singleton
  Undoing undoing(Stories stories, Bells bells, Roster roster, InstantSource clock) {
    return new Undoing(stories, bells, roster, waits, clock);
  }

  @Provides
  @Singleton
  Deleting deleting(
      Stories stories,
      Bells bells,
      PublicReplies replies,
      TweetCheck check,
      Timers timers,
      Alarms alarms,
      InstantSource clock) {
    return new Deleting(stories, bells, replies, check, timers, alarms, waits, clock);
  }

  @Provides
  @Singleton
  Replying replying(
      Stories stories,
      Bells bells,
      Outbox outbox,
      Roads roads,
      Proofreading proofreading,
      Timers timers,
      Alarms alarms,
      Rereading lastLook,
      Desk desk,
      TweetPace pace,
      Clockwork clockwork,
      InstantSource clock) {
    return new Replying(
        stories,
        bells,
        new Departures(stories, bells, outbox, pace, clockwork::due, waits, clock),
        roads,
        proofreading,
        timers,
        alarms,
        lastLook,
        desk::keptIn,
        waits,
        clock);
  }
}
