package dev.perch.redis;

import dev.perch.desk.bank.FaqEdits;
import dev.perch.desk.bank.FaqEditsContract;

final class RedisFaqEditsTest extends FaqEditsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected FaqEdits edits() {
    return new RedisFaqEdits(desk.line(), desk.keys());
  }
}
