package dev.perch.archive;

import dev.perch.desk.records.Archived;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.TicketId;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A month's file without some tickets: written aside, then put in its place. Only the members that
 * held one of them are packed and indexed anew; the others are copied. Killed in between, either
 * file stands there whole, and an index that is not its own is made anew.
 */
record Rewriting(MonthFile file, Set<TicketId> without) {

  /** What was written so far: how much, where members of before stand now, and what is new. */
  private static final class Written {
    final long id = MemberFile.newId();
    final Map<Long, Long> moved = new HashMap<>();
    final List<MonthIndex.Entry> anew = new ArrayList<>();
    long length;
  }

  /** Does it; a file of which nothing is left is deleted. */
  void carryOut() throws IOException {
    Set<Long> holding =
        file.members(without.stream().map(ticket -> MonthFile.name(ticket.value())));
    if (holding.isEmpty()) {
      return;
    }
    Path aside = file.path().resolveSibling(file.path().getFileName() + ".new");
    Written written;
    try {
      written = write(aside, holding);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(aside);
      throw failed;
    }
    if (written.length == 0) {
      Files.deleteIfExists(MonthFile.index(file.path()));
      Files.delete(aside);
      Files.delete(file.path());
    } else {
      file.writeIndexOfNext(written.id, written.length, written.moved, written.anew);
      Files.move(
          aside, file.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Written write(Path aside, Set<Long> holding) throws IOException {
    Written written = new Written();
    try (FileOutputStream raw = new FileOutputStream(aside.toFile());
        OutputStream out = new BufferedOutputStream(raw, 1 << 16)) {
      long damaged =
          file.each((at, member) -> {
            byte[] kept = holding.contains(at) ? lessened(written, at) : moved(written, at, member);
            out.write(kept);
            written.length += kept.length;
          });
      if (damaged > 0) {
        // What stands there may be mended from a backup: it is not for us to leave it out.
        throw new BrokenStory(ArchivePhrases.damagedBytes(file.path(), damaged));
      }
      out.flush();
      raw.getFD().sync();
    }
    return written;
  }

  private static byte[] moved(Written written, long at, byte[] member) {
    written.moved.put(at, written.length);
    return Member.movedTo(written.id, member);
  }

  /** Empty where nobody else is in it. */
  private byte[] lessened(Written written, long at) throws IOException {
    List<Archived> others =
        file.tickets(at).stream().filter(ticket -> !without.contains(ticket.ticket())).toList();
    if (others.isEmpty()) {
      return new byte[0];
    }
    written.anew.addAll(MonthFile.entries(others, written.length));
    return Member.of(written.id, others);
  }
}
