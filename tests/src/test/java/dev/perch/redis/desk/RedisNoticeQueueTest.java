package dev.perch.redis.desk;

import dev.perch.desk.clocks.NoticeQueue;
import dev.perch.desk.clocks.NoticeQueueContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisNoticeQueueTest extends NoticeQueueContract {
  @Override
  protected NoticeQueue queue() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisNoticeQueue(desk.line(), desk.keys());
  }
}
