package dev.perch.redis.bank;

import dev.perch.desk.bank.FaqEdits;
import dev.perch.desk.bank.FaqEditsContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisFaqEditsTest extends FaqEditsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected FaqEdits edits() {
    return new RedisFaqEdits(desk.line(), desk.keys());
  }
}
