package dev.perch.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/** What the archive says when it cannot do its work. */
final class ArchivePhrases {
  private ArchivePhrases() {}

  static String unreadable(Path folder, IOException why) {
    return "The archive in %s cannot be read (%s), so tickets that were closed long ago are not found. New ones are not touched by that. See that Perch may read that folder, and that its disk is there."
        .formatted(folder, why.getMessage());
  }

  static String unwritable(Path folder, IOException why) {
    return "Closed tickets cannot be moved into the archive in %s: %s Until then they stay in Redis, which grows; nothing is lost. Perch tries again every ten minutes."
        .formatted(folder, remedy(why));
  }

  private static String remedy(IOException why) {
    String said = String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT);
    if (said.contains("no space left") || said.contains("quota")) {
      return "its disk is full. Make room there.";
    }
    if (why instanceof AccessDeniedException || said.contains("read-only")) {
      return "Perch may not write there. Give the user that runs Perch the right to, or give redis.folder another folder and move the archive there.";
    }
    return "%s. See that it is a folder in which Perch may write.".formatted(why);
  }

  static String cut(Path file, long bytes) {
    return "The archive's file %s ended in %d half-written bytes, as a crash leaves them. They were cut off: what they were to hold stands in Redis still, and is written again."
        .formatted(file.getFileName(), bytes);
  }

  static String stuck(RuntimeException damaged) {
    return "Perch cannot go on with the archive: %s. Closed tickets stay in Redis until then, and nothing new is lost."
        .formatted(damaged.getMessage());
  }

  static String damagedAt(Path file, long at, String why) {
    return "the archive's file %s is damaged at byte %d: %s. Put it back from a backup"
        .formatted(file.getFileName(), at, why);
  }

  static String damagedBytes(Path file, long bytes) {
    return "the archive's file %s has %d damaged bytes: put it back from a backup"
        .formatted(file.getFileName(), bytes);
  }

  static String damaged(Path file, long bytes) {
    return damagedBytes(file, bytes) + ".";
  }
}
