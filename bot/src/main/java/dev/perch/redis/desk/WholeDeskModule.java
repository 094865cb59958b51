package dev.perch.redis.desk;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.DutyPlaces;
import dev.perch.desk.Repeats;
import dev.perch.desk.Turns;
import dev.perch.desk.clocks.NoticeQueue;
import dev.perch.desk.money.Spending;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.roster.ChosenInitials;
import dev.perch.roster.Shifts;
import java.util.UUID;

/** What is kept of the desk as a whole: its people, whose turn it is, what was spent. */
public final class WholeDeskModule implements Module {
  @Override
  public void configure(Binder binder) {
    binder.install(new ChronicleModule());
  }

  @Provides
  @Singleton
  Shifts shifts(Line line, Keys keys) {
    return new RedisShifts(line, keys);
  }

  @Provides
  @Singleton
  ChosenInitials initials(Line line, Keys keys) {
    return new RedisInitials(line, keys);
  }

  @Provides
  @Singleton
  DutyPlaces dutyPlaces(Line line, Keys keys) {
    return new RedisDutyPlaces(line, keys);
  }

  @Provides
  @Singleton
  NoticeQueue notices(Line line, Keys keys) {
    return new RedisNoticeQueue(line, keys);
  }

  /** A name of its own for each process, so that one replica's turn is not another's. */
  @Provides
  @Singleton
  Turns turns(Line line, Keys keys) {
    return new RedisTurns(line, keys, UUID.randomUUID().toString());
  }

  @Provides
  @Singleton
  Spending spending(Line line, Keys keys) {
    return new RedisSpending(line, keys);
  }

  @Provides
  @Singleton
  Repeats repeats(Line line, Keys keys) {
    return new RedisRepeats(line, keys);
  }
}
