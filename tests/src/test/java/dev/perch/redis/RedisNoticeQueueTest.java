package dev.perch.redis;

import dev.perch.desk.clocks.NoticeQueue;
import dev.perch.desk.clocks.NoticeQueueContract;

final class RedisNoticeQueueTest extends NoticeQueueContract {
  @Override
  protected NoticeQueue queue() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisNoticeQueue(desk.line(), desk.keys());
  }
}
