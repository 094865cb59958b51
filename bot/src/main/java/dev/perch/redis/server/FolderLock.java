package dev.perch.redis.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held by whoever starts, looks for or stops the Redis of a folder: one bot at a time, also of
 * several in one JVM, to which a file's lock would be an error.
 */
final class FolderLock implements AutoCloseable {
  private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  /** Waits until it is free; ends with its process at the latest. */
  static FolderLock of(Path folder) throws IOException, InterruptedException {
    IN_THIS_JVM.lockInterruptibly();
    FileChannel file = null;
    try {
      file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      file.lock();
      return new FolderLock(file);
    } catch (IOException | RuntimeException e) {
      if (file != null) {
        file.close();
      }
      IN_THIS_JVM.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      IN_THIS_JVM.unlock();
    }
  }
}
