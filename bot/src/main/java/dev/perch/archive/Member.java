package dev.perch.archive;

import dev.perch.desk.Archived;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * Some tickets as one gzip member. Its header has a field of our own ({@code PE}), as gzip allows:
 * how long the member is, so that one can go from member to member without reading them, and which
 * file it belongs to, so that an index is not taken for another file's.
 */
final class Member {
  /** So many tickets: enough to be small, and few enough to read one of them in a millisecond. */
  static final int TICKETS = 32;

  /** How many bytes tell what follows them. */
  static final int HEAD = 28;

  private static final int FIXED = 0x04_08_8b_1f;
  private static final int SYSTEM = 10;
  private static final short EXTRA = 16;
  private static final short FIELD = 'P' | ('E' << 8);
  private static final short FIELD_LENGTH = 12;
  private static final int FILE_AT = 20;
  private static final int TRAILER = 8;

  /** The head: how many bytes the member has, and in which file. */
  record Head(int length, long file) {}

  private Member() {}

  static byte[] of(long file, List<Archived> tickets) {
    StringBuilder lines = new StringBuilder();
    tickets.forEach(ticket -> lines.append(ArchivedJson.write(ticket)).append('\n'));
    byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
    byte[] small = deflated(text);
    CRC32 crc = new CRC32();
    crc.update(text);
    ByteBuffer member =
        ByteBuffer.allocate(HEAD + small.length + TRAILER).order(ByteOrder.LITTLE_ENDIAN);
    member.putInt(FIXED).position(SYSTEM);
    member.putShort(EXTRA).putShort(FIELD).putShort(FIELD_LENGTH);
    member.putInt(member.capacity()).putLong(file);
    return member.put(small).putInt((int) crc.getValue()).putInt(text.length).array();
  }

  private static byte[] deflated(byte[] text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(text);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] some = new byte[8_192];
      while (!deflater.finished()) {
        out.write(some, 0, deflater.deflate(some));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The head that stands there; empty if what stands there is no member of ours. */
  static Optional<Head> head(byte[] bytes) {
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < HEAD
        || head.getInt(0) != FIXED
        || head.getShort(SYSTEM) != EXTRA
        || head.getShort(SYSTEM + 2) != FIELD
        || head.getInt(SYSTEM + 6) < HEAD + TRAILER) {
      return Optional.empty();
    }
    return Optional.of(new Head(head.getInt(SYSTEM + 6), head.getLong(FILE_AT)));
  }

  /** The same member for another file. */
  static byte[] movedTo(long file, byte[] member) {
    ByteBuffer.wrap(member).order(ByteOrder.LITTLE_ENDIAN).putLong(FILE_AT, file);
    return member;
  }

  /** The tickets in it; refuses one that is not as it was written. */
  static List<Archived> read(byte[] member) throws IOException {
    List<Archived> tickets = new ArrayList<>();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.lines().toList()) {
        tickets.add(ArchivedJson.read(line));
      }
    }
    return tickets;
  }
}
