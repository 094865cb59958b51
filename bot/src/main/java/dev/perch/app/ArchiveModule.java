package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.archive.FileArchive;
import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Retention;
import dev.perch.desk.Stories;
import dev.perch.desk.Turns;
import dev.perch.desk.Waits;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Archiving;
import dev.perch.desk.records.LongClosed;
import dev.perch.desk.records.Settling;
import dev.perch.knowledge.learning.Lessons;
import java.nio.file.Path;
import java.time.InstantSource;

/** The archive, and what moves tickets there. */
record ArchiveModule(Path folder, RetentionSettings retention, Waits waits) implements Module {
  @Override
  public void configure(Binder binder) {
    binder.bind(Retention.class).toInstance(retention.retention());
  }

  @Provides
  @Singleton
  Archive archive(InstantSource clock) {
    return new FileArchive(folder, clock);
  }

  @Provides
  @Singleton
  Archiving archiving(
      Archive archive,
      LongClosed closed,
      Turns turns,
      Stories stories,
      Bells bells,
      Lessons lessons,
      Alarms alarms,
      InstantSource clock) {
    return new Archiving(
        archive,
        closed,
        new Settling(archive, closed, turns, clock),
        stories,
        bells,
        lessons,
        waits,
        retention.retention(),
        retention.keep(),
        alarms,
        clock);
  }
}
