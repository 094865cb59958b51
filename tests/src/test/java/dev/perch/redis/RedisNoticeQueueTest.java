package dev.perch.redis;

import dev.perch.desk.NoticeQueue;
import dev.perch.desk.NoticeQueueContract;

final class RedisNoticeQueueTest extends NoticeQueueContract {
  @Override
  protected NoticeQueue queue() {
    RedisDesk desk = RedisDesk.shared();
    return new RedisNoticeQueue(desk.line(), desk.keys());
  }
}
