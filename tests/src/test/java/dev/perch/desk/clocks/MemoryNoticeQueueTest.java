package dev.perch.desk.clocks;

final class MemoryNoticeQueueTest extends NoticeQueueContract {
  @Override
  protected NoticeQueue queue() {
    return new MemoryNoticeQueue();
  }
}
