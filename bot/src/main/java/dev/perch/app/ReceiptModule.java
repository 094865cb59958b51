package dev.perch.app;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.Chronicle;
import dev.perch.desk.Handle;
import dev.perch.desk.OwnPosts;
import dev.perch.desk.Stories;
import dev.perch.desk.records.ReceiptEvent;
import dev.perch.desk.records.Receipts;
import dev.perch.desk.sending.WrittenTo;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The receipt of each day.
 *
 * @param zone in which a day begins and ends
 * @param hour when the day before is told of
 */
record ReceiptModule(List<Handle> handles, ZoneId zone, LocalTime hour) implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Receipts receipts(
      WrittenTo writtenTo,
      Stories stories,
      OwnPosts posts,
      Chronicle<ReceiptEvent> given,
      InstantSource clock) {
    List<String> names = handles.stream().map(Handle::name).toList();
    return new Receipts(names, writtenTo, stories, posts, given, zone, hour, clock);
  }
}
