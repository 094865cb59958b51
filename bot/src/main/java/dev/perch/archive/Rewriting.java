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
import java.util.List;
import java.util.Set;

/**
 * A month's file without some tickets: written aside, then put in its place. Only the members that
 * held one of them are packed anew; the index is made anew from the file. Killed in between, either
 * file stands there whole.
 */
record Rewriting(MonthFile file, Set<TicketId> without) {
  /** Does it; a file of which nothing is left is deleted. */
  void carryOut() throws IOException {
    Set<Long> holding =
        file.members(without.stream().map(ticket -> MonthFile.name(ticket.value())));
    if (holding.isEmpty()) {
      return;
    }
    Path aside = file.path().resolveSibling(file.path().getFileName() + ".new");
    long left;
    try {
      left = write(aside, holding);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(aside);
      throw failed;
    }
    Files.deleteIfExists(MonthFile.index(file.path()));
    if (left == 0) {
      Files.delete(aside);
      Files.delete(file.path());
    } else {
      Files.move(
          aside, file.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private long write(Path aside, Set<Long> holding) throws IOException {
    long id = MemberFile.newId();
    long[] written = {0};
    try (FileOutputStream raw = new FileOutputStream(aside.toFile());
        OutputStream out = new BufferedOutputStream(raw, 1 << 16)) {
      long damaged =
          file.each((at, member) -> {
            byte[] kept = holding.contains(at) ? lessened(id, at) : Member.movedTo(id, member);
            out.write(kept);
            written[0] += kept.length;
          });
      if (damaged > 0) {
        // What stands there may be mended from a backup: it is not for us to leave it out.
        throw new BrokenStory(ArchivePhrases.damagedBytes(file.path(), damaged));
      }
      out.flush();
      raw.getFD().sync();
    }
    return written[0];
  }

  /** Empty where nobody else is in it. */
  private byte[] lessened(long id, long at) throws IOException {
    List<Archived> others =
        file.tickets(at).stream().filter(ticket -> !without.contains(ticket.ticket())).toList();
    return others.isEmpty() ? new byte[0] : Member.of(id, others);
  }
}
