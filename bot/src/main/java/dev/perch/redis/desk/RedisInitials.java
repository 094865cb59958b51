package dev.perch.redis.desk;

import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.roster.ChosenInitials;
import java.util.Optional;

/**
 * Chosen initials, reserved before they are given: after a crash between the two their holder asks
 * again, and gets what is reserved for them.
 */
final class RedisInitials implements ChosenInitials {
  private static final String OF = "of:";
  private static final String AS = "as:";

  private final Line line;
  private final DeskKeys keys;

  RedisInitials(Line line, Keys keys) {
    this.line = line;
    this.keys = new DeskKeys(keys);
  }

  @Override
  public Optional<String> of(String user) {
    return field(OF + user);
  }

  @Override
  public Optional<String> holder(String initials) {
    return field(AS + initials);
  }

  @Override
  public boolean take(String user, String initials) {
    line.call(redis -> redis.hsetnx(keys.initials(), AS + initials, user));
    if (!holder(initials).filter(user::equals).isPresent()) {
      return false;
    }
    Optional<String> before = of(user).filter(old -> !old.equals(initials));
    line.call(redis -> redis.hset(keys.initials(), OF + user, initials));
    before.ifPresent(old -> line.call(redis -> redis.hdel(keys.initials(), AS + old)));
    return true;
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.initials(), name)));
  }
}
