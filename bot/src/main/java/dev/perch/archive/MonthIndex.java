package dev.perch.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * In which members of a month's file a name stands: hashes of names with the places of members,
 * sorted. In memory stands one hash in 256; a look reads one piece of the file.
 *
 * <p>{@code PARCHIX1}, the file's id, how many of its bytes are covered, how many entries there
 * are; the entries, each a hash and a place; then each 256th hash. Eight bytes for each of them.
 */
final class MonthIndex {
  /** A name's hash, and where the member begins. */
  record Entry(long hash, long member) {}

  /** Takes entries, in the order of their hashes. */
  interface Sink {
    void put(Entry entry) throws IOException;
  }

  private static final long MAGIC = 0x50_41_52_43_48_49_58_31L;
  private static final int HEAD = 32;
  private static final int ENTRY = 16;
  private static final int EVERY = 256;

  private final FileChannel file;
  private final long covered;
  private final long count;
  private final long[] fence;

  private MonthIndex(FileChannel file, long covered, long count, long[] fence) {
    this.file = file;
    this.covered = covered;
    this.count = count;
    this.fence = fence;
  }

  /** The hash by which a name is looked for. */
  static long hash(String name) {
    return ByteBuffer.wrap(ArchivedJson.sha256(name)).getLong();
  }

  /** How many bytes of the month's file it covers. */
  long covered() {
    return covered;
  }

  /** The index there; empty if there is none, or none of that file as it is. */
  static Optional<MonthIndex> open(Path path, long id, long length) throws IOException {
    FileChannel file;
    try {
      file = FileChannel.open(path, StandardOpenOption.READ);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    ByteBuffer head = read(file, 0, HEAD);
    if (head.remaining() == HEAD && head.getLong() == MAGIC && head.getLong() == id) {
      long covered = head.getLong();
      long count = head.getLong();
      long fences = (count + EVERY - 1) / EVERY;
      long fencesAt = HEAD + count * ENTRY;
      if (covered <= length && file.size() == fencesAt + fences * Long.BYTES) {
        long[] fence = new long[(int) fences];
        read(file, fencesAt, (int) fences * Long.BYTES).asLongBuffer().get(fence);
        return Optional.of(new MonthIndex(file, covered, count, fence));
      }
    }
    file.close();
    return Optional.empty();
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
      // The rest.
    }
    return buffer.flip();
  }

  /** The members in which something of that hash stands, in their order. */
  List<Long> members(long hash) throws IOException {
    int at = Arrays.binarySearch(fence, hash);
    int first = at >= 0 ? at : -at - 1;
    while (first > 0 && fence[first - 1] == hash) {
      first--;
    }
    List<Long> found = new ArrayList<>();
    boolean over = false;
    for (int block = Math.max(0, first - 1); block < fence.length && !over; block++) {
      ByteBuffer entries = block(block);
      while (entries.hasRemaining() && !over) {
        long each = entries.getLong();
        long member = entries.getLong();
        if (each == hash) {
          found.add(member);
        }
        over = each > hash;
      }
    }
    found.sort(null);
    return found;
  }

  private ByteBuffer block(int number) throws IOException {
    long from = (long) number * EVERY;
    int entries = (int) Math.min(EVERY, count - from);
    return read(file, HEAD + from * ENTRY, entries * ENTRY);
  }

  /** Gives out all entries. */
  void each(Sink sink) throws IOException {
    for (int block = 0; block < fence.length; block++) {
      ByteBuffer entries = block(block);
      while (entries.hasRemaining()) {
        sink.put(new Entry(entries.getLong(), entries.getLong()));
      }
    }
  }

  /** Gives out sorted entries. */
  interface Source {
    void each(Sink sink) throws IOException;
  }

  /**
   * Writes an index, in the place of what stands there.
   *
   * @param sorted entries in the order of their hashes
   * @param others more, in any order
   */
  static void write(Path path, long id, long covered, Source sorted, List<Entry> others)
      throws IOException {
    List<Entry> more = new ArrayList<>(others);
    more.sort((one, other) -> Long.compare(one.hash, other.hash));
    // Whoever reads may write it, without the lock, so each process has a file of its own.
    Path aside = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      fill(aside, id, covered, sorted, more);
      Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void fill(Path path, long id, long covered, Source sorted, List<Entry> more)
      throws IOException {
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      Writer writer = new Writer(file);
      int[] next = {0};
      sorted.each(entry -> {
        while (next[0] < more.size() && more.get(next[0]).hash <= entry.hash) {
          writer.put(more.get(next[0]++));
        }
        writer.put(entry);
      });
      for (Entry entry : more.subList(next[0], more.size())) {
        writer.put(entry);
      }
      writer.end(id, covered);
      file.force(true);
    }
  }

  /** Writes entries one behind the other, then the fence, then the head. */
  private static final class Writer {
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final List<Long> fence = new ArrayList<>();
    private long count;
    private long at = HEAD;

    Writer(FileChannel file) {
      this.file = file;
    }

    void put(Entry entry) throws IOException {
      if (count++ % EVERY == 0) {
        fence.add(entry.hash);
      }
      put(entry.hash);
      put(entry.member);
    }

    private void put(long value) throws IOException {
      if (!buffer.hasRemaining()) {
        flush();
      }
      buffer.putLong(value);
    }

    private void flush() throws IOException {
      buffer.flip();
      while (buffer.hasRemaining()) {
        at += file.write(buffer, at);
      }
      buffer.clear();
    }

    void end(long id, long covered) throws IOException {
      for (long each : fence) {
        put(each);
      }
      flush();
      buffer.putLong(MAGIC).putLong(id).putLong(covered).putLong(count).flip();
      at = 0;
      while (buffer.hasRemaining()) {
        at += file.write(buffer, at);
      }
    }
  }
}
