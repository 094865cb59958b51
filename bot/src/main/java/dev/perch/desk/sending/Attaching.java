package dev.perch.desk.sending;

import dev.perch.desk.ReplyPicture;
import dev.perch.desk.sending.PictureUploads.Uploaded;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the pictures of an approved reply to X, before the reply: exactly those that were
 * approved, or none. After a crash they are brought again, and those from before are seen by
 * nobody.
 */
public record Attaching(PictureFiles files, PictureUploads uploads) {
  /** For where there are no pictures. */
  public static final Attaching NONE =
      new Attaching(
          (_, _) -> Optional.empty(),
          (_, _, _, _) -> new Uploaded.Not(SendRefusal.PICTURE_REFUSED));

  private static final Logger log = LoggerFactory.getLogger(Attaching.class);

  /** What came of it. */
  sealed interface Attached {
    /** X has all, under these ids, in their order. */
    record Ready(List<String> media) implements Attached {
      public Ready {
        media = List.copyOf(media);
      }
    }

    record Not(SendRefusal why) implements Attached {}
  }

  Attached attach(String handle, Road road, List<ReplyPicture> pictures) {
    List<String> media = new ArrayList<>();
    for (ReplyPicture picture : pictures) {
      switch (bring(handle, road, picture)) {
        case Uploaded.Done(String id) -> media.add(id);
        case Uploaded.Not(SendRefusal why) -> {
          return new Attached.Not(why);
        }
      }
    }
    return new Attached.Ready(media);
  }

  private Uploaded bring(String handle, Road road, ReplyPicture picture) {
    Optional<byte[]> bytes;
    try {
      bytes = files.bytes(picture.file(), picture.owner());
    } catch (RuntimeException unread) {
      // Whatever it was, X was not asked: that is certain, and nobody has to look for the reply.
      log.warn("A picture could not be read from Slack: {}", unread.getMessage());
      return new Uploaded.Not(SendRefusal.PICTURE_UNREAD);
    }
    if (bytes.isEmpty()) {
      return new Uploaded.Not(SendRefusal.PICTURE_GONE);
    }
    return sha256(bytes.get()).equals(picture.sha256())
        ? uploads.upload(handle, road, bytes.get(), picture.alt())
        : new Uploaded.Not(SendRefusal.NOT_AS_APPROVED);
  }

  /** As {@link ReplyPicture#sha256} has it. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
