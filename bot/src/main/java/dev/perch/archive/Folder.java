package dev.perch.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The archive's folder: who writes there holds its lock, and tells the others, in this process and
 * elsewhere, by one more byte in {@code changes}.
 */
record Folder(Path path) {
  /** One for all folders: in one JVM a second lock of the same file would be an error. */
  private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

  /** What is done there. */
  interface Work {
    void carryOut() throws IOException;
  }

  /** How often something was changed; 0 where there is no folder. */
  long changes() throws IOException {
    try {
      return Files.size(path.resolve("changes"));
    } catch (NoSuchFileException none) {
      return 0;
    }
  }

  /** Changes something, alone; the disk has it before anybody hears of it. */
  void change(Work work) throws IOException {
    IN_THIS_JVM.lock();
    try {
      Files.createDirectories(path);
      try (FileChannel lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock();
        work.carryOut();
        force();
        tell();
      }
    } finally {
      IN_THIS_JVM.unlock();
    }
  }

  /** A file that is new, or has gone, is so after a crash of the machine as well. */
  private void force() throws IOException {
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private void tell() throws IOException {
    try (FileChannel changes =
        FileChannel.open(
            path.resolve("changes"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      changes.write(ByteBuffer.allocate(1));
    }
  }
}
