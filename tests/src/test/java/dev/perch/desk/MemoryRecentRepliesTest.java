package dev.perch.desk;

final class MemoryRecentRepliesTest extends RecentRepliesContract {
  private final MemoryRecentReplies recent = new MemoryRecentReplies();

  @Override
  protected RecentReplies recent() {
    return recent;
  }
}
