package dev.perch.desk;

final class MemoryNoticeQueueTest extends NoticeQueueContract {
  @Override
  protected NoticeQueue queue() {
    return new MemoryNoticeQueue();
  }
}
