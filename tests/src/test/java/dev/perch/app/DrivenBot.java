package dev.perch.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.perch.config.Settings;
import dev.perch.desk.Unavailable;
import dev.perch.desk.sending.Replying;
import dev.perch.redis.server.RedisOpening;
import dev.perch.sandbox.BotSettings;
import dev.perch.slack.card.Cards;
import dev.perch.x.InboxReader;
import dev.perch.x.MentionReader;
import java.time.Clock;
import java.util.List;

/**
 * The whole building without its loops: each round is made when it is asked for, one after another,
 * so that the steps of a road come in the same order each time.
 */
public final class DrivenBot implements AutoCloseable {
  private static final int AT_ONCE = 16;

  private final RedisOpening redis;
  private final Injector injector;

  private DrivenBot(RedisOpening redis, Injector injector) {
    this.redis = redis;
    this.injector = injector;
  }

  /** One by these settings, living by that clock. Nothing of it moves yet. */
  public static DrivenBot of(BotSettings settings, Clock clock) {
    Libraries.hush();
    Building building = Settings.read(settings.file(), settings.environment(), Building.class);
    RedisOpening redis = building.redis().open(building.desk());
    return new DrivenBot(
        redis, Guice.createInjector(Stage.DEVELOPMENT, building.modules(clock, redis)));
  }

  /** A part of it. */
  public <T> T part(Class<T> type) {
    return injector.getInstance(type);
  }

  /** Reads what customers wrote, in public and in private. */
  public void hears() {
    injector
        .getInstance(Key.get(new TypeLiteral<List<MentionReader>>() {}))
        .forEach(MentionReader::once);
    injector
        .getInstance(Key.get(new TypeLiteral<List<InboxReader>>() {}))
        .forEach(InboxReader::once);
  }

  /** Sends what stands in the outbox. */
  public void sends() {
    Replying replying = part(Replying.class);
    replying.waiting(AT_ONCE).forEach(replying::send);
  }

  /** Ends what of it would go on by itself. */
  @Override
  public void close() throws InterruptedException {
    try {
      part(Cards.class).close();
    } catch (Unavailable itsLineIsDead) {
      // Its turn lapses.
    }
    redis.close();
  }
}
