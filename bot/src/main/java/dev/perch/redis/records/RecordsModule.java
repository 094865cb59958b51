package dev.perch.redis.records;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.CustomerFiles;
import dev.perch.desk.records.LongClosed;
import dev.perch.desk.records.Packing;
import dev.perch.desk.records.Seals;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;

/** What looks over, packs and moves what was written, and what is known of customers. */
public final class RecordsModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Seals seals(Line line, Keys keys, Archive archive) {
    return new RedisSeals(line, keys, archive);
  }

  @Provides
  @Singleton
  Packing packing(Line line, Keys keys) {
    return new RedisPacking(line, keys);
  }

  @Provides
  @Singleton
  LongClosed longClosed(Line line, Keys keys) {
    return new RedisLongClosed(line, keys);
  }

  @Provides
  @Singleton
  CustomerFiles customerFiles(Line line, Keys keys) {
    return new RedisCustomerFiles(line, keys);
  }
}
