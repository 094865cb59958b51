package dev.perch.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file of gzip members, one behind the other, whatever is in them: written at its end, read from
 * anywhere, walked through past whatever is damaged.
 */
final class MemberFile {
  private static final SecureRandom IDS = new SecureRandom();

  /** With what every member begins. */
  private static final byte FIRST = 0x1f;

  private final Path path;
  private final Object key;
  private final FileChannel data;
  private volatile long id;

  private MemberFile(Path path, Object key, FileChannel data) {
    this.path = path;
    this.key = key;
    this.data = data;
    this.id = newId();
  }

  /** Opens a file, which may be empty. */
  static MemberFile open(Path path) throws IOException {
    FileChannel data = FileChannel.open(path, StandardOpenOption.READ);
    MemberFile file = new MemberFile(path, key(path), data);
    file.readId();
    return file;
  }

  static long newId() {
    return IDS.nextLong();
  }

  /** Tells one file from another that took its place. */
  private static Object key(Path path) throws IOException {
    return Objects.requireNonNullElse(
        Files.readAttributes(path, BasicFileAttributes.class).fileKey(), "");
  }

  /** One that was empty has its id from whoever wrote into it first. */
  void readId() throws IOException {
    long first = next(0, _ -> true);
    if (first < size()) {
      head(first).ifPresent(head -> id = head.file());
    }
  }

  Path path() {
    return path;
  }

  /** The id that all of its members bear. */
  long id() {
    return id;
  }

  long size() throws IOException {
    return data.size();
  }

  /** Whether it is the file that stands there now. */
  boolean stands() throws IOException {
    return key(path).equals(key);
  }

  /** The member that begins there, if all of it is there. */
  Optional<byte[]> whole(long at) throws IOException {
    Optional<Member.Head> head = head(at);
    return head.isPresent() && head.get().file() == id && at + head.get().length() <= size()
        ? Optional.of(bytes(at, head.get().length()))
        : Optional.empty();
  }

  private Optional<Member.Head> head(long at) throws IOException {
    return size() - at < Member.HEAD ? Optional.empty() : Member.head(bytes(at, Member.HEAD));
  }

  /** Where a member begins, there or behind it; the size if there is none. */
  long next(long from) throws IOException {
    return next(from, head -> head.file() == id);
  }

  private long next(long from, Predicate<Member.Head> ours) throws IOException {
    if (head(from).filter(ours).isPresent()) {
      return from;
    }
    long size = size();
    byte[] rest = bytes(from, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(0, size - from)));
    for (int i = 1; i + Member.HEAD <= rest.length; i++) {
      if (rest[i] == FIRST
          && Member.head(Arrays.copyOfRange(rest, i, i + Member.HEAD)).filter(ours).isPresent()) {
        return from + i;
      }
    }
    return size;
  }

  /** Behind the last member, from there on, that is there from head to end. */
  long end(long from) throws IOException {
    long at = from;
    for (Optional<byte[]> member = whole(at); member.isPresent(); member = whole(at)) {
      at += member.get().length;
    }
    return at;
  }

  private byte[] bytes(long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && data.read(buffer, from + buffer.position()) >= 0) {
      // The rest.
    }
    return buffer.hasRemaining()
        ? Arrays.copyOf(buffer.array(), buffer.position())
        : buffer.array();
  }

  /** Takes members. */
  interface Walk {
    void take(long at, byte[] member) throws IOException;
  }

  /** Gives out all members up to there, and says how many bytes between them are none. */
  long each(long end, Walk walk) throws IOException {
    long damaged = 0;
    long at = 0;
    while (at < end) {
      Optional<byte[]> whole = whole(at);
      long next = whole.isPresent() ? at + whole.get().length : Math.min(end, next(at + 1));
      if (whole.isPresent()) {
        walk.take(at, whole.get());
      } else {
        damaged += next - at;
      }
      at = next;
    }
    return damaged;
  }

  /** Writes members there, at its end. All of them are on the disk when this returns, or none. */
  void write(long end, List<byte[]> members) throws IOException {
    try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
      try {
        long at = end;
        for (byte[] member : members) {
          at = write(out, at, ByteBuffer.wrap(member));
        }
        out.force(true);
      } catch (IOException e) {
        cut(out, end);
        throw e;
      }
    }
  }

  private static long write(FileChannel out, long from, ByteBuffer bytes) throws IOException {
    long at = from;
    while (bytes.hasRemaining()) {
      at += out.write(bytes, at);
    }
    return at;
  }

  private static void cut(FileChannel out, long end) {
    try {
      out.truncate(end);
    } catch (IOException stillThere) {
      // Whoever writes next cuts it off.
    }
  }

  /** Cuts off what stands behind that. */
  void cut(long end) throws IOException {
    try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
      out.truncate(end);
      out.force(true);
    }
  }
}
